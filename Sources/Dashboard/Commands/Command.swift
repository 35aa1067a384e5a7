/// One command: what it is called, what it does in a sentence, where it applies and which keys
/// call it. Keys, help and the keys of the moment all come from these.
public struct Command: Sendable {
  /// Where the keys of a command are heard.
  public enum Context: CaseIterable, Hashable, Sendable {
    case panes, detail, help, problems, matrix, overTime
  }

  /// Headings of the help.
  public enum Group: String, CaseIterable, Hashable, Sendable {
    case move = "Moving"
    case panes = "Panes"
    case branches = "Branches"
    case finding = "Finding"
    case time = "Time"
    case tables = "Tables"
    case records = "Records"
    case program = "Program"
  }

  public let id: CommandID
  public let title: String
  /// One sentence.
  public let help: String
  public let group: Group
  public let contexts: Set<Context>
  /// The default keys, as a user would write them.
  public let keys: [String]
  /// A word for the status row; `nil` keeps the command out of it.
  public let hint: String?
  /// What has to be so for it to do anything.
  let requirements: [Requirement]

  init(
    _ id: CommandID, _ title: String, _ help: String, _ group: Group, _ contexts: Set<Context>,
    keys: [String], hint: String? = nil, requires requirements: [Requirement] = []
  ) {
    self.id = id
    self.title = title
    self.help = help
    self.group = group
    self.contexts = contexts
    self.keys = keys
    self.hint = hint
    self.requirements = requirements
  }

  /// The command of an id.
  public static func named(_ id: CommandID) -> Command? { byID[id] }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
