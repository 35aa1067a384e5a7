/// A file of the data directory as it was read from the disk.
public struct DataFile: Hashable, Sendable {
  /// Relative to the data directory, with `/` between its parts: `agreements/openai-2025.yaml`.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
