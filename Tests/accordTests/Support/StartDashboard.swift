import Glibc
import PseudoTerminal
import Testing

/// The dashboard in a terminal, drawn completely.
func startDashboard(
  _ data: SampleData? = nil, _ arguments: [String] = [], columns: Int = 120, rows: Int = 40,
  variables: [String: String?] = [:], speed: speed_t? = nil
) throws -> TerminalSession {
  let session = try launchDashboard(
    data, arguments, columns: columns, rows: rows, variables: variables, speed: speed)
  try session.waitForStart()
  return session
}

/// The dashboard in a terminal, perhaps not drawn yet. Swift's backtracer is switched on, as users
/// have it.
func launchDashboard(
  _ data: SampleData? = nil, _ arguments: [String] = [], columns: Int = 120, rows: Int = 40,
  variables: [String: String?] = [:], speed: speed_t? = nil
) throws -> TerminalSession {
  let session = try TerminalSession(
    executable: BuiltProduct.path("accord"), arguments: dashboardArguments(data) + arguments,
    variables: ["SWIFT_BACKTRACE": nil].merging(variables) { $1 }, columns: columns, rows: rows,
    speed: speed)
  session.belongings = data?.directory
  return session
}

/// An interactive shell that has started the dashboard in the foreground.
func startInShell(_ data: SampleData) throws -> TerminalSession {
  let session = try TerminalSession(
    executable: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
    variables: ["PS1": "shell> ", "SWIFT_BACKTRACE": nil], columns: 120, rows: 40)
  session.belongings = data.directory
  try session.wait(for: "shell>")
  let command = [try BuiltProduct.path("accord")] + dashboardArguments(data)
  session.type(command.joined(separator: " ") + "\r")
  try session.waitForStart()
  return session
}

/// What makes a dashboard show the same on every day.
func dashboardArguments(_ data: SampleData?) -> [String] {
  ["--as-of", SampleData.day] + (data.map { ["--data", $0.path] } ?? [])
}

/// A command without a terminal, run to its end.
func runAccord(
  _ arguments: String..., variables: [String: String?] = [:]
) throws -> CommandResult {
  try run(BuiltProduct.path("accord"), arguments, variables: variables)
}

extension TerminalSession {
  /// The first frame and, in a window that has room to tell of it, what is worked out after it.
  func waitForStart() throws {
    try wait("the first frame") { $0.isDrawn && $0.isCursorOnSelection }
    try wait("the history") { !$0.contains("reading the history") }
    // The rest of that frame.
    try settle(quiet: .milliseconds(20))
  }

  /// Waits for something that is not to be seen in the output.
  func wait(_ description: Comment, until condition: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + patience
    while try !condition() {
      try #require(ContinuousClock.now < deadline, "waited for \(description)")
      try settle(quiet: .milliseconds(5))
    }
  }

  /// Keys answer: the selection goes to the last row of the sample and back to the first.
  func expectAnswering() throws {
    press("G")
    try wait("the last row") { $0.selectedRow()?.contains("ChatGPT") == true }
    press("g")
    try wait("the first row") { $0.selectedRow()?.contains("Anthropic") == true }
  }

  /// Leaves a page. A key right after an escape would be one with Alt.
  func leavePage() throws {
    press("esc")
    try wait("the panes") { $0.contains("[1 Vendors]") }
  }

  /// Presses `q` and expects that everything is as it was before.
  func quit(sourceLocation: SourceLocation = #_sourceLocation) throws {
    press("q")
    #expect(try waitForExit() == .code(0), sourceLocation: sourceLocation)
    try expectRestored(sourceLocation: sourceLocation)
  }

  /// The terminal is as it was before the program started.
  func expectRestored(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let screen = snapshot()
    #expect(!screen.isAlternateScreen, sourceLocation: sourceLocation)
    #expect(screen.isCursorVisible, sourceLocation: sourceLocation)
    #expect(screen.mouse == .off, sourceLocation: sourceLocation)
    for mode in [1000, 1002, 1003, 1004, 1006, 2004, 2026] {
      #expect(isModeSet(mode) != true, "mode \(mode)", sourceLocation: sourceLocation)
    }
    #expect(try lineSettings() == initialLineSettings, sourceLocation: sourceLocation)
  }
}

extension CommandResult {
  /// For commands that prepare something.
  func expectDone() throws { try #require(status == .code(0), "\(self)") }
}

extension ScreenSnapshot {
  /// From the title to the last row, which is drawn last.
  var isDrawn: Bool { row(0).contains("Accord") && !row(rows - 1).isEmpty }

  /// Where the cursor comes to stand once everything is drawn.
  var isCursorOnSelection: Bool { ["›", ">"].contains(cell(cursor.row, cursor.column).text) }

  /// The text of the selected row: the one that begins with the mark of the selection.
  func selectedRow(_ mark: Character = "›") -> String? {
    lines.first { $0.first == mark }
  }

  /// The row that holds a text.
  func row(with text: String) -> String? { find(text).map { row($0.row) } }

  /// The cell at the first letter of a text.
  func cell(of text: String) -> ScreenCell? { find(text).map { cell($0.row, $0.column) } }
}
