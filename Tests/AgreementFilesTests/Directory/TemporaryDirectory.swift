import Glibc

@testable import AgreementFiles

/// A directory of a test's own, removed with this value.
final class TemporaryDirectory: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/accord-test-XXXXXX".utf8CString)
    let made = mkdtemp(&template)
    precondition(made != nil, "no temporary directory can be made")
    path = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { shell("chmod -R u+rwx '\(path)'; rm -rf '\(path)'") }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Runs a shell script in the directory and waits for it.
  func run(_ script: String) { shell("set -e; cd '\(path)'; " + script) }

  /// Writes in place, as most programs do.
  func write(_ text: String, to name: String) {
    modify(name, flags: O_CREAT | O_TRUNC, text)
  }

  /// Appends by a process of its own. A descriptor of this one would be held for a moment by every
  /// child that another test starts meanwhile, and the event of its closing come after the change.
  func append(_ text: String, to name: String) { run("printf %s '\(text)' >> '\(name)'") }

  func rename(_ old: String, to new: String) {
    precondition(Glibc.rename(self(old), self(new)) == 0, "cannot rename \(old)")
  }

  private func modify(_ name: String, flags: Int32, _ text: String) {
    let descriptor = open(self(name), O_WRONLY | O_CLOEXEC | flags, 0o644)
    precondition(descriptor >= 0, "cannot open \(name)")
    var text = text
    text.withUTF8 { _ = Glibc.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
  }
}

/// - Returns: whether the script ended with status 0.
@discardableResult
func shell(_ script: String) -> Bool {
  let arguments = pointers(to: ["sh", "-c", script])
  // Only what a script needs, so that nobody's settings of git change a result.
  let environment = pointers(to: ["PATH=/usr/bin:/bin", "HOME=/nonexistent", "LC_ALL=C"])
  defer { for pointer in arguments + environment { free(pointer) } }
  var child = pid_t()
  guard posix_spawn(&child, "/bin/sh", nil, nil, arguments, environment) == 0 else { return false }
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0 && errno == EINTR {}
  return status == 0
}

private func pointers(to strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
  strings.map { (string: String) -> UnsafeMutablePointer<CChar>? in strdup(string) } + [nil]
}

/// Sees a data directory through a watch, as the program does, but in time of its own: events are
/// in the queue as soon as the change was made, so that no test ever has to wait.
final class Observer {
  private(set) var content: [String: String] = [:]
  private(set) var problems: [String: FileProblem] = [:]
  private(set) var looks = 0
  private(set) var time: Duration = .seconds(1000)
  private var watch: DirectoryWatch
  private var data: DataDirectory

  init(
    _ path: String, method: DirectoryWatch.Method = .automatic, system: WatchSystem = .withEvents
  ) {
    watch = DirectoryWatch(of: path, method: method, at: .seconds(1000), system: system)
    data = DataDirectory(at: path)
    see()
  }

  var mode: WatchMode { watch.mode }
  var deadline: Duration? { watch.deadline }
  var descriptor: Int32? { watch.descriptor }

  /// Whether the program would be woken.
  var isWoken: Bool {
    guard let descriptor else { return false }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) != 0
  }

  func drain() -> WatchSignal { watch.drain(at: time) }

  /// Lets time pass, with a look if one is due then.
  func pass(_ duration: Duration) {
    time += duration
    if watch.drain(at: time) == .look { look() }
  }

  /// Lets time pass until nothing is pending any more; while polling, until the next look.
  func settle() {
    while true {
      switch watch.drain(at: time) {
      case .look:
        look()
        if watch.mode != .events { return }
      case .settling(let deadline): time = deadline
      case .nothing:
        guard watch.mode != .events, let deadline = watch.deadline else { return }
        time = deadline
      }
    }
  }

  private func look() {
    looks += 1
    see()
  }

  private func see() {
    let look = data.look()
    for file in look.changed { content[file.path] = String(decoding: file.bytes, as: UTF8.self) }
    for path in look.removed { content[path] = nil }
    problems = look.problems
    if watch.follow(look.linkedPlaces) { see() }
  }
}

extension WatchSystem {
  /// Takes every file system to report its changes, wherever the tests are run.
  static var withEvents: WatchSystem { WatchSystem(fileSystemType: { _ in nil }) }
}
