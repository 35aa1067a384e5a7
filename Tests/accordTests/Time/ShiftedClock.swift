import Agreements
import Glibc
import PseudoTerminal

/// A clock of the program's own that a test sets.
struct ShiftedClock {
  private let directory: TemporaryDirectory

  /// - Parameters:
  ///   - day: the day on the program's calendar, in UTC.
  ///   - second: the second of it at this moment.
  init(_ day: String, second: Int = 43_200) throws {
    directory = try TemporaryDirectory()
    try set(day, second: second)
  }

  func set(_ day: String, second: Int = 43_200) throws {
    let number = Day(day).map { Int($0.number) } ?? 0
    try directory.replaceByRename(
      "clock", with: String(number * 86_400 + second - Int(time(nil))))
  }

  var variables: [String: String?] {
    get throws { try Fault.clock(file: directory.path(of: "clock")).variables }
  }
}

/// A dashboard that looks at today, by a clock that can be set.
func startDashboard(
  _ data: SampleData, at clock: ShiftedClock, _ arguments: [String] = [], columns: Int = 120,
  rows: Int = 40, variables: [String: String?] = [:]
) throws -> TerminalSession {
  let session = try TerminalSession(
    executable: BuiltProduct.path("accord"), arguments: ["--data", data.path] + arguments,
    variables: clock.variables.merging(variables) { $1 }, columns: columns, rows: rows)
  session.belongings = data.directory
  try session.waitForStart()
  return session
}
