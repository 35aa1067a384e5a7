import Agreements
import Languages
import Terminal

extension DashboardState {
  /// Takes the settings over at the start, before anything is shown. What the command line says is
  /// told to `init` and counts before them.
  public mutating func begin(with reading: SettingsReading) {
    let before = rowsQuestion
    adopt(reading)
    if branch == nil, let branch = reading.settings.branch {
      self.branch = branch
    }
    refreshRows(after: before)
  }

  /// The files were changed while the dashboard runs.
  mutating func take(_ reading: SettingsReading) -> [Effect] {
    let before = settings.settings
    let languageBefore = language
    adopt(reading)
    let now = settings.settings
    if now.level != before.level { refreshRows() }
    // What is told of the settings is told as they say.
    Language.$current.withValue(language) {
      if language != languageBefore { retellTexts() }
      notice =
        settingsProblems.isEmpty
        ? Notice(localized("The settings were read anew."))
        : Notice(
          localized(
            """
            The settings have \(settingsProblems.count) \
            \(settingsProblems.count, one: "problem", many: "problems"): see p.
            """), .warning)
    }
    guard now.usesMouse != before.usesMouse, now.usesMouse != usesMouse else { return [] }
    usesMouse = now.usesMouse
    return [.useMouse(usesMouse)]
  }

  /// Makes anew the texts that are kept from one action to the next, in another language.
  private mutating func retellTexts() {
    complete()
    guard case .record(var form)? = overlays.last, form.refusal != nil else { return }
    form.refusal = nil
    overlays[overlays.count - 1] = .record(form)
  }

  private mutating func adopt(_ reading: SettingsReading) {
    settings = SettingsState(reading)
    appearance.adopt(reading.themes, reading.settings.theme)
    let (keys, own) = (reading.settings.keys, reading.settings.commands)
    keymap =
      keys.isEmpty && own.isEmpty ? .standard : Keymap(Command.all, chosen: keys, own: own)
  }

  /// What is wrong in the settings, in the theme shown, and in the choice of it.
  public var settingsProblems: [Diagnostic] { settings.problems + appearance.problems }

  /// What is wrong anywhere: in the data first.
  var allProblems: [Diagnostic] { snapshot.diagnostics + settingsProblems }
}
