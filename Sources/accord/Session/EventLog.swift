import Dashboard
import Glibc
import Languages

/// Tells in a file what happened in the dashboard and how long it took, for reports of faults. What
/// was typed is not in it. A disk that does not answer keeps nobody waiting: a thread of its own
/// writes.
final class EventLog {
  private let descriptor: Int32
  /// Made with the first line that a dashboard writes, when signals are the first thread's already.
  private lazy var queue = try? WorkQueue()
  private let unwritten = Unfinished()

  /// More lines wait for a disk that does not answer than anybody will read.
  private static let most = 10_000

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
    Self.write(Self.line("\(Version.text) began"), to: descriptor)
  }

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

  /// Waits until all is written, but not for ever.
  func finish() { unwritten.finish(within: 1) }

  private func write(_ text: String) {
    let line = Self.line(text)
    guard let queue else { return Self.write(line, to: descriptor) }
    guard unwritten.begin(unlessThereAre: Self.most) else { return }
    queue.add { [descriptor, unwritten] in
      Self.write(line, to: descriptor)
      unwritten.end()
    }
  }

  private static func line(_ text: String) -> [UInt8] {
    let now = Clock.now()
    return Array("\(now.day) \(now.time) \(SafeText.line(text))\n".utf8)
  }

  private static func write(_ line: [UInt8], to descriptor: Int32) {
    // A full disk is no reason to stop.
    _ = Glibc.write(descriptor, line, line.count)
  }
}
