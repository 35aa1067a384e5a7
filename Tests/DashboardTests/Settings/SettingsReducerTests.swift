import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct SettingsReducerTests {
  private let shelf = ThemeShelf(ShippedThemeFiles.all)

  private func reading(_ change: (inout Settings) -> Void) -> SettingsReading {
    var settings = Settings()
    change(&settings)
    return SettingsReading(settings: settings, diagnostics: [], themes: shelf)
  }

  @Test func changedSettingsHoldAtOnce() throws {
    var dashboard = DashboardDriver()
    let keys = [try KeySequence("f9")]
    dashboard.send(
      .settingsRead(
        reading {
          $0.theme = .named("paper")
          $0.usesMouse = false
          $0.keys = [.zoom: keys]
        }))
    #expect(dashboard.state.appearance.theme.name == "paper")
    #expect(dashboard.effects == [.useMouse(false)])
    try dashboard.press("f9")
    #expect(dashboard.state.isZoomed)
    try dashboard.press("z")
    #expect(dashboard.state.isZoomed)
  }

  @Test func theUsersLevelStandsBeforeThatOfTheData() {
    var dashboard = DashboardDriver()
    let before = dashboard.screen
    let other: ImpactLevel = dashboard.state.registry.requiredLevel == .high ? .low : .high
    dashboard.send(.settingsRead(reading { $0.level = other }))
    #expect(dashboard.state.level == other)
    dashboard.send(.noticed(Notice("")))
    #expect(dashboard.screen != before)
  }

  @Test func mistakesAreListedAmongTheProblemsAndCounted() throws {
    var dashboard = DashboardDriver()
    let read = SettingsReader.read([UInt8]("mouse: perhaps\n".utf8), file: "/home/me/config.yaml")
    dashboard.send(
      .settingsRead(
        SettingsReading(
          settings: read.settings, diagnostics: read.diagnostics, themes: shelf)))
    #expect(dashboard.screen.contains("! 1"))
    try dashboard.press("p")
    #expect(dashboard.screen.contains("/home/me/config.yaml:1:8: error: `perhaps` is no value"))
  }

  @Test func theTerminalsGroundChoosesTheTheme() {
    var dashboard = DashboardDriver()
    dashboard.state.begin(with: reading { _ in })
    #expect(dashboard.state.appearance.theme.name == "default")
    dashboard.send(.backgroundTold(RGB(red: 253, green: 246, blue: 227)))
    #expect(dashboard.state.appearance.theme.name == "light")
    dashboard.send(.backgroundTold(RGB(red: 0, green: 43, blue: 54)))
    #expect(dashboard.state.appearance.theme.name == "dark")
    dashboard.send(.settingsRead(reading { $0.theme = .named("slate") }))
    dashboard.send(.backgroundTold(RGB(red: 255, green: 255, blue: 255)))
    #expect(dashboard.state.appearance.theme.name == "slate")
  }

  @Test func fewColoursKeepTheTerminalsOwn() {
    var appearance = Appearance(
      shelf: shelf, ground: Appearance.Ground(hasManyColors: false, isDark: true))
    #expect(appearance.theme.name == "default")
    appearance.adopt(background: RGB(red: 0, green: 0, blue: 0))
    #expect(appearance.theme.name == "default")
  }

  @Test func whatIsPinnedStandsBeforeTheSettings() {
    var appearance = Appearance(shelf: shelf, pinned: .named("monochrome"))
    appearance.adopt(shelf, .named("paper"))
    #expect(appearance.theme.name == "monochrome")
    appearance.preview("dark")
    #expect(appearance.theme.name == "dark")
    appearance.preview(nil)
    #expect(appearance.theme.name == "monochrome")
  }
}
