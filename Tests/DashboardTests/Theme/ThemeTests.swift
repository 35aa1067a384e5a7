import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct ThemeTests {
  private func shelf(_ files: [String: String]) -> ThemeShelf {
    ThemeShelf(files.map { ThemeShelf.File(path: $0.key, bytes: [UInt8]($0.value.utf8)) })
  }

  @Test func theThemesThatAreAskedForShip() {
    let names = ThemeShelf(ShippedThemeFiles.all).names
    #expect(names.count >= 10)
    #expect(
      Set(names).isSuperset(of: [
        "default", "dark", "light", "paper", "high-contrast", "deuteranopia", "tritanopia",
        "monochrome",
      ]))
  }

  @Test(arguments: ShippedThemeFiles.all.map(\.path))
  func everyShippedThemeIsWithoutMistake(_ path: String) throws {
    let shelf = ThemeShelf(ShippedThemeFiles.all)
    let name = ThemeShelf.name(of: path)
    let (theme, diagnostics) = try #require(shelf.theme(named: name))
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.description))")
    #expect(theme.name == name)
    #expect(!theme.summary.isEmpty)
    // In monochrome plain text needs no style; in every other theme all roles are there.
    if name != "monochrome" {
      for role in Role.allCases {
        #expect(theme.roles.contains(role), "\(name) has no \(role.name)")
      }
    }
  }

  /// The names stand in a list of their own.
  @Test(arguments: Role.allCases) func aRoleHasTheNameOfItsCase(role: Role) {
    let name = String(describing: role).reduce(into: "") { name, character in
      name += (character.isUppercase ? "-" : "") + character.lowercased()
    }
    #expect(role.name == name)
    #expect(Role(name: name) == role)
  }

  @Test func monochromeUsesNoColour() throws {
    let theme = try #require(ThemeShelf(ShippedThemeFiles.all).theme(named: "monochrome")).theme
    for role in Role.allCases {
      let style = theme[role]
      #expect(style.foreground == nil && style.background == nil)
    }
  }

  @Test(arguments: [
    ("red", Style(foreground: .indexed(1))),
    (
      "253 on 234 bold",
      Style(foreground: .indexed(253), background: .indexed(234), attributes: .bold)
    ),
    ("on 237", Style(background: .indexed(237))),
    ("reverse underline", Style(attributes: [.reverse, .underline])),
    ("", Style()),
  ])
  func stylesAreReadAsTheyAreWritten(text: String, style: Style) throws {
    #expect(try StyleNotation.style(text) == style)
    #expect(try StyleNotation.style(StyleNotation.text(style)) == style)
  }

  @Test func aMistakeIsNamedWithItsPlaceAndTheRestStands() throws {
    let shelf = shelf([
      "mine.yaml": "roles:\n  text: 250\n  bold: red\n  good: grene bold\n"
    ])
    let (theme, diagnostics) = try #require(shelf.theme(named: "mine"))
    #expect(theme[.text] == Style(foreground: .indexed(250)))
    #expect(diagnostics.map { "\($0.line):\($0.column)" } == ["3:3", "4:9"])
    #expect(diagnostics.last?.message.english == "unknown word `grene` in a style")
  }

  @Test func aThemeInheritsWhatItDoesNotSay() throws {
    let shelf = shelf([
      "base.yaml": "roles:\n  text: 250\n  good: 2\n",
      "mine.yaml": "inherits: base\nroles:\n  good: 10\n",
    ])
    let (theme, diagnostics) = try #require(shelf.theme(named: "mine"))
    #expect(diagnostics.isEmpty)
    #expect(theme[.text] == Style(foreground: .indexed(250)))
    #expect(theme[.good] == Style(foreground: .indexed(10)))
  }

  @Test func theGroundIsInheritedAndLiesUnderEveryRoleWithoutItsOwn() throws {
    let shelf = shelf([
      "base.yaml": "ground: 234\nroles:\n  good: 2\n  selection-unfocused: underline\n",
      "mine.yaml": "inherits: base\nground: 236\nroles:\n  bad: red on 1\n",
    ])
    let (theme, diagnostics) = try #require(shelf.theme(named: "mine"))
    #expect(diagnostics.isEmpty)
    #expect(theme[.text].background == .indexed(236))
    #expect(theme[.good] == Style(foreground: .indexed(2), background: .indexed(236)))
    #expect(theme[.bad].background == .indexed(1))
    // A style of attributes alone is laid over others and keeps what is below it.
    #expect(theme[.selectionUnfocused].background == nil)
    #expect(theme.isDark == true)
  }

  @Test(arguments: [
    ("- a\n", "1:1", "write `inherits: dark` and a mapping `roles:`"),
    ("ground: grene\n", "1:9", "did you mean `green`?"),
    ("inherit: dark\n", "1:1", "did you mean `inherits`?"),
    ("inherits: drak\n", "1:11", "did you mean `dark`?"),
    ("roles:\n  goood: red\n", "2:3", "did you mean `good`?"),
    ("roles:\n  good: red bolt\n", "2:9", "did you mean `bold`?"),
    ("roles: red\n", "1:8", "write `good: green bold` below it, indented"),
    ("inherits: [dark]\n", "1:11", "write it as `inherits: …`"),
  ])
  func mistakesAreNamedWithPlaceAndWayOut(text: String, place: String, help: String) throws {
    let shelf = shelf(["dark.yaml": "", "mine.yaml": text])
    let diagnostics = try #require(shelf.theme(named: "mine")).diagnostics
    #expect(diagnostics.map { "\($0.line):\($0.column)" } == [place])
    #expect(diagnostics.map(\.help.english) == [help])
  }

  @Test func themesThatInheritInACircleAreReportedOnce() throws {
    let shelf = shelf(["a.yaml": "inherits: b\n", "b.yaml": "inherits: a\n"])
    let (_, diagnostics) = try #require(shelf.theme(named: "a"))
    #expect(diagnostics.map(\.message.english) == ["b inherits from itself"])
  }

  @Test func aThemeThatIsNotThereIsNone() {
    #expect(shelf([:]).theme(named: "mine") == nil)
  }
}
