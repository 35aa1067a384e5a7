import PseudoTerminal
import Testing

/// The option decides, else the settings, else the environment: for commands and for the dashboard.
struct LanguageSettingTests {
  @Test(
    "of a command",
    arguments: [
      ("fr", [], "en_US.UTF-8", true), ("en", [], "fr_FR.UTF-8", false),
      ("auto", [], "fr_FR.UTF-8", true), ("fr", ["--lang", "en"], "fr_FR.UTF-8", false),
      ("en", ["--lang", "fr"], "en_US.UTF-8", true), ("zz", [], "fr_FR.UTF-8", true),
    ])
  func command(setting: String, arguments: [String], locale: String, isFrench: Bool) throws {
    let home = try TemporaryDirectory()
    try home.write("language: \(setting)\n", to: ".config/accord/config.yaml")
    let result = try run(
      BuiltProduct.path("accord"), ["schema"] + arguments,
      environment: .pinned(home: home.path), variables: ["LC_ALL": nil, "LANG": locale])
    #expect(result.standardError.contains("quel schéma") == isFrench, "\(result)")
  }

  @Test("of the dashboard, which takes another in as soon as it is written")
  func dashboard() throws {
    let home = try TemporaryDirectory()
    let settings = ".config/accord/config.yaml"
    try home.write("language: fr\n", to: settings)
    let session = try TerminalSession(
      executable: BuiltProduct.path("accord"),
      environment: .pinned(home: home.path), columns: 120, rows: 40)
    session.belongings = home
    try session.wait(for: "filtrer")
    try home.replaceByRename(settings, with: "language: auto\n")
    try session.wait(for: "The settings were read anew.")
    #expect(!session.snapshot().contains("filtrer"))
    try home.replaceByRename(settings, with: "nothing: 1\n")
    try session.wait(for: "1 problem:")
    try session.quit()
  }

  @Test("of a screen that a script plays on, at once")
  func script() throws {
    let home = try TemporaryDirectory()
    try home.write("keys ?\n", to: "script")
    for (language, word) in [("fr", "Aide"), ("en", "Help")] {
      let result = try run(
        BuiltProduct.path("accord"),
        ["--script", home.path(of: "script"), "--dump-screen", "--lang", language],
        environment: .pinned(home: home.path))
      #expect(result.status == .code(0))
      #expect(result.standardOutput.contains(word))
    }
  }
}
