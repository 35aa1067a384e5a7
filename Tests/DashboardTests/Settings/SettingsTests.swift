import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct SettingsTests {
  private func read(
    _ text: String, themes: [String] = ["dark", "light", "mine"]
  ) -> (settings: Settings, diagnostics: [Diagnostic]) {
    SettingsReader.read([UInt8](text.utf8), file: "config.yaml", themes: themes)
  }

  @Test func theDefaultFileReadsBackAsTheDefaults() {
    let (settings, diagnostics) = read(SettingsText.defaults)
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(settings == Settings())
  }

  @Test func theDefaultFileExplainsEverySettingAndNamesEveryCommand() {
    let lines = SettingsText.defaults.split(separator: "\n", omittingEmptySubsequences: false)
    for key in SettingKey.all {
      let place = lines.firstIndex { $0.hasPrefix(key.name + ":") }
      #expect(place.map { lines[$0 - 1].hasPrefix("# ") } == true, "\(key.name)")
    }
    for command in CommandID.allCases {
      #expect(lines.contains { $0.hasPrefix("  \(command.rawValue): ") }, "\(command.rawValue)")
    }
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test func whatIsWrittenReadsBack() throws {
    var settings = Settings()
    settings.theme = .named("mine")
    settings.usesMouse = false
    settings.usesASCII = true
    settings.level = .liSaaS
    settings.branch = .judicial
    settings.rings = true
    settings.notifies = true
    settings.setsTitle = true
    settings.escapeDelay = 40
    settings.watching = .poll
    settings.copying = .program
    settings.synchronizedOutput = .off
    settings.filters = [
      SavedFilter(name: "ending soon", text: "ends<30d"),
      SavedFilter(name: "it's", text: "# '\" : [x] \\"),
    ]
    settings.keys = [
      .zoom: [try KeySequence("'"), try KeySequence("ctrl-x \\")], .pause: [],
      .help: [try KeySequence("#"), try KeySequence("f1")],
    ]
    let (read, diagnostics) = read(SettingsText.text(settings))
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty, "\(diagnostics)")
    #expect(read == settings)
  }

  @Test(arguments: [
    ("thme: dark", "1:1", "did you mean `theme`?"),
    ("theme: drak", "1:8", "did you mean `dark`?"),
    ("theme: [dark]", "1:8", "write it as `theme: …`, or take the line out"),
    ("mouse: maybe", "1:8", "use one of yes, no"),
    ("level: hihg", "1:8", "did you mean `high`?"),
    ("branch:\n", "1:8", "write it as `branch: …`, or take the line out"),
    ("escape-delay: -1", "1:15", "write auto, or a whole number from 0 to 1000"),
    ("filters: [a]", "1:10", "write `ending: ends<30d` below it, indented"),
    ("keys:\n  zom: z", "2:3", "did you mean `zoom`?"),
    (
      "keys:\n  zoom: [z, hyper-x]", "2:13",
      "write for instance x, ctrl-x, alt-x, f1, enter or page-up; put spaces between keys"
    ),
    ("keys:\n  zoom: ctrl-i", "2:9", "write tab"),
    ("keys:\n  zoom: Z\n  repaint: [Z]", "3:13", "choose another key for one of the two"),
    (
      "- a", "1:1",
      "write one key a line, such as `theme: dark`; `accord config --default` shows all"
    ),
  ])
  func everyMistakeIsNamedWithPlaceAndWayOut(text: String, place: String, help: String) {
    let (_, diagnostics) = read(text)
    #expect(diagnostics.map { "\($0.line):\($0.column)" } == [place])
    #expect(diagnostics.map(\.help.english) == [help])
    #expect(diagnostics.allSatisfy { $0.severity == .error && $0.file == "config.yaml" })
  }

  @Test func aMistakeCostsOnlyItsOwnValue() {
    let (settings, diagnostics) = read("mouse: perhaps\nascii: yes\nkeys:\n  zoom: [f11, hyper]\n")
    #expect(diagnostics.count == 2)
    #expect(settings.usesMouse)
    #expect(settings.usesASCII)
    #expect(settings.keys[.zoom]?.map(\.description) == ["f11"])
  }

  @Test func aKeyTakenFromAnotherCommandIsToldAndCounts() throws {
    let (settings, diagnostics) = read("keys:\n  zoom: /\n")
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.first?.message.english == "`/` no longer calls filter")
    let keymap = Keymap(Command.all, chosen: settings.keys)
    #expect(keymap.match([try Key("/")], in: .panes) == .command(.zoom))
    #expect(keymap.match([try Key("z")], in: .panes) == .none)
    #expect(keymap.keys(for: .filter).isEmpty)
  }

  @Test func aHostileFileIsNoTrouble() {
    let (settings, diagnostics) = read(
      "a: &x 1\n" + String(repeating: "b", count: 200_000) + ": \u{1}\n")
    #expect(settings == Settings())
    #expect(!diagnostics.isEmpty)
    let long = read(String(repeating: "k", count: 100_000) + ": 1\n").diagnostics
    #expect(long.count == 1)
  }
}
