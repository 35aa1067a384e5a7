import Agreements
import Synchronization
import Terminal

/// What drawing works out about a registry again and again. It follows from what is asked, so that
/// keeping it changes no answer; a registry with other records has another one.
final class WorkedOut: Sendable {
  /// With reasons, which hold on to the registry that they are of.
  private let answers = Mutex<[Access.Question: Access]>([:])
  /// Alone, so that they can outlive it.
  private let verdicts = Mutex<[Access.Question: Access.Verdict]>([:])
  let layout = LastAnswer<DashboardLayout.Question, DashboardLayout>()
  let title = LastAnswer<TitleRow, Canvas>()
  let timeline = LastAnswer<TimelineStrip, Canvas>()
  let keys = LastAnswer<KeysRow, Canvas>()
  private let panes = Pane.allCases.map { _ in OfPane() }
  private let strips = Mutex<[Pane: RowStrips]>([:])
  private let picture = Mutex<PanesPicture?>(nil)

  init() {}

  /// Of another registry, with what an earlier one has in common with it.
  static func of(
    _ registry: Registry, after earlier: WorkedOut, of old: Registry
  ) -> WorkedOut {
    if registry.hasSameRecords(as: old) { return earlier }
    let worked = WorkedOut()
    guard let shared = SharedGrounds(of: registry, and: old) else { return worked }
    // Many questions differ in the day alone, for which the grounds are the same.
    struct Matter: Hashable {
      var agreement: Agreement.ID
      var branch: Branch
    }
    var holds: [Matter: Bool] = [:]
    let kept = earlier.verdicts.withLock(\.self).filter { question, _ in
      let matter = Matter(agreement: question.agreement, branch: question.branch)
      if let known = holds[matter] { return known }
      let isHeld = shared.hold(for: question)
      holds[matter] = isHeld
      return isHeld
    }
    worked.verdicts.withLock { $0 = kept }
    return worked
  }

  /// For as many questions as a few days of looking around ask.
  private static let mostAnswers = 10_000

  func access(_ question: Access.Question, in registry: Registry) -> Access {
    if let known = answers.withLock({ $0[question] }) { return known }
    let access = registry.access(question)
    answers.withLock { answers in
      if answers.count >= Self.mostAnswers { answers = [:] }
      answers[question] = access
    }
    return access
  }

  func verdict(on question: Access.Question, in registry: Registry) -> Access.Verdict {
    if let known = verdicts.withLock({ $0[question] }) { return known }
    let verdict = access(question, in: registry).verdict
    verdicts.withLock { verdicts in
      if verdicts.count >= Self.mostAnswers { verdicts = [:] }
      verdicts[question] = verdict
    }
    return verdict
  }

  /// What is worked out of one pane.
  struct OfPane: Sendable {
    let measures = LastAnswer<TableMeasures.Key, TableMeasures>()
    let summary = LastAnswer<PaneSummary.Key, [DisplayText]>()
    let columns = LastAnswer<ColumnLayout.Question, [ColumnLayout.Fitted]>()
  }

  subscript(pane: Pane) -> OfPane { panes[pane.rawValue] }

  /// What is on the screen, where it is laid out like this. It is taken away, so that drawing on it
  /// copies nothing that stays.
  func picture(_ layout: DashboardLayout, _ size: Size) -> PanesPicture? {
    guard let known = picture.withLock({ $0.take() }), known.layout == layout,
      known.canvas.size == size
    else { return nil }
    return known
  }

  func keep(_ picture: PanesPicture) {
    self.picture.withLock { $0 = picture }
  }

  /// What is known of the rows of a pane. It is taken away, so that adding to it copies nothing.
  func strips(_ key: RowStrips.Key) -> RowStrips {
    let pane = key.measures.pane
    guard var known = strips.withLock({ $0.removeValue(forKey: pane) }), known.key == key else {
      return RowStrips(key)
    }
    // Keys that share their memory are compared at a glance.
    known.key = key
    return known
  }

  func keep(_ strips: RowStrips) {
    self.strips.withLock { $0[strips.key.measures.pane] = strips }
  }
}

/// It is no part of what a state is: two of the same registry are the same.
extension WorkedOut: Hashable {
  static func == (left: WorkedOut, right: WorkedOut) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
