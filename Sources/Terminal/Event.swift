/// What a terminal tells a program.
public enum Event: Hashable, Sendable {
  case key(Key)
  /// Text pasted as a whole (bracketed paste): never to be taken for commands.
  case paste(String)
  case mouse(Mouse)
  case resize(Size)
  case focusGained
  case focusLost
  /// An answer to OSC 11: the terminal's background, each part 0 to 255.
  case background(red: UInt8, green: UInt8, blue: UInt8)
  /// The terminal is gone: end of input, or an error on it.
  case hangUp
}

/// A press of a mouse button or a turn of the wheel. Motion is never asked for.
public struct Mouse: Hashable, Sendable {
  public enum Action: Hashable, Sendable { case press, wheelUp, wheelDown }

  public var action: Action
  public var position: Point

  public init(_ action: Action, at position: Point) {
    self.action = action
    self.position = position
  }
}
