/// A scalar, a list or a mapping, with its place in the text.
///
/// A node is a view into the tree of its document: passing it on copies no content.
public struct YAMLNode: Sendable {
  public enum Kind: Hashable, Sendable {
    case scalar, list, mapping
  }

  let tree: [Slot]
  let index: Int

  public var kind: Kind { tree[index].kind.nodeKind }
  public var place: YAMLPlace { tree[index].place }

  /// The text of a scalar, as written: nothing is turned into numbers, dates or truth values.
  /// `nil` for lists and mappings.
  public var text: String? { kind == .scalar ? tree[index].text : nil }

  /// Whether a scalar stands without quotes and is no block text.
  public var isPlain: Bool { tree[index].kind == .plain }

  /// Whether a scalar stands in double quotes, where escapes can name any character.
  public var isDoubleQuoted: Bool { tree[index].kind == .doubleQuoted }

  /// Whether nothing is written where a value is due, or one of YAML's words for nothing.
  public var isAbsent: Bool {
    guard isPlain else { return false }
    switch tree[index].text {
    case "", "~", "null", "Null", "NULL": return true
    default: return false
    }
  }

  /// The items of a list; nothing for other kinds.
  public var items: Items {
    Items(tree: tree, position: index + 1, end: kind == .list ? tree[index].end : 0)
  }

  /// The entries of a mapping in the order of the text; nothing for other kinds.
  public var entries: Entries {
    Entries(tree: tree, position: index + 1, end: kind == .mapping ? tree[index].end : 0)
  }

  /// The value of a key.
  public subscript(key: String) -> YAMLNode? { entry(key)?.value }

  /// The entry of a key.
  public func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }

  /// A key of a mapping with its value.
  public struct Entry: Sendable {
    public let keyNode: YAMLNode
    public var key: String { keyNode.tree[keyNode.index].text }
    public var value: YAMLNode { YAMLNode(tree: keyNode.tree, index: keyNode.index + 1) }
  }

  public struct Items: Sequence, IteratorProtocol, Sendable {
    let tree: [Slot]
    var position: Int
    let end: Int

    public mutating func next() -> YAMLNode? {
      guard position < end else { return nil }
      defer { position = tree[position].end }
      return YAMLNode(tree: tree, index: position)
    }
  }

  public struct Entries: Sequence, IteratorProtocol, Sendable {
    let tree: [Slot]
    var position: Int
    let end: Int

    public mutating func next() -> Entry? {
      guard position < end else { return nil }
      defer { position = tree[position + 1].end }
      return Entry(keyNode: YAMLNode(tree: tree, index: position))
    }
  }
}

/// One node in a tree that is a single array in the order of the text: a mapping's keys and values
/// alternate behind it, a list's items follow it. One allocation holds the whole document.
struct Slot: Sendable {
  enum Kind: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, block, list, mapping

    var nodeKind: YAMLNode.Kind {
      switch self {
      case .list: .list
      case .mapping: .mapping
      default: .scalar
      }
    }
  }

  var text: String
  let place: YAMLPlace
  /// The index behind the last slot that belongs to this node.
  private var packedEnd: UInt32
  let kind: Kind

  init(_ kind: Kind, text: String = "", at place: YAMLPlace, end: Int) {
    self.kind = kind
    self.text = text
    self.place = place
    packedEnd = UInt32(clamping: end)
  }

  var end: Int {
    get { Int(packedEnd) }
    set { packedEnd = UInt32(clamping: newValue) }
  }
}
