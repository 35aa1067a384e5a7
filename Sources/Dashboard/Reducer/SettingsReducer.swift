import Agreements
import Terminal

extension DashboardState {
  /// Takes the settings over at the start, before anything is shown. What the command line says is
  /// told to `init` and counts before them.
  public mutating func begin(with reading: SettingsReading) {
    adopt(reading)
    if branch == nil, let branch = reading.settings.branch {
      self.branch = branch
    }
    refreshRows()
  }

  /// The files were changed while the dashboard runs.
  mutating func take(_ reading: SettingsReading) -> [Effect] {
    let before = settings.settings
    adopt(reading)
    let now = settings.settings
    if now.level != before.level { refreshRows() }
    notice =
      settingsProblems.isEmpty
      ? Notice("The settings were read anew.")
      : Notice("The settings have \(settingsProblems.count) problems: see p.", .warning)
    guard now.usesMouse != before.usesMouse, now.usesMouse != usesMouse else { return [] }
    usesMouse = now.usesMouse
    return [.useMouse(usesMouse)]
  }

  private mutating func adopt(_ reading: SettingsReading) {
    settings = SettingsState(reading)
    appearance.adopt(reading.themes, reading.settings.theme)
    let keys = reading.settings.keys
    keymap = keys.isEmpty ? .standard : Keymap(Command.all, chosen: keys)
  }

  /// What is wrong in the settings, in the theme shown, and in the choice of it.
  public var settingsProblems: [Diagnostic] { settings.problems + appearance.problems }

  /// What is wrong anywhere: in the data first.
  var allProblems: [Diagnostic] { snapshot.diagnostics + settingsProblems }
}
