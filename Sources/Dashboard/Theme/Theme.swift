import Terminal

/// How each role looks.
public struct Theme: Hashable, Sendable {
  public var name: String
  /// A line for whoever chooses among themes.
  public var summary = ""
  /// The background of every role that names a foreground and no background of its own; `nil`
  /// leaves it to the terminal.
  public var ground: Color?
  private var written: [Role: Style]

  public init(name: String, styles: [Role: Style] = [:]) {
    self.name = name
    written = styles
  }

  /// The style of a role, on the theme's ground.
  public subscript(role: Role) -> Style {
    get {
      var style = written[role] ?? Style()
      if let ground, style.foreground != nil || role == .text, style.background == nil {
        style.background = ground
      }
      return style
    }
    set { written[role] = newValue }
  }

  /// The roles that it says something about, itself or through what it inherits.
  public var roles: Set<Role> { Set(written.keys) }

  /// Whether its ground is dark; `nil` when that is the terminal's.
  public var isDark: Bool? {
    (self[.text].background?.rgb).map { $0.isDark }
  }

  /// The theme in the form that a screen takes.
  public var palette: Palette {
    Palette(styles: Role.allCases.map { self[$0] })
  }
}

extension RGB {
  /// Whether light text is read on it more easily than dark text.
  public var isDark: Bool {
    let (black, white) = (RGB(red: 0, green: 0, blue: 0), RGB(red: 255, green: 255, blue: 255))
    return contrast(with: white) > contrast(with: black)
  }
}

extension StyleKey {
  init(_ role: Role, over overlay: Role? = nil) {
    self.init(role: role.rawValue, overlay: overlay?.rawValue ?? 0)
  }
}
