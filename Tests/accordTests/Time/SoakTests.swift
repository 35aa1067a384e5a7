import Foundation
import PseudoTerminal
import Testing

/// What weeks of use do, in a minute: days pass, files change, keys are pressed.
struct SoakTests {
  @Test("Weeks of days, changes and keys leave memory flat and descriptors as they were")
  func weeks() throws {
    let clock = try ShiftedClock("2026-06-15")
    let data = try SampleData()
    let session = try startDashboard(data, at: clock)
    func live(from first: Int, through last: Int) throws {
      for number in first...last {
        let day = "2026-\(number / 28 % 6 + 7)-\(number % 28 + 1)".paddedDate
        try clock.set(day)
        try data.directory.replaceByRename(
          "agreements/claude.yaml", with: SampleData.agreement("claude", price: "\(number + 2)"))
        try session.wait("the price of \(day)") { $0.contains("$\(number + 2) per") }
        // What follows an escape at once would be a key with Alt.
        session.press("[", "]", "t")
        try session.wait("the line") { $0.row(39).hasPrefix("as of:") }
        session.press("esc")
        try session.wait("the line closed") { !$0.row(39).hasPrefix("as of:") }
        session.press("4", "w", "q", "v", "q", "T", "N", "1", "j")
        try session.wait("the day \(day)") { $0.row(0).contains(day) && !$0.contains(" new") }
      }
    }
    try live(from: 0, through: 29)
    let memory = try session.process.residentMemory()
    let descriptors = try session.lastingDescriptors()
    let threads = try session.process.threads()
    try live(from: 30, through: 119)
    // A sanitizer keeps for a while what was given back.
    if Sanitizer.current == nil {
      #expect(try session.process.residentMemory() - memory < 6 << 20)
    }
    #expect(try session.lastingDescriptors() == descriptors)
    #expect(try session.process.threads() == threads)
    try session.quit()
  }
}

/// A night, in seconds: the clock goes on by minutes, files change, midnight passes.
struct NightTests {
  /// ACCORD_TEST_ROUNDS=1 takes every one.
  private static let minutes =
    ProcessInfo.processInfo.environment["ACCORD_TEST_ROUNDS"] == nil ? 20 : 1

  @Test("Eight hours later the time is told right, the day is new, and nothing is used up")
  func eightHours() throws {
    let evening = 20 * 3600
    let clock = try ShiftedClock("2026-06-15", second: evening)
    let data = try SampleData()
    let session = try startDashboard(data, at: clock)
    var before: (memory: Int, descriptors: [Int32], threads: Int)?
    for minute in stride(from: 0, through: 480, by: Self.minutes) {
      // Half a minute, so that what takes some seconds is still the same one.
      let second = evening + minute * 60 + 30
      let day = second < 86_400 ? "2026-06-15" : "2026-06-16"
      try clock.set(day, second: second % 86_400)
      let price = "\(100 + minute)"
      try data.directory.replaceByRename(
        "agreements/claude.yaml", with: SampleData.agreement("claude", price: price))
      let time = "\(second / 3600 % 24):\(second / 60 % 60):"
        .split(separator: ":").map { $0.count < 2 ? "0\($0)" : "\($0)" }.joined(separator: ":")
      try session.wait("$\(price) at \(time)") {
        $0.contains("$\(price) per") && $0.row(0).contains(day) && $0.contains(" \(time):")
      }
      session.press("N", "?")
      try session.wait(for: "Focus the next pane.")
      try session.leavePage()
      if minute >= 120, before == nil {
        before = (
          try session.process.residentMemory(),
          try session.lastingDescriptors(), try session.process.threads()
        )
      }
    }
    let start = try #require(before)
    if Sanitizer.current == nil {
      #expect(try session.process.residentMemory() - start.memory < 2 << 20)
    }
    #expect(try session.lastingDescriptors() == start.descriptors)
    #expect(try session.process.threads() == start.threads)
    try session.quit()
  }
}

extension TerminalSession {
  /// The descriptors that stay open. What is marked as seen is written beside the screen, and has
  /// some for a moment longer than the screen shows the mark.
  fileprivate func lastingDescriptors() throws -> [Int32] {
    var lasting = Set(try process.openDescriptors().keys)
    for _ in 0..<5 {
      try waitUntilQuiet(for: .milliseconds(100))
      lasting.formIntersection(try process.openDescriptors().keys)
    }
    return lasting.sorted()
  }
}

extension String {
  /// `2026-7-3` with two digits for month and day.
  fileprivate var paddedDate: String {
    split(separator: "-").map { $0.count < 2 ? "0\($0)" : String($0) }.joined(separator: "-")
  }
}
