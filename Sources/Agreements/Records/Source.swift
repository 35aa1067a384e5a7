/// Where a statement was read.
public struct Source: Hashable, Sendable, Identifiable {
  /// The name of such a record.
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

  /// The name of the record, unique among those of its kind.
  public let id: ID
  /// Who published it.
  public var publisher: String
  /// Its title.
  public var title: String
  /// Its web address.
  public var url: String?
  /// When it was published.
  public var date: ApproximateDate?
  /// How far it was read.
  public var reading: Reading?
  /// What else there is to say.
  public var note: String?
  /// Where in the files it stands.
  public var location: RecordLocation?

  /// Makes a source of which nothing else is known.
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

  /// A line of a file.
  public init(file: String, line: Int, byte: Int? = nil) {
    self.file = file
    self.line = line
    self.byte = byte
  }

  public var description: String {
    "\(file):\(line)" + (byte.map { " (byte \($0))" } ?? "")
  }
}
