import Agreements

/// The records that others refer to: sources, vendors, bodies, programmes; and the events around
/// them.

extension Shape<Source> {
  static let source = Shape(
    "source", "Where statements were read.",
    required: RequiredKey("id", .identifier(), "The name by which records refer to it."),
    RequiredKey("publisher", .text, "Who published it."),
    RequiredKey("title", .text, "Its title, as published."),
    make: Source.init(id:publisher:title:),
    optional: [
      OptionalKey("url", .url, "Its address.") { $0.url = $1 },
      OptionalKey("date", .date, "When it was published.") { $0.date = $1 },
      OptionalKey(
        "read", .word,
        "How far it was read: full, excerpt (its beginning), mirror (in a named copy), cited "
          + "(known through another document)."
      ) { $0.reading = $1 },
      .note { $0.note = $1 },
    ]
  ).located()
}

extension Shape<Vendor> {
  static let vendor = Shape(
    "vendor", "A maker of products that are offered to government.",
    required: RequiredKey("id", .identifier(), "The name by which records refer to it."),
    RequiredKey("name", .text, "Its name for people."),
    make: Vendor.init(id:name:),
    optional: [
      OptionalKey("products", .list(of: .text), "The products it is known for.") {
        $0.products = $1
      },
      .note { $0.note = $1 },
      .sources { $0.sources = $1 },
    ]
  ).located()
}

extension Shape<Body> {
  static let body = Shape(
    "body", "An organisation of government: a chamber, a court, a department, a city.",
    required: RequiredKey("id", .identifier(), "The name by which records refer to it."),
    RequiredKey("name", .text, "Its name for people."),
    RequiredKey("branch", .word, "The branch of government it belongs to."),
    make: { Body(id: $0, name: $1, branch: $2) },
    optional: [
      OptionalKey("level", .word, "The level of government; federal when left out.") {
        $0.level = $1
      },
      OptionalKey("parent", .reference(), "The body whose decisions hold here too.") {
        $0.parent = $1
      },
      OptionalKey("aliases", .list(of: .text), "Other names, such as those in FedRAMP's exports.") {
        $0.aliases = $1
      },
      .note { $0.note = $1 },
      .sources { $0.sources = $1 },
    ]
  ).located().checked { body, node, reader in
    guard let parent = body.parent, let place = node["parent"]?.place else { return }
    reader.link(.body, from: body.id.text, to: parent.text, at: place)
  }
}

extension Shape<Programme> {
  static let programme = Shape(
    "programme", "What agreements are made and products are certified under.",
    required: RequiredKey("id", .identifier(), "The name of the record."),
    RequiredKey("name", .text, "Its name for people."),
    make: Programme.init(id:name:),
    optional: [
      OptionalKey("owner", .text, "Who runs it.") { $0.owner = $1 },
      OptionalKey("began", .date, "When it began.") { $0.began = $1 },
      OptionalKey("description", .text, "What it does.") { $0.description = $1 },
      .note { $0.note = $1 },
      .sources { $0.sources = $1 },
    ]
  ).located().sourced()
}

extension Shape<DatedEvent> {
  static let event = Shape(
    "event", "Something that happened around the agreements and is no state of a record.",
    required: RequiredKey("id", .identifier(), "The name of the record."),
    RequiredKey("kind", .word, "What sort of event it is."),
    RequiredKey("title", .text, "What happened, in one sentence."),
    make: DatedEvent.init(id:kind:title:),
    optional: [
      OptionalKey("on", .date, "When it happened.") { $0.date = $1 },
      OptionalKey("vendors", .list(of: .reference()), "The vendors it concerns.") {
        $0.vendors = $1
      },
      OptionalKey("branch", .word, "The branch of government it concerns.") { $0.branch = $1 },
      .certainty { $0.certainty = $1 },
      .note { $0.note = $1 },
      .sources { $0.sources = $1 },
    ]
  ).located().sourced()
}
