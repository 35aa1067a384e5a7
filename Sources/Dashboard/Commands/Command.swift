import Languages

/// One command: what it is called, what it does in a sentence, where it applies and which keys
/// call it. Keys, help and the keys of the moment all come from these.
public struct Command: Sendable {
  /// Where the keys of a command are heard.
  public enum Context: CaseIterable, Hashable, Sendable {
    case panes, detail, help, problems, matrix, overTime
  }

  /// Headings of the help.
  public enum Group: CaseIterable, Hashable, Sendable {
    case move, panes, branches, finding, time, tables, records, program

    /// The heading, in the language of the work going on.
    public var title: String {
      switch self {
      case .move: localized("Moving")
      case .panes: localized("Panes")
      case .branches: localized("Branches")
      case .finding: localized("Finding")
      case .time: localized("Time")
      case .tables: localized("Tables")
      case .records: localized("Records")
      case .program: localized("Program")
      }
    }
  }

  public let id: CommandID
  /// What it is called, before a language is chosen: the table lives once for all languages.
  let titlePhrase: Phrase
  let helpPhrase: Phrase
  let hintPhrase: Phrase?
  public let group: Group
  public let contexts: Set<Context>
  /// The default keys, as a user would write them.
  public let keys: [String]
  /// What has to be so for it to do anything.
  let requirements: [Requirement]

  init(
    _ id: CommandID, _ title: Phrase, _ help: Phrase, _ group: Group, _ contexts: Set<Context>,
    keys: [String], hint: Phrase? = nil, requires requirements: [Requirement] = []
  ) {
    self.id = id
    titlePhrase = title
    helpPhrase = help
    hintPhrase = hint
    self.group = group
    self.contexts = contexts
    self.keys = keys
    self.requirements = requirements
  }

  /// What it is called, in the language of the work going on.
  public var title: String { titlePhrase.text(in: .current) }
  /// One sentence, in the language of the work going on.
  public var help: String { helpPhrase.text(in: .current) }
  /// A word for the status row; `nil` keeps the command out of it.
  public var hint: String? { hintPhrase?.text(in: .current) }

  /// The command of an id.
  public static func named(_ id: CommandID) -> Command? { byID[id] }

  /// Those that have a word for the status row, where each is heard.
  static let hinted: [Context: [Command]] = Dictionary(
    uniqueKeysWithValues: Context.allCases.map { context in
      (context, all.filter { $0.hintPhrase != nil && $0.contexts.contains(context) })
    })

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
