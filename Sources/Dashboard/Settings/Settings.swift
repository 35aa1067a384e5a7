import Agreements
import Languages
import Terminal

/// What a user has chosen once and for all, in a file that only the user writes.
public struct Settings: Hashable, Sendable {
  /// How changes of files are noticed.
  public enum Watching: String, CaseIterable, Hashable, Sendable {
    /// As the operating system tells, or by looking where it does not.
    case auto
    /// By looking every few seconds.
    case poll
    /// Not at all.
    case off
  }

  /// How text is copied.
  public enum Copying: String, CaseIterable, Hashable, Sendable {
    /// By the terminal, or by a program where the terminal cannot.
    case auto
    /// Only by the terminal, with OSC 52.
    case terminal
    /// Only by wl-copy, xclip or xsel.
    case program
  }

  /// Whether something is done that depends on the terminal.
  public enum Switch: String, CaseIterable, Hashable, Sendable {
    case auto, on, off
  }

  public var theme = ThemeChoice.automatic
  /// `nil`: that of the environment.
  public var language: Language?
  /// The mouse is the dashboard's; without, it selects text as in a shell.
  public var usesMouse = true
  public var usesASCII = false
  /// Whether the screen is written for a screen reader.
  public var usesScreenReader = false
  /// The level that verdicts ask for; `nil` leaves it to the data.
  public var level: ImpactLevel?
  /// The branch that is shown at the start; `nil` shows all.
  public var branch: Branch?
  /// The pane, branch, order and columns of the last time come back.
  public var remembers = true
  /// A sound when a verdict or an approval changes in the files.
  public var rings = false
  /// A message of the desktop, by the terminal, when one changes.
  public var notifies = false
  /// The title of the terminal's window says what waits.
  public var setsTitle = false
  /// Milliseconds after an Escape until it is taken for the key; `nil` leaves it to the terminal.
  public var escapeDelay: Int?
  public var watching = Watching.auto
  public var copying = Copying.auto
  public var synchronizedOutput = Switch.auto
  /// Filters kept by name, in the order of the file.
  public var filters: [SavedFilter] = []
  /// Keys in place of those of the command table.
  public var keys: [CommandID: [KeySequence]] = [:]

  public init() {}
}

/// Which theme is shown.
public enum ThemeChoice: Hashable, Sendable {
  /// For the ground that the terminal has.
  case automatic
  case named(String)

  static let automaticName = "auto"

  public init(name: String) {
    self = name == Self.automaticName ? .automatic : .named(name)
  }

  public var name: String {
    switch self {
    case .automatic: Self.automaticName
    case .named(let name): name
    }
  }
}

/// A filter that has a name.
public struct SavedFilter: Hashable, Sendable {
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
