/// Keys to be pressed one after the other, at least one: `g g`.
public struct KeySequence: Hashable, Sendable, CustomStringConvertible {
  public let keys: [Key]

  public init(_ first: Key, _ others: Key...) { keys = [first] + others }

  /// Reads keys with spaces between them; `Key` says how to write each.
  public init(_ text: String) throws(KeyError) {
    var keys: [Key] = []
    for word in text.split(separator: " ") { keys.append(try Key(String(word))) }
    guard !keys.isEmpty else { throw .empty }
    self.keys = keys
  }

  /// Whether the sequence begins with the keys pressed so far.
  public func hasPrefix(_ pressed: [Key]) -> Bool {
    guard pressed.count <= keys.count else { return false }
    for index in pressed.indices where keys[index] != pressed[index] { return false }
    return true
  }

  /// Whether one is the other, or its beginning: then the longer could never be pressed.
  public func clashes(with other: KeySequence) -> Bool {
    hasPrefix(other.keys) || other.hasPrefix(keys)
  }

  /// The keys as `init(_:)` reads them.
  public var description: String { keys.map(\.description).joined(separator: " ") }
}
