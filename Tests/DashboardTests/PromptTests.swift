import Terminal
import Testing

@testable import Dashboard

@Suite struct PromptTests {
  @Test func earlierLinesComeBackAndTheOneThatWasTypedToo() throws {
    var dashboard = DashboardDriver()
    for text in ["claude", "gemini", "claude"] {
      try dashboard.press("/", "ctrl-u")
      dashboard.type(text)
      try dashboard.press("enter")
    }
    #expect(dashboard.state.promptHistory[.filter] == ["claude", "gemini"])
    try dashboard.press("/", "ctrl-u")
    dashboard.type("ne")
    try dashboard.press("up", "up", "up")
    #expect(dashboard.state.filter.text == "gemini", "the rows follow")
    try dashboard.press("down", "down")
    #expect(dashboard.state.filter.text == "ne")
  }

  @Test func anUnreadableLineIsNotEnteredAndItsPlaceIsPointedAt() throws {
    var dashboard = DashboardDriver(columns: 80, rows: 24)
    try dashboard.press("/")
    dashboard.type("claude stats:x more")
    try dashboard.press("enter")
    #expect(dashboard.state.prompt?.line.cursor == 7)
    let rows = dashboard.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let caret = rows[22].firstIndex(of: "^").map {
      rows[22].distance(from: rows[22].startIndex, to: $0)
    }
    #expect(caret == 8, "under it in the line: \(rows[22])")
    #expect(rows[22].contains("did you mean status?"))
    #expect(rows[23].hasPrefix("/claude stats:x more"))
  }

  @Test func aPasteGoesIntoTheLine() throws {
    var dashboard = DashboardDriver()
    try dashboard.press(":")
    dashboard.send(.pasted("zo\nom"))
    guard case .choice(let choice)? = dashboard.state.overlays.last else {
      Issue.record("the palette is not open")
      return
    }
    #expect(choice.line.text == "zo om")
  }

  @Test func everyEditingKeyCanBeReadAndMeansOneThing() throws {
    let keys = EditingKey.allCases.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    for key in keys { #expect(try Key(key).description == key) }
    for key in EditingKey.allCases { #expect(key.help.hasSuffix(".")) }
  }
}
