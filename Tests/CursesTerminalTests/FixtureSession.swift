import PseudoTerminal
import Testing

/// The fixture in a terminal, with its first frame on the screen.
func startFixture(
  _ arguments: [String] = [], term: String? = "xterm-256color", columns: Int = 80, rows: Int = 24,
  environment extra: [String: String] = [:]
) throws -> TerminalSession {
  let session = try TerminalSession(
    executable: BuiltProduct.path("CursesFixture"), arguments: arguments,
    environment: environment(term: term, extra), columns: columns, rows: rows)
  if columns >= 20, rows >= 2 { try session.wait(for: "size \(columns)x\(rows)") }
  return session
}

/// With Swift's backtracer as users have it, that is switched on.
func environment(
  term: String? = "xterm-256color", _ extra: [String: String] = [:]
) -> [String: String] {
  var environment = [String: String].pinned(home: "/", term: term ?? "")
  environment["SWIFT_BACKTRACE"] = nil
  if term == nil { environment["TERM"] = nil }
  return environment.merging(extra) { $1 }
}

extension TerminalSession {
  /// Waits for something that is not to be seen in the output.
  func wait(_ description: Comment, until condition: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + patience
    while try !condition() {
      try #require(ContinuousClock.now < deadline, "waited for \(description)")
      try settle(quiet: .milliseconds(5))
    }
  }
}
