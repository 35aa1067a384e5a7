import Agreements

/// How the data on the screen is kept up to date.
public enum LiveState: Hashable, Sendable {
  /// The registry that ships with the program: nothing to follow.
  case embedded
  /// The exports are being read for the first time; everything else is there.
  case reading
  /// The operating system tells of every change.
  case notified
  /// The directory is looked at every few seconds, for the reason given.
  case polling(reason: String)
  /// Nothing is followed, for the reason given: what is shown is what was read at the start.
  case unfollowed(reason: String)
}

/// What a row shows about a change that has not been seen yet.
public enum ChangeMark: Hashable, Sendable {
  case added, changed, removed
}

/// A message in the status row. It stays until the next key.
public struct Notice: Hashable, Sendable {
  public enum Severity: Hashable, Sendable { case information, warning, error }

  public var text: String
  public var severity: Severity
  /// Whether it says what the user's own doing came to: the change of the files that it brought is
  /// no news then.
  var isAnswer = false

  public init(_ text: String, _ severity: Severity = .information) {
    self.text = text
    self.severity = severity
  }
}

/// One reading of the data, ready for the screen.
public struct Snapshot: Hashable, Sendable {
  public var registry: Registry
  public var diagnostics: [Diagnostic]
  /// Files that cannot be read now: their records are those of the last good version.
  public var staleFiles: Set<String>

  public init(registry: Registry, diagnostics: [Diagnostic] = [], staleFiles: Set<String> = []) {
    self.registry = registry
    self.diagnostics = diagnostics
    self.staleFiles = staleFiles
  }
}
