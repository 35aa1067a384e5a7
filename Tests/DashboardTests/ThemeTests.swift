import Agreements
import Foundation
import Terminal
import Testing

@testable import Dashboard

@Suite struct ThemeTests {
  /// The themes that ship, read from where they are kept.
  private static let shipped: [ThemeShelf.File] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "themes")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map {
        ThemeShelf.File(path: "themes/\(name)", bytes: [UInt8]($0))
      }
    }
  }()

  private func shelf(_ files: [String: String]) -> ThemeShelf {
    ThemeShelf(files.map { ThemeShelf.File(path: $0.key, bytes: [UInt8]($0.value.utf8)) })
  }

  @Test func theThemesThatAreAskedForShip() {
    let names = ThemeShelf(Self.shipped).names
    #expect(Set(names).isSuperset(of: ["default", "dark", "light", "monochrome"]))
  }

  @Test(arguments: shipped.map(\.path))
  func everyShippedThemeIsWithoutMistake(_ path: String) throws {
    let shelf = ThemeShelf(Self.shipped)
    let name = ThemeShelf.name(of: path)
    let (theme, diagnostics) = try #require(shelf.theme(named: name))
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.description))")
    #expect(theme.name == name)
    // In monochrome plain text needs no style; in every other theme all roles are there.
    if name != "monochrome" {
      for role in Role.allCases {
        #expect(theme.styles[role] != nil, "\(name) has no \(role.name)")
      }
    }
  }

  @Test func monochromeUsesNoColour() throws {
    let theme = try #require(ThemeShelf(Self.shipped).theme(named: "monochrome")).theme
    for (_, style) in theme.styles {
      #expect(style.foreground == nil && style.background == nil)
    }
  }

  @Test(arguments: ["dark", "light"])
  func textIsReadableOnItsGround(_ name: String) throws {
    let theme = try #require(ThemeShelf(Self.shipped).theme(named: name)).theme
    let never: Set<Role> = [
      .title, .titleFocused, .rule, .tab, .tabActive, .header, .match, .timeTravel,
    ]
    for role in Role.allCases where role != .rule {
      // Titles, tabs and the day are never part of a row, so never selected.
      let overlays: [Role?] = never.contains(role) ? [nil] : [nil, .selection, .selectionUnfocused]
      for overlay in overlays {
        let style = theme.palette[StyleKey(role, over: overlay)]
        guard case .indexed(let ink)? = style.foreground,
          case .indexed(let ground)? = style.background
        else { continue }
        let contrast = RGB(paletteIndex: ink).contrast(with: RGB(paletteIndex: ground))
        #expect(contrast >= 4.5, "\(name): \(role.name) over \(overlay?.name ?? "the ground")")
      }
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
    #expect(diagnostics.last?.message == "unknown word `grene` in a style")
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

  @Test func themesThatInheritInACircleAreReportedOnce() throws {
    let shelf = shelf(["a.yaml": "inherits: b\n", "b.yaml": "inherits: a\n"])
    let (_, diagnostics) = try #require(shelf.theme(named: "a"))
    #expect(diagnostics.map(\.message) == ["b inherits from itself"])
  }

  @Test func aThemeThatIsNotThereIsNone() {
    #expect(shelf([:]).theme(named: "mine") == nil)
  }
}
