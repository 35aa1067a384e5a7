import Agreements
import Dashboard
import DecisionColumns
import Languages
import Terminal
import Testing

/// The Approvals pane on decisions from bulk files, which are searched and sorted elsewhere.
@Suite struct BulkDecisionsTests {
  private static let day = Day("2026-06-30") ?? Day(number: 0)

  private func columns(_ count: Int = 40) throws -> DecisionColumns {
    var text = "product,branch,body,body_name,level,status,since,note\n"
    for number in 0..<count {
      let branch = ["executive", "legislative", "judicial"][number % 3]
      let status = number % 4 == 0 ? "pending" : "approved"
      text +=
        "P\(number % 2),\(branch),b\(number),Town \(number),local,\(status),2026-0\(1 + number % 6)-11,"
        + "\(number == 7 ? "rare" : "")\n"
    }
    var writer = ColumnsWriter()
    var file = DecisionFile(path: "approvals/a.csv", format: .csv)
    try file.read(MemorySource(Array(text.utf8)), into: &writer)
    return writer.publish(Registry()).columns
  }

  private func state(_ language: Language = .english) -> DashboardState {
    DashboardState(
      size: Size(columns: 120, rows: 40), today: Self.day, snapshot: Snapshot(registry: Registry()),
      live: .notified, language: language)
  }

  private func question(in effects: [Effect]) -> DecisionQuestion? {
    // Of a text that is typed letter by letter the last question is the one that counts.
    for case .listDecisions(let question) in effects.reversed() { return question }
    return nil
  }

  private func answer(_ effects: [Effect], _ state: inout DashboardState) throws {
    let found = question(in: effects)
    let asked = try #require(found)
    let more = reduce(&state, .decisionsListed(asked.answer(), asked))
    #expect(more.isEmpty)
    // Only the decisions are listed anew; all panes would come out the same.
    var again = state
    _ = reduce(&again, .commitsRead(state.commits))
    #expect(again.rows == state.rows)
  }

  private func type(_ text: String, _ state: inout DashboardState) -> [Effect] {
    text.flatMap { reduce(&state, .pasted(String($0))) }
  }

  @Test func rowsComeWhenTheyAreListed() throws {
    var state = state()
    let effects = reduce(&state, .decisionsRead(try columns()))
    #expect(state.rows[.approvals].isEmpty)
    try answer(effects, &state)
    #expect(state.rows[.approvals].count == 40)
    _ = reduce(&state, .commanded(.focusApprovals))
    _ = reduce(&state, .commanded(.moveToLast))
    #expect(state[.approvals].index == 39)
    #expect(state[.approvals].selection == state.rows[.approvals][39])
    #expect(state.rows[.approvals].firstIndex(of: state.rows[.approvals][17]) == 17)
  }

  @Test func everyViewIsAskedForOnce() throws {
    var state = state()
    try answer(reduce(&state, .decisionsRead(try columns())), &state)
    let moved = question(in: reduce(&state, .commanded(.moveDown)))
    #expect(moved == nil)
    let judicial = reduce(&state, .commanded(.judicialBranch))
    #expect(state.rows[.approvals].count == 40, "the old rows stay until the new ones come")
    try answer(judicial, &state)
    #expect(state.rows[.approvals].count == 13)
    for case .approval(let id) in state.rows[.approvals] { #expect(id.branch == .judicial) }
  }

  @Test func onlyTheLastAnswerCounts() throws {
    var state = state()
    try answer(reduce(&state, .decisionsRead(try columns())), &state)
    _ = reduce(&state, .commanded(.focusApprovals))
    _ = reduce(&state, .commanded(.filter))
    let (short, long) = (question(in: type("ra", &state)), question(in: type("re", &state)))
    let (first, second) = (try #require(short), try #require(long))
    _ = reduce(&state, .decisionsListed(first.answer(), first))
    #expect(state.rows[.approvals].count == 40)
    _ = reduce(&state, .decisionsListed(second.answer(), second))
    #expect(state.rows[.approvals].count == 1)
  }

  @Test func theChosenRowStaysChosen() throws {
    var state = state()
    try answer(reduce(&state, .decisionsRead(try columns())), &state)
    _ = reduce(&state, .commanded(.focusApprovals))
    for _ in 0..<5 { _ = reduce(&state, .commanded(.moveDown)) }
    let chosen = state[.approvals].selection
    let effects = reduce(&state, .decisionsRead(try columns(60)))
    try answer(effects, &state)
    #expect(state.rows[.approvals].count == 60)
    #expect(state[.approvals].selection == chosen)
  }

  @Test(
    arguments: [
      (Language.english, "executive 2,000, legislative 2,000, judicial 2,000; 1,500 pending"),
      (.french, "judiciaire 2 000 ; 1 500 en attente"),
    ])
  func largeCountsAreReadAtAGlance(language: Language, counts: String) throws {
    var state = state(language)
    try answer(reduce(&state, .decisionsRead(try columns(6000))), &state)
    let text = render(state).canvas.text()
    #expect(text.contains(counts), "\(text)")
  }

  @Test func readingCanBeStopped() throws {
    var state = state()
    _ = reduce(&state, .decisionsReading(30))
    let key = try Key("ctrl-c")
    let stopping = reduce(&state, .key(key))
    #expect(stopping == [.stopReading])
    _ = reduce(&state, .decisionsStopped)
    #expect(state.decisions.progress == nil)
    let after = reduce(&state, .key(key))
    #expect(after != [.stopReading])
  }

  @Test func sortedAsTheTableIs() throws {
    let columns = try columns()
    let list = columns.list(
      on: Self.day,
      by: .sorted([.init("status"), .init("since", isDescending: true)]), onlyDecided: true)
    let rows = list.rows.map { columns.decision(at: Int($0)) }
    for (row, next) in zip(rows, rows.dropFirst()) {
      let ranks = [row, next].compactMap { ApprovalStatus.allCases.firstIndex(of: $0.status) }
      #expect(ranks[0] <= ranks[1])
      if ranks[0] == ranks[1], let date = row.date, let later = next.date { #expect(date >= later) }
    }
  }
}
