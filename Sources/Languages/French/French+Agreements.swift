extension French {
  /// Texts of records, rules, changes and queries.
  static let agreements: [String: String] = [
    agreementRules, agreementFields, agreementChanges,
  ].reduce(into: [:]) { table, part in table.merge(part) { first, _ in first } }
}
