/// What is chosen from a list. Each kind has its rules in `ChoiceRules`.
public enum ChoiceKind: Hashable, Sendable {
  /// A command, by its name or its key.
  case palette
  /// A filter that has a name.
  case savedFilters
  /// A column to sort a pane by.
  case sort(Pane)
  /// The columns of a pane.
  case columns(Pane)
  /// What is copied.
  case copy
  /// Whether a file is replaced.
  case overwrite(ExportedFile)
  /// How the screen looks.
  case themes
}

/// A list over the panes to choose from, narrowed by what is typed.
public struct ChoiceState: Hashable, Sendable {
  public let kind: ChoiceKind
  /// What is typed to narrow the list.
  public var line = TextLine()
  public var scroll = ScrollState()

  public init(_ kind: ChoiceKind) { self.kind = kind }
}

/// One thing to choose.
public struct ChoiceItem: Hashable, Sendable {
  /// What the rules know it by.
  public var id: String
  public var label: String
  /// What else it is found by: its name in another language.
  public var otherLabel: String
  /// A sentence or a value beside it.
  public var detail: String
  /// The key that does the same without the list.
  public var shortcut: String
  /// Why it cannot be chosen now; `nil` when it can.
  public var reason: String?

  public init(
    _ id: String, _ label: String, or otherLabel: String? = nil, detail: String = "",
    shortcut: String = "", reason: String? = nil
  ) {
    self.id = id
    self.label = label
    self.otherLabel = otherLabel ?? label
    self.detail = detail
    self.shortcut = shortcut
    self.reason = reason
  }
}
