/// What a piece of the screen means. Views name roles; a theme says how they look. A role is about
/// meaning, never about a widget, so that one theme file stays short.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
  case text
  case dim
  case strong
  case title
  case titleFocused
  case rule
  case header
  case key
  case tab
  case tabActive
  case asOf
  /// Another day than today is looked at.
  case timeTravel
  case timeline
  case selection
  case selectionUnfocused
  case match
  case notice
  case warning
  case error
  /// Yes: usable, certified, approved.
  case good
  /// Under conditions: conditional, piloting, guidance only.
  case caution
  /// Under way: pending, in process.
  case pending
  /// No: blocked, prohibited, withdrawn, terminated, delisted.
  case bad
  case unknown
  case high
  case added
  case changed
  case removed

  /// The name in a theme file: `title-focused`.
  public var name: String { Role.names[Int(rawValue)] }

  /// The role of a name in a theme file.
  init?(name: String) {
    guard let place = Role.names.firstIndex(of: name) else { return nil }
    self = Role.allCases[place]
  }

  /// In the order of the cases. Asking each case for its own name is a good part of a start.
  private static let names = [
    "text", "dim", "strong", "title", "title-focused", "rule", "header", "key", "tab",
    "tab-active", "as-of", "time-travel", "timeline", "selection", "selection-unfocused", "match",
    "notice", "warning", "error", "good", "caution", "pending", "bad", "unknown", "high", "added",
    "changed", "removed",
  ]
}
