/// A file of the data directory as it was read from the disk.
public struct DataFile: Hashable, Sendable {
  /// Relative to the data directory, with `/` between its parts: `agreements/openai-2025.yaml`.
  public var path: String
  /// What is in it.
  public var bytes: [UInt8]

  /// Makes a file of a path and its content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
