import Terminal
import Testing

@testable import Dashboard

/// What can be promised about the colours of a theme that says what its ground is. Those that use
/// the terminal's own colours are as readable as the user made those.
@Suite struct ThemeColorTests {
  private static let themes: [Theme] = {
    let shelf = ThemeShelf(ShippedThemeFiles.all)
    return shelf.names.compactMap { shelf.theme(named: $0)?.theme }
  }()
  private static let colored = themes.filter { $0.isDark != nil }

  @Test func allButTheTerminalsOwnAreLookedAt() {
    #expect(Self.colored.count == Self.themes.count - 2)
    #expect(Self.colored.count { $0.isDark == false } >= 2)
  }

  /// Lines are seen, not read: 3 to 1 is what WCAG 2.2 asks of them.
  @Test(arguments: colored)
  func everyRoleIsReadableOnItsRealGround(_ theme: Theme) {
    let least = theme.name.hasPrefix("high-contrast") ? 7 : 4.5
    // Titles and tabs are never part of a row, so never chosen and never matched.
    let apart: Set<Role> = [
      .title, .titleFocused, .rule, .tab, .tabActive, .header, .timeTravel, .timeline,
    ]
    let laidOver: [Role] = [.selection, .selectionUnfocused, .match]
    for role in Role.allCases where !laidOver.contains(role) {
      let overlays: [Role?] = apart.contains(role) ? [nil] : [nil] + laidOver
      for overlay in overlays {
        let style = theme.palette[StyleKey(role, over: overlay)]
        guard let ink = style.foreground, let ground = style.background,
          let contrast = ink.contrast(with: ground)
        else {
          Issue.record("\(theme.name): \(role.name) has no colour or no ground")
          continue
        }
        let place = "\(theme.name): \(role.name) over \(overlay?.name ?? "the ground")"
        #expect(contrast >= (role == .rule ? 3 : least), "\(place): \(contrast)")
      }
    }
  }

  /// Two states are told apart by their ink or by what it stands on.
  @Test(arguments: colored, ColorVision.allCases)
  func statesLookDifferentToEveryEye(_ theme: Theme, vision: ColorVision) {
    let states: [Role] = [.good, .caution, .pending, .bad, .unknown]
    for (index, first) in states.enumerated() {
      for second in states[(index + 1)...] {
        let (a, b) = (theme[first], theme[second])
        let difference = max(
          self.difference(a.foreground, b.foreground, vision),
          self.difference(a.background, b.background, vision))
        #expect(
          difference >= 0.08,
          "\(theme.name), \(vision): \(first.name) and \(second.name): \(difference)")
      }
    }
  }

  private func difference(_ first: Color?, _ second: Color?, _ vision: ColorVision) -> Double {
    guard let first = first?.rgb, let second = second?.rgb else { return 0 }
    return vision.difference(first, second)
  }

  /// With the terminal's own colours, black, white, blue and yellow are unreadable on one of the
  /// two kinds of ground.
  @Test func theDefaultThemeUsesOnlyInksThatAreReadOnBothGrounds() throws {
    let theme = try #require(Self.themes.first { $0.name == "default" })
    let readable: Set<Color> = [
      .standard, .indexed(1), .indexed(2), .indexed(5), .indexed(6),
    ]
    for role in Role.allCases where theme[role].background == nil {
      guard let ink = theme[role].foreground else { continue }
      #expect(readable.contains(ink), "\(role.name): \(ink)")
    }
  }
}

extension Theme: CustomTestStringConvertible {
  public var testDescription: String { name }
}
