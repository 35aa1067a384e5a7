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
    let descriptors = try session.process.openDescriptors()
    let threads = try session.process.threads()
    try live(from: 30, through: 119)
    #expect(try session.process.residentMemory() - memory < 6 << 20)
    #expect(try session.process.openDescriptors().keys.sorted() == descriptors.keys.sorted())
    #expect(try session.process.threads() == threads)
    try session.quit()
  }
}

extension String {
  /// `2026-7-3` with two digits for month and day.
  fileprivate var paddedDate: String {
    split(separator: "-").map { $0.count < 2 ? "0\($0)" : String($0) }.joined(separator: "-")
  }
}
