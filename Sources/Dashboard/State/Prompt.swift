/// What a line is typed for. Each kind has its rules in `PromptRules`, and a history of its own.
public enum PromptKind: Hashable, Sendable {
  case filter
  case export
  /// The name under which a filter is kept.
  case filterName
  /// What is looked for in a page.
  case find
  /// The day to look at.
  case day
}

/// One line that is being typed in the status row. While there is one, it hears the keys.
public struct Prompt: Hashable, Sendable {
  public let kind: PromptKind
  public internal(set) var line: TextLine
  /// What stood in the line when it was opened, to go back to.
  public let before: String
  /// What may stand at the cursor.
  var completion = Completion()
  /// The candidate that was put into the line, to go on to the next.
  var candidate: Int?
  /// Which earlier line is shown, counted from the newest, and what was typed before it.
  var recalled: Recalled?

  struct Recalled: Hashable, Sendable {
    var index: Int
    var draft: String
  }

  init(_ kind: PromptKind, _ text: String = "") {
    self.kind = kind
    line = TextLine(text)
    before = text
  }

  public var text: String { line.text }

  /// Whether the candidates are in sight, and not what is wrong in a line that is half typed.
  var isOffering: Bool {
    !completion.candidates.isEmpty && (candidate != nil || !completion.isQuiet)
  }
}

/// Why a line cannot be taken as it stands, and where.
public struct PromptProblem: Hashable, Sendable {
  /// The place in the line, in characters, counted from 1.
  public var column: Int
  public var message: String

  public init(column: Int, _ message: String) {
    self.column = column
    self.message = message
  }
}

/// What may stand in the place of a part of the line.
public struct Completion: Hashable, Sendable {
  public struct Candidate: Hashable, Sendable {
    public var text: String
    /// What it stands for, in a few words.
    public var detail: String

    public init(_ text: String, _ detail: String = "") {
      self.text = text
      self.detail = detail
    }
  }

  /// The characters that a candidate replaces.
  public var range: Range<Int>
  public var candidates: [Candidate]
  /// Whether they come into sight only when they are asked for.
  public var isQuiet: Bool

  public init(
    _ range: Range<Int> = 0..<0, _ candidates: [Candidate] = [], isQuiet: Bool = false
  ) {
    self.range = range
    self.candidates = candidates
    self.isQuiet = isQuiet
  }
}

/// Lines that were entered before, by kind of prompt, newest first.
public struct PromptHistory: Hashable, Sendable {
  static let limit = 100
  private var lines: [PromptKind: [String]] = [:]

  public init() {}

  /// A line that is there already comes to the front instead of standing there twice.
  public subscript(kind: PromptKind) -> [String] {
    get { lines[kind] ?? [] }
    set { lines[kind] = Array(newValue.prefix(Self.limit)) }
  }

  mutating func add(_ text: String, to kind: PromptKind) {
    guard !text.allSatisfy(\.isWhitespace) else { return }
    self[kind] = [text] + self[kind].filter { $0 != text }
  }
}
