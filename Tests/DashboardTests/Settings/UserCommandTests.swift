import Testing

@testable import Dashboard

/// Commands of the user's own, as the settings have them.
struct UserCommandTests {
  private func read(_ text: String) -> (settings: Settings, problems: [String]) {
    let read = SettingsReader.read(Array(text.utf8), file: "config.yaml")
    return (
      read.settings, read.diagnostics.map { "\($0.line):\($0.column): \($0.message)" }
    )
  }

  @Test func areReadWithTheirArguments() throws {
    let (settings, problems) = read(
      """
      commands:
        ticket:
          title: Open a ticket
          keys: [ctrl-o, x x]
          run: gh issue create --title "{product} ({agreement})"
        look: {run: [lynx, '{url}', '']}

      """)
    // `x` is the key of a command.
    #expect(problems == ["4:20: `x x` no longer calls export"])
    #expect(settings.commands.map(\.name) == ["ticket", "look"])
    #expect(settings.commands.map(\.title) == ["Open a ticket", "look"])
    #expect(
      settings.commands[0].words
        == ["gh", "issue", "create", "--title", "{product} ({agreement})"])
    #expect(settings.commands[0].keys.map(\.description) == ["ctrl-o", "x x"])
    #expect(settings.commands[1].words == ["lynx", "{url}", ""])
    // What is written out is read as the same.
    let again = SettingsReader.read(Array(SettingsText.text(settings).utf8), file: "again")
    #expect(again.settings == settings)
  }

  @Test(arguments: [
    ("commands: [a]", "1:11: `commands` is no mapping"),
    ("commands:\n  a: b", "2:6: `a` is no mapping"),
    ("commands:\n  a: {title: b}", "2:6: `a` runs nothing"),
    ("commands:\n  a: {run: 'b \"c'}", "2:12: `run` cannot be read"),
    ("commands:\n  a: {run: 'b {prodct}'}", "2:12: there is no field {prodct}"),
    ("commands:\n  a: {run: b, kes: c}", "2:15: unknown key `kes`"),
    (
      "commands:\n  a: {run: b, keys: f5}\n  b: {run: b, keys: f5}",
      "3:21: `f5` is taken"
    ),
  ])
  func mistakesAreToldWithTheirPlace(text: String, problem: String) {
    #expect(read(text).problems == [problem])
  }

  @Test func whatARowSaysStaysOneArgument() throws {
    let command = UserCommand(
      name: "a", title: "a", words: ["run", "--x={product}", "{}", "{Not}", "{product}{url}"])
    #expect(command.fields == ["product", "product", "url"])
    let values = ["product": "$(rm -rf ~) \"; 'x", "url": "{product}"]
    #expect(
      try command.words { values[$0] }.get()
        == [
          "run", "--x=$(rm -rf ~) \"; 'x", "{}", "{Not}", "$(rm -rf ~) \"; 'x{product}",
        ])
    #expect(throws: UserCommand.MissingField.self) {
      try command.words { $0 == "url" ? nil : "" }.get()
    }
  }
}
