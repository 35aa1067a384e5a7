extension French {
  /// Texts of commands and their messages.
  static let program: [String: String] = [:]
}
