/// The folder of a data directory that holds FedRAMP's exports as they were downloaded, and the
/// history made of them.
public enum FedRAMPFolder {
  /// The name of the folder.
  public static let name = "fedramp"
  /// Relative to the data directory.
  public static let historyPath = "fedramp/history.jsonl"

  /// Whether there is anything in it that would be read.
  public static func isInUse(in directory: String) -> Bool {
    DirectoryListing(of: directory).files.keys.contains(where: ExportFiles.holds)
  }
}
