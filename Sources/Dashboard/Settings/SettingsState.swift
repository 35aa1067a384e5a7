import Agreements

/// The settings in force and what is wrong in their files.
public struct SettingsState: Hashable, Sendable {
  public var settings = Settings()
  public var problems: [Diagnostic] = []

  public init(_ reading: SettingsReading? = nil) {
    settings = reading?.settings ?? Settings()
    problems = reading?.diagnostics ?? []
  }
}

/// One reading of the settings file and of the user's own themes.
public struct SettingsReading: Hashable, Sendable {
  public var settings: Settings
  public var diagnostics: [Diagnostic]
  /// Those that ship, with the user's own in front.
  public var themes: ThemeShelf

  public init(settings: Settings, diagnostics: [Diagnostic], themes: ThemeShelf) {
    self.settings = settings
    self.diagnostics = diagnostics
    self.themes = themes
  }
}
