import AgreementFiles
import Agreements
import Terminal

@testable import Dashboard
@testable import accord

/// Where text leaves the program.
enum Door: Hashable, Sendable {
  case screen(String)
  case list(RecordKind, OutputFormat)
  case show, access, changes, digest, check, complaint
  case accessJSON, checkJSON
  /// A file that the dashboard writes, by its ending.
  case exported(String)
  /// What is copied, and the sequence that asks the terminal to take it.
  case clipboard, clipboardSequence
  case title, log, settings
  /// On the terminal once the screen is given back.
  case afterwards
}

/// What came out of a door.
struct Outcome {
  let door: Door
  let text: String
}

/// Everything that the program says about a reading.
struct Doors {
  static let today = Day(number: 20_500)
  let reading: Reading
  /// As pasted by a user.
  let pasted: String

  private var registry: Registry { reading.registry }

  /// What the commands write.
  func outputs() -> [Outcome] {
    var outcomes = commands() + complaints()
    for kind in RecordKind.allCases {
      let rows = registry.rows(of: kind, on: Self.today)
      for format in OutputFormat.allCases {
        outcomes.append(
          Outcome(
            door: .list(kind, format),
            // As on a terminal, where lines end as everywhere.
            text: RowOutput.text(of: rows, columns: kind.columns, as: format, width: 4000)))
      }
      outcomes.append(
        Outcome(
          door: .list(kind, .text),
          text: RowOutput.text(
            of: rows.map { $0.selecting(kind.mainColumns) }, columns: kind.mainColumns,
            as: .text, width: 80)))
    }
    return outcomes
  }

  private func commands() -> [Outcome] {
    var outcomes: [Outcome] = []
    for id in ["x1", "vendors:x1", "bodies:x1", "sources:x1", "events:x1", "programmes:x1", "FR1"] {
      for record in registry.records(named: id, on: Self.today) {
        outcomes.append(
          Outcome(door: .show, text: RecordText.text(of: record, in: registry, on: Self.today)))
      }
    }
    for agreement in registry.agreements {
      let question = Access.Question(
        agreement: agreement.id, branch: .executive, level: .high, day: Self.today)
      let access = registry.access(question)
      var block = TextBlock(width: nil)
      AccessText.write(access, registry, to: &block)
      outcomes.append(Outcome(door: .access, text: block.text))
      outcomes.append(Outcome(door: .accessJSON, text: access.json.text + "\n"))
    }
    let changes = registry.history()
    outcomes.append(
      Outcome(
        door: .changes,
        text: changes.map { SafeText.line(ChangeLine.text($0)) + "\n" }.joined()))
    outcomes.append(
      Outcome(
        door: .digest,
        text: ChangeDigest(changes, of: registry, asked: ChangeSelection(until: Self.today)).text))
    return outcomes
  }

  /// What is said about mistakes.
  func complaints() -> [Outcome] {
    var outcomes: [Outcome] = []
    let diagnostics = reading.everyDiagnostic
    outcomes.append(
      Outcome(
        door: .check,
        text: diagnostics.map { SafeText.line($0.description) + "\n" }.joined()))
    outcomes.append(
      Outcome(door: .checkJSON, text: JSONValue.array(diagnostics.map(\.json)).text + "\n"))
    outcomes.append(
      Outcome(door: .complaint, text: Output.complaint("accord: there is no agreement \(pasted)")))
    return outcomes
  }

  /// What the dashboard draws.
  func screens() throws -> [Outcome] {
    var outcomes: [Outcome] = []
    var state = DashboardState(
      size: Size(columns: 100, rows: 30), today: Self.today,
      snapshot: Snapshot(
        registry: registry, diagnostics: reading.diagnostics, staleFiles: reading.staleFiles),
      live: .notified)
    func look(_ name: String) {
      outcomes.append(Outcome(door: .screen(name), text: render(state).canvas.text()))
    }
    func press(_ keys: String...) throws {
      for key in keys { _ = reduce(&state, .key(try Key(key))) }
    }
    look("panes")
    try press("a")
    look("matrix")
    try press("escape", "p")
    look("problems")
    try press("escape", "?")
    look("help")
    try press("escape", "/")
    _ = reduce(&state, .pasted(pasted))
    look("filter")
    try press("enter")
    look("filtered")
    try press("escape", "escape", ":")
    _ = reduce(&state, .pasted(pasted))
    look("palette")
    try press("escape", "escape", "escape")
    for pane in ["1", "2", "3", "4"] {
      try press(pane, "g", "j", "enter")
      look("detail of \(pane)")
      try press("G")
      look("end of the detail of \(pane)")
      try press("escape", "z")
      look("pane \(pane) alone")
      try press("z")
    }
    return outcomes
  }
}
