import Languages

/// Why a terminal cannot be used for a full screen.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input is a pipe or a file.
  case inputIsNoTerminal
  /// Standard output is a pipe or a file.
  case outputIsNoTerminal
  /// `TERM` says that the terminal cannot place text.
  case cannotPlaceText(type: String)
  /// The terminfo database knows neither the type nor any of those tried instead.
  case unknownType(tried: [String])
  /// The kernel refused what the program needs, with the error number.
  case system(call: String, errno: Int32)

  public var description: String {
    switch self {
    case .inputIsNoTerminal:
      localized(
        "Standard input is no terminal, so no key would ever arrive. Start without a pipe or `<`.")
    case .outputIsNoTerminal:
      localized(
        """
        Standard output is no terminal, so there is nothing to draw on. Start without a pipe or `>`.
        """)
    case .cannotPlaceText(let type):
      localized(
        """
        The terminal cannot place text, because TERM is "\(type)". Set TERM to what it really is, \
        such as xterm-256color, or ask for text output.
        """)
    case .unknownType(let tried):
      localized(
        """
        The terminal's type is not known, because terminfo describes none of \
        \(tried.joined(separator: ", ")). Install the package ncurses-base or set TERM to a type \
        that `toe` lists.
        """)
    case .system(let call, let errno):
      localized(
        """
        The system refused \(call) with error \(Int(errno)). Close programs that hold many files, \
        and retry.
        """)
    }
  }
}
