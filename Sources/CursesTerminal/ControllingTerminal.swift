import Glibc

/// The terminal that the process belongs to, whatever its standard streams are.
public enum ControllingTerminal {
  /// Reads keys from it where standard input is a file, a pipe or closed. To be called before
  /// anything else looks at standard input; changes nothing where there is no such terminal.
  public static func becomeStandardInput() {
    guard isatty(STDIN_FILENO) != 1 else { return }
    let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { return }
    dup2(terminal, STDIN_FILENO)
    close(terminal)
  }
}
