import Languages

extension FieldTable where Record == Change {
  /// The fields of a change.
  public static let changes = FieldTable([
    Field("effective", Phrase("Effective"), .date, aliases: ["date"]) { FieldValue($0.effective) },
    Field("seen", Phrase("First seen"), .date) { FieldValue($0.seen) },
    Field("kind", Phrase("Kind")) { FieldValue(word: $0.kind) },
    Field("subject_kind", Phrase("Kind of record")) { .text($0.subject.kind) },
    Field("subject", Phrase("Record\(Phrase.empty)")) { FieldValue($0.subject.id) },
    Field("title", Phrase("Title")) { FieldValue($0.title) },
    Field("field", Phrase("Field")) { FieldValue($0.field) },
    Field("from", Phrase("From")) { FieldValue($0.from) },
    Field("to", Phrase("To")) { FieldValue($0.to) },
    Field("branch", Phrase("Branch")) { FieldValue(word: $0.branch) },
    Field("vendor", Phrase("Vendor id")) { FieldValue(id: $0.vendor) },
    Field(derived: "vendor_name", Phrase("Vendor")) { change, moment in
      FieldValue(change.vendor.map(moment.registry.name(of:)))
    },
    Field("certainty", Phrase("Certainty")) { FieldValue(word: $0.certainty) },
    Field("note", Phrase("Note")) { FieldValue($0.note) },
    Field("sources", Phrase("Sources"), .list) { FieldValue(ids: $0.sources) },
    Field("location", Phrase("Place")) { FieldValue($0.location?.description) },
  ])
}

extension Change.Subject {
  /// The kind of record, in one word.
  public var kind: String {
    switch self {
    case .vendor: "vendor"
    case .agreement: "agreement"
    case .offering: "offering"
    case .body: "body"
    case .approval: "approval"
    case .source: "source"
    case .programme: "programme"
    case .event: "event"
    case .search: "search"
    case .registry: "registry"
    }
  }

  /// The record's id; `nil` for the registry itself. An approval has none of its own: it is named
  /// by what is decided on, and by whom.
  public var id: String? {
    switch self {
    case .vendor(let id): id.text
    case .agreement(let id): id.text
    case .offering(let id): id.text
    case .body(let id): id.text
    case .source(let id): id.text
    case .programme(let id): id.text
    case .event(let id): id.text
    case .search(let id): id.text
    case .approval(let id):
      "\(id.agreement?.text ?? id.product ?? ""):\(id.body?.text ?? id.branch.rawValue)"
    case .registry: nil
    }
  }
}
