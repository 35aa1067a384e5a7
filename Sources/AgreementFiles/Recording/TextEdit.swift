/// A change of a text in one place. Everything around it stays as it is, byte for byte.
public struct TextEdit: Hashable, Sendable {
  /// In bytes.
  public var offset: Int
  /// What stood there.
  public var removed: [UInt8]
  /// What stands there instead.
  public var inserted: [UInt8]

  /// Makes an edit at a place.
  public init(offset: Int, removed: [UInt8] = [], inserted: [UInt8]) {
    self.offset = offset
    self.removed = removed
    self.inserted = inserted
  }

  /// The text with the edit made.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    bytes[..<offset] + inserted + bytes[(offset + removed.count)...]
  }

  /// What takes the change back.
  public var reversed: TextEdit {
    TextEdit(offset: offset, removed: inserted, inserted: removed)
  }

  /// Whether the text has, in its place, what the change removes.
  public func fits(_ bytes: [UInt8]) -> Bool {
    offset + removed.count <= bytes.count
      && bytes[offset..<(offset + removed.count)].elementsEqual(removed)
  }
}
