import PseudoTerminal

/// A session in which a shell runs a script.
func shell(
  _ script: String, columns: Int = 40, rows: Int = 8, environment: [String: String]? = nil
) throws -> TerminalSession {
  try TerminalSession(
    executable: "/bin/sh", arguments: ["-c", script], environment: environment, columns: columns,
    rows: rows)
}

/// A session that shows, as `cat -v` does, each byte that the keyboard sends, in the modes that
/// `prologue` switches on.
func keyboard(prologue: String = "") throws -> TerminalSession {
  let session = try shell("stty raw -echo; printf '\(prologue)ready:'; exec cat -v")
  try session.wait(for: "ready:")
  return session
}
