extension French {
  /// Texts of reading and writing files.
  static let files: [String: String] = [
    filesOnDisk, filesRecording, filesRecords, filesYAML, filesExports,
  ].reduce(into: [:]) { table, part in table.merge(part) { first, _ in first } }
}
