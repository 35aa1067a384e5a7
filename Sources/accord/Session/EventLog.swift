import Dashboard
import Glibc
import Languages

/// Tells in a file what happened in the dashboard and how long it took, for reports of faults. What
/// was typed is not in it.
final class EventLog {
  private let descriptor: Int32

  /// Adds to the file, which only the user may read when it is new.
  init(_ path: String) throws(CommandFailure) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY, 0o600)
    guard descriptor >= 0 else {
      throw CommandFailure(
        ExitStatus.data,
        localized(
          """
          accord: --log-file: \(path) cannot be opened — \(String(cString: strerror(errno))) — \
          name a file that can be written
          """))
    }
    write("\(Version.text) began")
  }

  deinit { close(descriptor) }

  /// What happened, what it led to, and how long the state took to follow.
  func note(_ action: Action, _ effects: [Effect], _ duration: Duration) {
    let results = effects.map(Self.name).joined(separator: ", ")
    write("\(Self.name(action)) \(duration)" + (results.isEmpty ? "" : " -> \(results)"))
  }

  func note(_ text: String) { write(text) }

  /// The name of a case, without what it carries.
  private static func name(_ value: Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? String(describing: value)
  }

  private func write(_ text: String) {
    let now = Clock.now()
    let line = Array("\(now.day) \(now.time) \(SafeText.line(text))\n".utf8)
    // A full disk is no reason to stop.
    _ = Glibc.write(descriptor, line, line.count)
  }
}
