import Agreements

/// What a user looked at when leaving, to be looked at again: the pane, the branch, and how the
/// tables are arranged. It is written as lines of text and read with distrust: what is not
/// understood is left out, for the text may be broken or come from another version.
public struct RememberedView: Hashable, Sendable {
  var branch: Branch?
  var focus = Pane.vendors
  var isZoomed = false
  /// By pane.
  var tables = Array(repeating: TableArrangement(), count: Pane.allCases.count)
  /// How often commands were chosen in the palette.
  var uses: [CommandID: Int] = [:]
  /// Filters that were entered, newest first.
  var filters: [String] = []

  var tags = RowTags()

  /// More is no view that this program has written.
  public static let sizeLimit = 64 << 10
  private static let lineLimit = 1000
  private static let tagLimit = 300
  private static let header = "accord view 1"

  public init() {}
}

extension RememberedView: CustomStringConvertible {
  /// As `init(_:)` reads it.
  public var description: String {
    var lines = [Self.header]
    if let branch { lines.append("branch \(branch.rawValue)") }
    lines.append("pane \(focus.word)")
    if isZoomed { lines.append("zoom yes") }
    for (pane, table) in zip(Pane.allCases, tables) where table != TableArrangement() {
      lines.append("table \(pane.word) \(table)")
    }
    for (command, count) in uses.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines.append("use \(command.rawValue) \(count)")
    }
    lines += filters.map { "filter \($0)" }
    lines += tags.rows.compactMap(\.remembered).sorted().prefix(Self.tagLimit).map { "tag \($0)" }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Reads what `description` writes; `nil` when the text is something else.
  public init?(_ text: String) {
    guard text.utf8.count <= Self.sizeLimit else { return nil }
    let lines = text.split(separator: "\n").prefix(Self.lineLimit)
    guard lines.first.map(String.init) == Self.header else { return nil }
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      take(parts[0], parts[1])
    }
  }

  private mutating func take(_ key: String, _ value: String) {
    switch key {
    case "branch": branch = Branch(rawValue: value)
    case "pane": focus = Pane(word: value) ?? focus
    case "zoom": isZoomed = value == "yes"
    case "tag":
      if let row = RowID(remembered: value) { tags.insert([row]) }
    case "filter" where filters.count < PromptHistory.limit: filters.append(value)
    case "table", "use":
      let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return }
      if key == "table", let pane = Pane(word: parts[0]) {
        tables[pane.rawValue] = TableArrangement(parts[1]).limited(to: pane.columns.map(\.id))
      } else if let command = CommandID(rawValue: parts[0]), let count = Int(parts[1]) {
        uses[command] = max(0, min(count, 1_000_000))
      }
    default: break
    }
  }
}

extension Pane {
  fileprivate var word: String {
    switch self {
    case .vendors: "vendors"
    case .fedramp: "fedramp"
    case .approvals: "approvals"
    case .changes: "changes"
    }
  }

  fileprivate init?(word: String) {
    guard let pane = Pane.allCases.first(where: { $0.word == word }) else { return nil }
    self = pane
  }
}

extension TableArrangement {
  /// The arrangement without columns that are not there.
  fileprivate func limited(to columns: [String]) -> TableArrangement {
    var limited = TableArrangement()
    limited.setSort(sort.filter { columns.contains($0.column) })
    limited.order = order.filter(columns.contains)
    limited.visibility = visibility.filter { columns.contains($0.key) }
    limited.widths = widths.filter { columns.contains($0.key) }
    return limited
  }
}

extension DashboardState {
  /// What is to be looked at again the next time.
  public var remembered: RememberedView {
    var view = RememberedView()
    view.branch = branch
    view.focus = focus
    view.isZoomed = isZoomed
    view.tables = panes.map(\.table)
    view.uses = uses
    view.filters = promptHistory[.filter]
    view.tags = tags
    return view
  }

  /// Goes back to what was looked at the last time, before anything is shown.
  /// - Parameter keepsBranch: the branch was asked for, so that it counts.
  public mutating func resume(_ view: RememberedView, keepsBranch: Bool) {
    let before = rowsQuestion
    if !keepsBranch { branch = view.branch }
    focus = view.focus
    isZoomed = view.isZoomed
    for (index, table) in zip(panes.indices, view.tables) { panes[index].table = table }
    uses = view.uses
    promptHistory[.filter] = view.filters
    tags = view.tags
    refreshRows(after: before)
    views = ViewHistory()
    noteView()
  }
}
