/// Where a statement was read.
public struct Source: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Source>

  /// How far the source itself was read.
  public enum Reading: String, CaseIterable, Hashable, Sendable {
    case full
    /// Its beginning only.
    case excerpt
    /// In a named copy.
    case mirror
    /// Not itself: known through another document.
    case cited
  }

  public let id: ID
  public var publisher: String
  public var title: String
  public var url: String?
  public var date: ApproximateDate?
  public var reading: Reading?
  public var note: String?
  public var location: RecordLocation?

  public init(id: ID, publisher: String, title: String) {
    self.id = id
    self.publisher = publisher
    self.title = title
  }
}

/// The place of a record in the data files.
public struct RecordLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file's path, relative to the data directory.
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// How many bytes of the file stand before the record, where a line says too little: an export
  /// may be one line of four million bytes.
  public let byte: Int?

  public init(file: String, line: Int, byte: Int? = nil) {
    self.file = file
    self.line = line
    self.byte = byte
  }

  public var description: String {
    "\(file):\(line)" + (byte.map { " (byte \($0))" } ?? "")
  }
}
