import Agreements

/// A view over the panes. They stack: the top one hears the keys, closing it shows the one below.
public enum Overlay: Hashable, Sendable {
  case detail(DetailState)
  case help(ScrollState)
  case problems(ScrollState)
  case matrix(ScrollState)
  case overTime(ScrollState)
  case choice(ChoiceState)
  case record(RecordForm)

  /// Where its keys are heard; `nil` where they are typed.
  var context: Command.Context? {
    switch self {
    case .detail: .detail
    case .help: .help
    case .problems: .problems
    case .matrix: .matrix
    case .overTime: .overTime
    case .choice, .record: nil
    }
  }
}

/// How far a list or a text is scrolled, and which of its lines is chosen.
public struct ScrollState: Hashable, Sendable {
  public var index = 0
  public var top = 0
  /// The chosen column, where there are columns.
  public var column = 0

  public init(index: Int = 0, top: Int = 0, column: Int = 0) {
    self.index = index
    self.top = top
    self.column = column
  }

  mutating func move(to newIndex: Int, count: Int, visible: Int) {
    let height = max(1, visible)
    index = max(0, min(newIndex, count - 1))
    if index < top { top = index }
    if index >= top + height { top = index - height + 1 }
    top = max(0, min(top, count - height))
  }
}

/// The detail view of one record.
public struct DetailState: Hashable, Sendable {
  public var row: RowID
  public var scroll = ScrollState()

  public init(row: RowID) { self.row = row }
}
