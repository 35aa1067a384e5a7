import PseudoTerminal
import Testing

/// The filter by branch, in every pane.
struct BranchTests {
  @Test(
    "A branch's key shows what concerns it, with counts on the tabs",
    arguments: [
      (
        "E", "[Executive 3]", ["Claude", "Gemini", "ChatGPT", "Department of Health"],
        ["Federal courts", "House of"]
      ),
      ("L", "[Legislative 2]", ["Claude", "ChatGPT", "House of"], ["Gemini", "Federal courts"]),
      ("J", "[Judicial 1]", ["Claude", "Federal courts"], ["Gemini", "ChatGPT", "House of"]),
      ("A", "[All 3]", ["Claude", "Gemini", "ChatGPT", "House of", "Federal courts"], []),
    ] as [(TestKey, String, [String], [String])])
  func branch(_ key: TestKey, tab: String, shown: [String], hidden: [String]) throws {
    let session = try startDashboard(try SampleData())
    if tab.hasPrefix("[All") {
      session.press("J")
      try session.wait(for: "[Judicial 1]")
    }
    session.press(key)
    let screen = try session.wait(for: tab)
    for text in shown { #expect(screen.contains(text), "\(text) in \(screen)") }
    for text in hidden { #expect(!screen.contains(text), "\(text) in \(screen)") }
    #expect(screen.cell(of: tab)?.isReverse == true)
  }

  @Test("b goes through the branches and back to all")
  func cycle() throws {
    let session = try startDashboard(try SampleData())
    for tab in ["[Executive 3]", "[Legislative 2]", "[Judicial 1]", "[All 3]"] {
      session.press("b")
      try session.wait(for: tab)
    }
  }

  @Test("--branch starts with one, by its name or a beginning of it", arguments: ["judicial", "j"])
  func option(_ name: String) throws {
    let session = try startDashboard(try SampleData(), ["--branch", name])
    #expect(session.snapshot().contains("[Judicial 1]"))
  }
}
