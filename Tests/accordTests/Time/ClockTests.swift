import PseudoTerminal
import Testing

/// The day passes, and people set clocks, while the dashboard is open.
struct ClockTests {
  @Test("At midnight the day, the days waiting and the warnings follow without a key")
  func midnight() throws {
    let clock = try ShiftedClock("2026-06-15", second: 86_397)
    let session = try startDashboard(try SampleData(), at: clock)
    #expect(session.snapshot().row(with: "Federal courts")?.contains("97 d") == true)
    let screen = try session.wait("the next day") { $0.row(0).contains("2026-06-16") }
    #expect(screen.row(with: "Federal courts")?.contains("98 d") == true)
  }

  @Test("A clock that is set forward, and back again, is followed when anything happens")
  func setForwardAndBack() throws {
    let clock = try ShiftedClock("2026-06-15")
    let session = try startDashboard(try SampleData(), at: clock)
    for (day, waiting) in [("2027-12-20", "650 d"), ("2026-06-14", "96 d")] {
      try clock.set(day)
      session.press("j")
      let screen = try session.wait("the day \(day)") { $0.row(0).contains(day) }
      #expect(screen.row(with: "Federal courts")?.contains(waiting) == true)
      // Eleven days before the end of the term there is a warning.
      #expect(
        screen.row(with: "\u{2514} Claude")?.contains("! 2027-12-31") == (day == "2027-12-20"))
    }
  }

  @Test("A day's end that was put off by setting the clock is not missed")
  func midnightAfterSetting() throws {
    let clock = try ShiftedClock("2026-06-15")
    let session = try startDashboard(try SampleData(), at: clock)
    try clock.set("2026-06-15", second: 86_397)
    session.press("j")
    let screen = try session.wait("the next day") { $0.row(0).contains("2026-06-16") }
    #expect(screen.row(with: "Federal courts")?.contains("98 d") == true)
  }

  @Test("In a zone with summer time the day ends when the zone says, not 24 hours later")
  func summerTime() throws {
    // 2026-03-08 has 23 hours in New York: at 03:59:57 UTC of the next day it ends.
    let clock = try ShiftedClock("2026-03-09", second: 4 * 3600 - 3)
    let session = try startDashboard(
      try SampleData(), at: clock, variables: ["TZ": "EST5EDT,M3.2.0,M11.1.0"])
    #expect(session.snapshot().row(0).contains("2026-03-08"))
    try session.wait("the next day") { $0.row(0).contains("2026-03-09") }
  }

  private static let canMount: Bool = {
    let command = "mount --bind /dev/null /etc/localtime"
    return (try? run("/usr/bin/unshare", ["-m", "/bin/sh", "-c", command]).status) == .code(0)
  }()

  /// The file of a zone so many seconds before Greenwich: no changes, one type of time, four letters
  /// for its name.
  private func zone(_ seconds: UInt32) -> String {
    let numbers = [0, 0, 0, 0, 1, 4, seconds]
    let bytes = numbers.flatMap { number in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }
    return "TZif" + String(repeating: "\0", count: 16) + String(decoding: bytes, as: UTF8.self)
      + "\0\0XXX\0"
  }

  @Test(
    "A machine that is moved to another zone has that zone's day",
    .enabled(if: canMount, "only the administrator can change the zone for one program"),
    .disabled(
      if: Sanitizer.current != nil, "unshare cannot load the clock, which needs a sanitizer"))
  func zoneChanged() throws {
    let place = try TemporaryDirectory()
    try place.write(zone(0), to: "zone")
    // The C library tells by the second whether the file is another.
    try run("/usr/bin/touch", ["-d", "2001-01-01", place.path(of: "zone")]).expectDone()
    let data = try SampleData()
    let clock = try ShiftedClock("2026-06-15", second: 20 * 3600)
    let command =
      "mount --bind \(place.path(of: "zone")) /etc/localtime"
      + " && exec \(try BuiltProduct.path("accord")) --data \(data.path)"
    let session = try TerminalSession(
      executable: "/usr/bin/unshare", arguments: ["-m", "/bin/sh", "-c", command],
      variables: clock.variables.merging(["TZ": nil]) { $1 }, columns: 120, rows: 40)
    try session.wait("the first frame") { $0.isDrawn && $0.row(0).contains("2026-06-15") }
    try place.write(zone(7 * 3600), to: "zone")
    session.press("j")
    try session.wait("the other zone's day") { $0.row(0).contains("2026-06-16") }
    try session.quit()
  }
}
