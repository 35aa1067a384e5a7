extension RecordKind {
  /// The columns that say what a record of the kind is at a glance, the most important first: what
  /// people are shown when they ask for nothing else.
  public var mainColumns: [Column] { columns.named(mainNames) }

  private var mainNames: [String] {
    switch self {
    case .agreements:
      [
        "vendor_name", "product", "price_summary", "end", "status", "access_executive",
        "access_legislative", "access_judicial", "own_level", "host_level", "id",
      ]
    case .certifications:
      [
        "fedramp_id", "offering", "status", "level", "class", "type", "path", "since",
        "authorizations", "reuses", "provider",
      ]
    case .approvals:
      [
        "body_name", "product", "status", "since", "waiting_days", "branch", "certainty",
        "agreement",
      ]
    case .changes: ["effective", "seen", "kind", "title", "field", "from", "to", "certainty"]
    case .vendors: ["id", "name", "agreements", "products"]
    case .bodies: ["id", "name", "branch", "level", "parent_name"]
    case .sources: ["id", "publisher", "date", "reading", "title", "url"]
    case .programmes: ["id", "name", "began", "owner"]
    case .events: ["date", "kind", "title", "branch", "certainty", "id"]
    case .decisions:
      ["id", "date", "status", "product", "bodies", "branch", "certainty", "agreement"]
    case .availability:
      ["id", "date", "status", "branch", "agreement", "audience", "certainty"]
    case .searches: ["id", "product", "branch", "body", "date", "certainty"]
    }
  }
}

extension [Column] {
  /// Those of these names, in the order of the names; unknown names are left out.
  public func named(_ names: [String]) -> [Column] {
    names.compactMap { name in first { $0.name == name } }
  }
}
