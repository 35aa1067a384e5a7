extension FieldTable where Record == Vendor {
  /// The fields of a vendor.
  public static let vendors = FieldTable([
    Field("id", "Id") { FieldValue(id: $0.id) },
    Field("name", "Name") { .text($0.name) },
    Field("products", "Products", .list) { FieldValue(list: $0.products) },
    Field(derived: "agreements", "Agreements", .list) {
      FieldValue(ids: $1.registry.agreements(of: $0.id).map(\.id))
    },
    Field("note", "Note") { FieldValue($0.note) },
    Field("sources", "Sources", .list) { FieldValue(ids: $0.sources) },
    Field(derived: "location", "Place") { vendor, _ in FieldValue(vendor.location?.description) },
  ])
}

extension FieldTable where Record == Body {
  /// The fields of a body.
  public static let bodies = FieldTable([
    Field("id", "Id") { FieldValue(id: $0.id) },
    Field("name", "Name") { .text($0.name) },
    Field("branch", "Branch") { FieldValue(word: $0.branch) },
    Field("level", "Level of government") { FieldValue(word: $0.level) },
    Field("parent", "Part of (id)") { FieldValue(id: $0.parent) },
    Field(derived: "parent_name", "Part of") { body, moment in
      FieldValue(body.parent.map(moment.registry.name(of:)))
    },
    Field("aliases", "Other names", .list) { FieldValue(list: $0.aliases) },
    Field("note", "Note") { FieldValue($0.note) },
    Field("sources", "Sources", .list) { FieldValue(ids: $0.sources) },
    Field(derived: "location", "Place") { body, _ in FieldValue(body.location?.description) },
  ])
}

extension FieldTable where Record == Source {
  /// The fields of a source.
  public static let sources = FieldTable([
    Field("id", "Id") { FieldValue(id: $0.id) },
    Field("publisher", "Publisher") { .text($0.publisher) },
    Field("title", "Title") { .text($0.title) },
    Field("url", "Address") { FieldValue($0.url) },
    Field("date", "Date", .date) { FieldValue($0.date) },
    Field("reading", "Read") { FieldValue(word: $0.reading) },
    Field("note", "Note") { FieldValue($0.note) },
    Field(derived: "location", "Place") { source, _ in FieldValue(source.location?.description) },
  ])
}

extension FieldTable where Record == Programme {
  /// The fields of a programme.
  public static let programmes = FieldTable([
    Field("id", "Id") { FieldValue(id: $0.id) },
    Field("name", "Name") { .text($0.name) },
    Field("owner", "Owner") { FieldValue($0.owner) },
    Field("began", "Began", .date) { FieldValue($0.began) },
    Field("description", "Description") { FieldValue($0.description) },
    Field("note", "Note") { FieldValue($0.note) },
    Field("sources", "Sources", .list) { FieldValue(ids: $0.sources) },
    Field(derived: "location", "Place") { record, _ in FieldValue(record.location?.description) },
  ])
}

extension FieldTable where Record == DatedEvent {
  /// The fields of an event.
  public static let events = FieldTable([
    Field("id", "Id") { FieldValue(id: $0.id) },
    Field("kind", "Kind") { FieldValue(word: $0.kind) },
    Field("date", "Date", .date) { FieldValue($0.date) },
    Field("title", "Title") { .text($0.title) },
    Field("vendors", "Vendors", .list, aliases: ["vendor"]) { FieldValue(ids: $0.vendors) },
    Field("branch", "Branch") { FieldValue(word: $0.branch) },
    Field("certainty", "Certainty") { FieldValue(word: $0.certainty) },
    Field("note", "Note") { FieldValue($0.note) },
    Field("sources", "Sources", .list) { FieldValue(ids: $0.sources) },
    Field(derived: "location", "Place") { event, _ in FieldValue(event.location?.description) },
  ])
}

extension FieldTable where Record == Search {
  /// The fields of a search that found no decision.
  public static let searches = FieldTable([
    Field("id", "Id") { FieldValue(id: $0.id) },
    Field("agreement", "Agreement") { FieldValue(id: $0.agreement) },
    Field("vendor", "Vendor id") { FieldValue(id: $0.vendor) },
    Field("product", "Product") { .text($0.product) },
    Field("branch", "Branch") { FieldValue(word: $0.branch) },
    Field("body", "Body id") { FieldValue(id: $0.body) },
    Field("date", "Date", .date) { FieldValue($0.date) },
    Field("certainty", "Certainty") { FieldValue(word: $0.certainty) },
    Field("note", "Note") { FieldValue($0.note) },
    Field("sources", "Sources", .list) { FieldValue(ids: $0.sources) },
    Field(derived: "location", "Place") { search, _ in FieldValue(search.location?.description) },
  ])
}
