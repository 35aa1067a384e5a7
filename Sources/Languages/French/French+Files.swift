extension French {
  /// Texts of reading and writing files.
  static let files: [String: String] = [:]
}
