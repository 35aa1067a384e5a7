import Agreements
import Terminal

/// How the screen looks: the themes there are, which is asked for, and which is shown.
public struct Appearance: Hashable, Sendable {
  /// What the terminal allows and says about itself.
  public struct Ground: Hashable, Sendable {
    /// Whether the terminal has the 256 colours that themes with a ground of their own use.
    public var hasManyColors: Bool
    /// Whether its ground is dark; `nil` while it has not said so.
    public var isDark: Bool?

    public init(hasManyColors: Bool = true, isDark: Bool? = nil) {
      self.hasManyColors = hasManyColors
      self.isDark = isDark
    }
  }

  private var shelf: ThemeShelf
  /// Asked for on the command line, in the environment or in the dashboard: the settings do not
  /// change it.
  private var pinned: ThemeChoice?
  private var chosen: ThemeChoice
  private var ground: Ground
  /// A theme that is looked at while choosing.
  private var previewed: String?

  public private(set) var theme: Theme
  /// What is wrong in the theme that is shown.
  public private(set) var problems: [Diagnostic] = []

  public init(
    shelf: ThemeShelf = ThemeShelf([]), pinned: ThemeChoice? = nil, ground: Ground = Ground()
  ) {
    self.shelf = shelf
    self.pinned = pinned
    self.ground = ground
    chosen = .automatic
    theme = Theme(name: "")
    refresh()
  }

  public var names: [String] { shelf.names }
  public func theme(named name: String) -> Theme? { shelf.theme(named: name)?.theme }

  /// Whether the terminal said that its ground is light.
  var isGroundLight: Bool { ground.isDark == false }

  /// What was asked for.
  public var choice: ThemeChoice { pinned ?? chosen }

  /// The terminal answered. A theme that was chosen by name stays.
  mutating func adopt(background: RGB) {
    ground.isDark = background.isDark
    refresh()
  }

  mutating func adopt(_ shelf: ThemeShelf, _ choice: ThemeChoice) {
    self.shelf = shelf
    chosen = choice
    refresh()
  }

  /// Shows a theme without choosing it; `nil` shows again what was chosen.
  mutating func preview(_ name: String?) {
    previewed = name
    refresh()
  }

  /// Shows what the user chose, for this run.
  mutating func choose(_ choice: ThemeChoice) {
    pinned = choice
    refresh()
  }

  /// The name of the theme that a choice comes down to.
  public func name(of choice: ThemeChoice) -> String {
    switch choice {
    case .named(let name): name
    case .automatic:
      // Themes with a ground need more colours than the sixteen that every user changes.
      switch ground.hasManyColors ? ground.isDark : nil {
      case true?: "dark"
      case false?: "light"
      case nil: "default"
      }
    }
  }

  private mutating func refresh() {
    let name = previewed ?? self.name(of: choice)
    if let found = shelf.theme(named: name) {
      (theme, problems) = (found.theme, found.diagnostics)
    } else {
      theme = shelf.theme(named: "default")?.theme ?? Theme(name: "default")
      problems = []
    }
  }
}
