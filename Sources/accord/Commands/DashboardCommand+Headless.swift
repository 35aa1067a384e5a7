import Agreements
import Dashboard
import Languages
import Terminal

/// The dashboard without a terminal: a script is played, and the screen it ends with is printed.
extension DashboardCommand {
  func runHeadless() throws {
    let settings = SettingsDirectory()
    let looks = try ThemeArguments(option: theme, shelf: settings.reading.themes)
    let player = try scripts.player()
    let reading = try data.read(complaining: false)
    let state = firstState(
      settings, looks,
      FirstScreen(
        size: scripts.screenSize(), isASCII: ascii ?? settings.reading.settings.usesASCII,
        // A picture has the colours of its theme, and a dark ground unless something says otherwise.
        ground: Appearance.Ground(isDark: looks.isDark ?? true)),
      Snapshot(reading), data.location == .embedded ? .embedded : .notified)
    var dashboard = HeadlessDashboard(state, at: Clock.now())
    var refusal: ScriptPlayer.Refusal?
    do throws(ScriptPlayer.Refusal) {
      if let player { try dashboard.play(player) }
    } catch {
      refusal = error
    }
    Language.$current.withValue(dashboard.state.language) {
      Output.write(scripts.format.picture(of: dashboard.state))
    }
    if let refusal { throw CommandFailure(ExitStatus.no, refusal.diagnostic.description) }
  }
}
