import Dashboard
import Languages
import Terminal

/// What the command line and the environment say about the looks.
struct ThemeArguments {
  /// Asked for, so that the settings do not count; `nil` leaves it to them.
  let pinned: ThemeChoice?
  /// Whether the terminal's ground is dark, where the environment says so.
  let isDark: Bool?
  /// `NO_COLOR` (https://no-color.org) is heard unless a theme is asked for by name.
  let usesColors: Bool

  /// - Throws: when there is no theme of the name asked for.
  init(
    option: String?, shelf: ThemeShelf, environment: [String: String] = Environment.variables
  ) throws(CommandFailure) {
    let hasNoColor = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    isDark = environment["COLORFGBG"].flatMap(Self.isDark(colors:))
    usesColors = option != nil || !hasNoColor
    guard let option else {
      pinned = hasNoColor ? .named("monochrome") : nil
      return
    }
    let choice = ThemeChoice(name: option)
    guard choice == .automatic || shelf.names.contains(option) else {
      throw CommandFailure(
        ExitStatus.usage,
        localized(
          """
          accord: there is no theme \(option) — none of those that ship or lie in the settings has \
          that name — use auto or one of \(shelf.names.joined(separator: ", "))
          """))
    }
    pinned = choice
  }

  /// `15;0` or `15;default;0`: the last is the ground, as one of the terminal's sixteen colours.
  static func isDark(colors: String) -> Bool? {
    guard let last = colors.split(separator: ";").last, let index = UInt8(last), index < 16 else {
      return nil
    }
    return RGB(paletteIndex: index).isDark
  }
}
