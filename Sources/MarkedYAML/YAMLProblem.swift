import Languages

/// Why a text could not be read as YAML of the kind accepted here, and how to mend it.
public struct YAMLProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public var place: YAMLPlace
  /// What is wrong.
  public var what: Phrase
  /// Why it is.
  public var why: Phrase
  /// How to mend it.
  public var help: Phrase

  public init(at place: YAMLPlace, _ what: Phrase, why: Phrase, help: Phrase) {
    self.place = place
    self.what = what
    self.why = why
    self.help = help
  }

  public var line: Int { place.line }
  public var column: Int { place.column }

  /// `line:column: what — why — how to mend it`.
  public var description: String { "\(place): \(what) — \(why) — \(help)" }
}

/// A place in a text. Lines and columns count from 1, columns in characters (Unicode scalars).
public struct YAMLPlace: Hashable, Sendable, Comparable, CustomStringConvertible {
  private let packedLine: UInt32
  private let packedColumn: UInt32

  public init(line: Int, column: Int) {
    packedLine = UInt32(clamping: line)
    packedColumn = UInt32(clamping: column)
  }

  public var line: Int { Int(packedLine) }
  public var column: Int { Int(packedColumn) }

  public var description: String { "\(line):\(column)" }

  public static func < (left: YAMLPlace, right: YAMLPlace) -> Bool {
    (left.packedLine, left.packedColumn) < (right.packedLine, right.packedColumn)
  }
}

/// What a text may ask of the reader before it is refused.
public struct YAMLLimits: Hashable, Sendable {
  public var bytes: Int
  /// How deep lists and mappings may be nested.
  public var depth: Int
  /// Scalars, lists and mappings together, keys included.
  public var values: Int
  /// Recoverable problems after which reading stops.
  public var problems: Int

  public init(
    bytes: Int = 16 << 20, depth: Int = 32, values: Int = 1_000_000, problems: Int = 100
  ) {
    self.bytes = bytes
    self.depth = depth
    self.values = values
    self.problems = problems
  }
}
