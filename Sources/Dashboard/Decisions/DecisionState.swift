import Agreements
import DecisionColumns
import Languages

/// Decisions by the million: where a data directory has bulk files, the Approvals pane lists rows of
/// columns that somebody else searches and sorts. The state holds what was asked last and what was
/// answered last; until an answer comes, the one before stays on the screen.
public struct DecisionState: Hashable, Sendable {
  /// All decisions of the directory; `nil` where it has no bulk file, or while they are read.
  public internal(set) var columns: DecisionColumns?
  /// How far they have been read, in percent; `nil` while nothing is being read.
  public internal(set) var progress: Int?
  var asked: DecisionQuestion?
  var listed: ListedDecisions?
}

/// Which decisions the Approvals pane wants to list.
public struct DecisionQuestion: Hashable, Sendable {
  var columns: DecisionColumns
  var filter: String
  var day: Day
  var branch: Branch?
  var sort: [TableArrangement.SortKey]

  /// Looks through all of them, which takes a while: not for the thread that owns the screen.
  public func answer() -> DecisionList {
    let keys = sort.map {
      DecisionOrder.SortKey(Self.fields[$0.column] ?? $0.column, isDescending: $0.isDescending)
    }
    return columns.list(
      matching: RowFilter(filter, for: .approvals).query, on: day, branch: branch,
      by: keys.isEmpty ? .standard : .sorted(keys), onlyDecided: true)
  }

  /// The fields that the columns of the table show, where they have other names.
  private static let fields = [
    "waiting": "waiting_days", "body": "body_name", "vendor": "vendor_name",
  ]
}

/// An answer, with what it is the answer to.
struct ListedDecisions: Hashable, Sendable {
  let question: DecisionQuestion
  let list: DecisionList

  var day: Day { question.day }
  var count: Int { list.count }

  func id(at place: Int) -> Approval.ID { question.columns.id(of: Int(list.rows[place])) }

  func approval(at place: Int) -> Approval {
    question.columns.approval(at: Int(list.rows[place]), on: day)
  }

  func place(of id: Approval.ID) -> Int? {
    question.columns.row(of: id, on: day).flatMap { list.rows.firstIndex(of: UInt32($0)) }
  }
}

extension DashboardState {
  /// The question that has to be asked because something changed that the list depends on.
  mutating func newQuestion() -> DecisionQuestion? {
    guard let columns = decisions.columns else { return nil }
    let question = DecisionQuestion(
      columns: columns, filter: filter.text, day: day, branch: branch,
      sort: self[.approvals].table.sort)
    guard question != decisions.asked else { return nil }
    decisions.asked = question
    return question
  }

  /// Takes an answer, unless something else has been asked since.
  mutating func take(_ list: DecisionList, to question: DecisionQuestion) {
    guard question == decisions.asked else { return }
    // Who has not moved yet begins at the top of the whole list.
    if decisions.listed == nil, self[.approvals].index == 0 { self[.approvals].selection = nil }
    let listed = ListedDecisions(question: question, list: list)
    decisions.listed = listed
    // The other panes list what they did when the question was asked.
    rows.lists[Pane.approvals.rawValue] = RowList(listed)
    settleSelections()
  }

  mutating func take(_ columns: DecisionColumns?) {
    decisions.progress = nil
    decisions.columns = columns
    if columns == nil {
      decisions.asked = nil
      decisions.listed = nil
      refreshRows()
    }
  }

  mutating func decisionsStopped() {
    take(nil as DecisionColumns?)
    notice = Notice(
      localized("Stopped: the decisions of bulk files are not shown until their files change."),
      .warning)
  }

  /// An approval of the data files, bulk files included.
  func approval(_ id: Approval.ID) -> Approval? {
    decisions.columns?.approval(id) ?? registry.approval(id)
  }

  /// The registry with one approval that stands in a bulk file only, for the verdict on it.
  func registry(with id: Approval.ID) -> Registry {
    guard let approval = decisions.columns?.approval(id), registry.approval(id) != approval else {
      return registry
    }
    var contents = Registry.Contents()
    let known = registry.approval(id)?.decisions ?? []
    contents.decisions = approval.decisions.filter { !known.contains($0) }
    if let body = id.body, registry.bodies[body] == nil, let columns = decisions.columns {
      contents.bodies = columns.body(body).map { [$0] } ?? []
    }
    return registry.adding(contents)
  }
}
