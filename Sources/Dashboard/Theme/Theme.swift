import Terminal

/// How each role looks.
public struct Theme: Hashable, Sendable {
  public var name: String
  public private(set) var styles: [Role: Style]

  public init(name: String, styles: [Role: Style] = [:]) {
    self.name = name
    self.styles = styles
  }

  public subscript(role: Role) -> Style {
    get { styles[role] ?? Style() }
    set { styles[role] = newValue }
  }

  /// The theme in the form that a screen takes.
  public var palette: Palette {
    Palette(styles: Role.allCases.map { self[$0] })
  }
}

extension StyleKey {
  init(_ role: Role, over overlay: Role? = nil) {
    self.init(role: role.rawValue, overlay: overlay?.rawValue ?? 0)
  }
}
