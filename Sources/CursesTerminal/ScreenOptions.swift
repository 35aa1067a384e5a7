/// What a user may choose about a screen.
public struct ScreenOptions: Hashable, Sendable {
  public enum SynchronizedOutput: Hashable, Sendable { case automatic, on, off }

  /// Only ASCII is written, even where UTF-8 could be.
  public var usesASCII: Bool
  /// Without, only attributes tell styles apart.
  public var usesColors: Bool
  /// The mouse is the program's; without, it selects text as in a shell.
  public var usesMouse: Bool
  /// Whether the terminal is asked to show large frames at once.
  public var synchronizedOutput: SynchronizedOutput
  /// Milliseconds after an Escape until it counts as the key; `nil` for what suits the connection.
  public var escapeDelay: Int?

  public init(
    usesASCII: Bool = false, usesColors: Bool = true, usesMouse: Bool = true,
    synchronizedOutput: SynchronizedOutput = .automatic, escapeDelay: Int? = nil
  ) {
    self.usesASCII = usesASCII
    self.usesColors = usesColors
    self.usesMouse = usesMouse
    self.synchronizedOutput = synchronizedOutput
    self.escapeDelay = escapeDelay
  }
}
