extension French {
  /// Texts of the panes, pages and prompts.
  static let dashboard: [String: String] = [:]
}
