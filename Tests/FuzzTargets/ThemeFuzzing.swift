import Dashboard

/// Any bytes as a theme, and as the theme that another inherits from.
enum ThemeFuzzing {
  static func run(_ bytes: [UInt8]) throws(Finding) {
    let heir = Array("inherits: fuzzed\nstyles:\n  text: red\n".utf8)
    let shelf = ThemeShelf([
      ThemeShelf.File(path: "themes/fuzzed.yaml", bytes: bytes),
      ThemeShelf.File(path: "themes/heir.yaml", bytes: heir),
    ])
    for name in shelf.names {
      guard let found = shelf.theme(named: name) else {
        throw Finding("\(name) is among the names and is not found")
      }
      for diagnostic in found.diagnostics {
        try Finding.require(diagnostic.line >= 0, "\(diagnostic) is not in the file")
      }
      _ = found.theme.palette
    }
  }
}
