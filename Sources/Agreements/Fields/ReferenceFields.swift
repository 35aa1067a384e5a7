import Languages

extension FieldTable where Record == Vendor {
  /// The fields of a vendor.
  public static let vendors = FieldTable([
    Field("id", Phrase("Id")) { FieldValue(id: $0.id) },
    Field("name", Phrase("Name")) { .text($0.name) },
    Field("products", Phrase("Products"), .list) { FieldValue(list: $0.products) },
    Field(derived: "agreements", Phrase("Agreements"), .list) {
      FieldValue(ids: $1.registry.agreements(of: $0.id).map(\.id))
    },
    Field("note", Phrase("Note")) { FieldValue($0.note) },
    Field("sources", Phrase("Sources"), .list) { FieldValue(ids: $0.sources) },
    Field(derived: "location", Phrase("Place")) { vendor, _ in
      FieldValue(vendor.location?.description)
    },
  ])
}

extension FieldTable where Record == Body {
  /// The fields of a body.
  public static let bodies = FieldTable([
    Field("id", Phrase("Id")) { FieldValue(id: $0.id) },
    Field("name", Phrase("Name")) { .text($0.name) },
    Field("branch", Phrase("Branch")) { FieldValue(word: $0.branch) },
    Field("level", Phrase("Level of government")) { FieldValue(word: $0.level) },
    Field("parent", Phrase("Part of (id)")) { FieldValue(id: $0.parent) },
    Field(derived: "parent_name", Phrase("Part of")) { body, moment in
      FieldValue(body.parent.map(moment.registry.name(of:)))
    },
    Field("aliases", Phrase("Other names"), .list) { FieldValue(list: $0.aliases) },
    Field("note", Phrase("Note")) { FieldValue($0.note) },
    Field("sources", Phrase("Sources"), .list) { FieldValue(ids: $0.sources) },
    Field(derived: "location", Phrase("Place")) { body, _ in FieldValue(body.location?.description)
    },
  ])
}

extension FieldTable where Record == Source {
  /// The fields of a source.
  public static let sources = FieldTable([
    Field("id", Phrase("Id")) { FieldValue(id: $0.id) },
    Field("publisher", Phrase("Publisher")) { .text($0.publisher) },
    Field("title", Phrase("Title")) { .text($0.title) },
    Field("url", Phrase("Address")) { FieldValue($0.url) },
    Field("date", Phrase("Date"), .date) { FieldValue($0.date) },
    Field("reading", Phrase("Read")) { FieldValue(word: $0.reading) },
    Field("note", Phrase("Note")) { FieldValue($0.note) },
    Field(derived: "location", Phrase("Place")) { source, _ in
      FieldValue(source.location?.description)
    },
  ])
}

extension FieldTable where Record == Programme {
  /// The fields of a programme.
  public static let programmes = FieldTable([
    Field("id", Phrase("Id")) { FieldValue(id: $0.id) },
    Field("name", Phrase("Name")) { .text($0.name) },
    Field("owner", Phrase("Owner")) { FieldValue($0.owner) },
    Field("began", Phrase("Began"), .date) { FieldValue($0.began) },
    Field("description", Phrase("Description")) { FieldValue($0.description) },
    Field("note", Phrase("Note")) { FieldValue($0.note) },
    Field("sources", Phrase("Sources"), .list) { FieldValue(ids: $0.sources) },
    Field(derived: "location", Phrase("Place")) { record, _ in
      FieldValue(record.location?.description)
    },
  ])
}

extension FieldTable where Record == DatedEvent {
  /// The fields of an event.
  public static let events = FieldTable([
    Field("id", Phrase("Id")) { FieldValue(id: $0.id) },
    Field("kind", Phrase("Kind")) { FieldValue(word: $0.kind) },
    Field("date", Phrase("Date"), .date) { FieldValue($0.date) },
    Field("title", Phrase("Title")) { .text($0.title) },
    Field("vendors", Phrase("Vendors"), .list, aliases: ["vendor"]) { FieldValue(ids: $0.vendors) },
    Field("branch", Phrase("Branch")) { FieldValue(word: $0.branch) },
    Field("certainty", Phrase("Certainty")) { FieldValue(word: $0.certainty) },
    Field("note", Phrase("Note")) { FieldValue($0.note) },
    Field("sources", Phrase("Sources"), .list) { FieldValue(ids: $0.sources) },
    Field(derived: "location", Phrase("Place")) { event, _ in
      FieldValue(event.location?.description)
    },
  ])
}

extension FieldTable where Record == Search {
  /// The fields of a search that found no decision.
  public static let searches = FieldTable([
    Field("id", Phrase("Id")) { FieldValue(id: $0.id) },
    Field("agreement", Phrase("Agreement")) { FieldValue(id: $0.agreement) },
    Field("vendor", Phrase("Vendor id")) { FieldValue(id: $0.vendor) },
    Field("product", Phrase("Product")) { .text($0.product) },
    Field("branch", Phrase("Branch")) { FieldValue(word: $0.branch) },
    Field("body", Phrase("Body id")) { FieldValue(id: $0.body) },
    Field("date", Phrase("Date"), .date) { FieldValue($0.date) },
    Field("certainty", Phrase("Certainty")) { FieldValue(word: $0.certainty) },
    Field("note", Phrase("Note")) { FieldValue($0.note) },
    Field("sources", Phrase("Sources"), .list) { FieldValue(ids: $0.sources) },
    Field(derived: "location", Phrase("Place")) { search, _ in
      FieldValue(search.location?.description)
    },
  ])
}
