/// Filters that a user has given names, in the order of their names. They can be written as text,
/// to be remembered, and read again.
public struct SavedFilters: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var name: String
    public var text: String
  }

  public private(set) var entries: [Entry] = []

  public init() {}

  /// The filter of that name; `nil` takes it away.
  public subscript(name: String) -> String? {
    get { entries.first { $0.name == name }?.text }
    set {
      entries.removeAll { $0.name == name }
      if let newValue { entries.append(Entry(name: name, text: newValue)) }
      entries.sort { ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name) }
    }
  }
}

extension SavedFilters: CustomStringConvertible {
  /// A line for each, as `init(_:)` reads it: the name, a tab, the filter.
  public var description: String {
    entries.map { "\($0.name)\t\($0.text)\n" }.joined()
  }

  /// Reads what `description` writes; lines of another form are left out.
  public init(_ text: some StringProtocol) {
    for line in String(text).split(separator: "\n") {
      let sides = line.split(separator: "\t", maxSplits: 1).map(String.init)
      if sides.count == 2 { self[sides[0]] = sides[1] }
    }
  }
}
