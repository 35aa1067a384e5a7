import Dashboard

/// Any bytes as the settings file: whatever is wrong is told, and what is read can be used.
enum SettingsFuzzing {
  static func run(_ bytes: [UInt8]) throws(Finding) {
    let (settings, diagnostics) = SettingsReader.read(
      bytes, file: "config.yaml", themes: ["default", "dark"])
    for diagnostic in diagnostics {
      try Finding.require(diagnostic.line >= 0, "\(diagnostic) is not in the file")
    }
    let (again, _) = SettingsReader.read(
      bytes, file: "config.yaml", themes: ["default", "dark"])
    try Finding.require(settings == again, "the same bytes are other settings")
  }
}
