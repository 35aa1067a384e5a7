extension French {
  /// Texts of records, rules, changes and queries.
  static let agreements: [String: String] = [:]
}
