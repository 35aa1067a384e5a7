import Glibc
import Languages

/// Asks the `git` program about the repository that a directory lies in: arguments only, no shell, no
/// pager, no hooks, no filters, no network; neither its output nor its time is without bounds.
struct GitProgram {
  enum Failure: Error, CustomStringConvertible {
    case notStarted(String)
    case refused(String)
    case tooMuch(Int)
    case tooSlow

    var description: String {
      switch self {
      case .notStarted(let reason):
        localized("git cannot be asked: \(reason) — install git, or leave --git out")
      case .refused(let words): localized("git says: \(words)")
      case .tooMuch(let limit):
        localized("git has more to tell than \(limit >> 20) MB — name a shorter range, REV..REV")
      case .tooSlow: localized("git takes too long — name a shorter range, REV..REV")
      }
    }
  }

  let directory: String

  private static let mostBytes = 256 << 20
  private static let mostTime: Duration = .seconds(30)
  private static let mostErrorBytes = 4096

  // What the user's and the repository's settings could make git do besides answering.
  private static let caution = [
    "--no-pager", "--literal-pathspecs", "--no-optional-locks", "--no-replace-objects",
    "-c", "core.pager=", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false",
    "-c", "log.showSignature=false", "-c", "log.mailmap=false", "-c", "protocol.allow=never",
  ]

  /// - Parameter input: what git reads.
  /// - Returns: what git writes.
  func run(_ arguments: [String], input: [UInt8] = []) throws(Failure) -> [UInt8] {
    let errors = try Self.memory("errors")
    let requests = try Self.memory("requests", input)
    let output = try Self.pipe()
    defer { close(output.reading) }
    let child: pid_t
    do throws(ProgramStart.Failure) {
      // Closed here once git has it, so that the end of what it writes is seen.
      defer { close(output.writing) }
      child = try ProgramStart.start(
        ["git", "-C", directory] + Self.caution + arguments,
        .init(
          input: .descriptor(requests.descriptor), output: .descriptor(output.writing),
          errors: .descriptor(errors.descriptor)),
        environment: Self.environment)
    } catch {
      throw .notStarted(error.description)
    }
    do throws(Failure) {
      let bytes = try Self.read(output.reading)
      try Self.check(child, errors)
      return bytes
    } catch {
      kill(child, SIGKILL)
      _ = WaitStatus.collect(child, waiting: true)
      throw error
    }
  }

  /// Nothing of a surrounding git, such as `GIT_DIR`, and nothing that would ask the user.
  private static var environment: [String: String] {
    var environment = Environment.variables.filter {
      ["PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR"].contains($0.key)
    }
    environment["LC_ALL"] = "C.UTF-8"
    environment["GIT_TERMINAL_PROMPT"] = "0"
    environment["GIT_OPTIONAL_LOCKS"] = "0"
    environment["GIT_NO_LAZY_FETCH"] = "1"
    environment["GIT_PAGER"] = "cat"
    return environment
  }

  // MARK: Reading and waiting

  private static func read(_ descriptor: Int32) throws(Failure) -> [UInt8] {
    let end = ContinuousClock.now + mostTime
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = ContinuousClock.now.duration(to: end).components.seconds
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard left >= 0 else { throw .tooSlow }
      guard poll(&polled, 1, Int32(clamping: left * 1000 + 1000)) > 0 else { continue }
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer[..<count]
        guard bytes.count <= mostBytes else { throw .tooMuch(mostBytes) }
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw .notStarted(String(cString: strerror(errno)))
      }
    }
  }

  private static func check(_ child: pid_t, _ errors: borrowing MemoryFile) throws(Failure) {
    // Without a status somebody else has collected the child: then what it complained of counts.
    let status = WaitStatus.collect(child, waiting: true)
    let words = String(decoding: errors.read(atMost: mostErrorBytes), as: UTF8.self)
    let first = words.split(separator: "\n").first.map(String.init) ?? ""
    guard status == .exited(0) || (status == nil && first.isEmpty) else {
      throw .refused(first.isEmpty ? status?.failure ?? localized("nothing") : first)
    }
  }

  private static func memory(
    _ name: String, _ bytes: [UInt8] = []
  ) throws(Failure) -> MemoryFile {
    do throws(SystemFailure) {
      return try MemoryFile(name, bytes)
    } catch {
      throw .notStarted(error.description)
    }
  }

  private static func pipe() throws(Failure) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw .notStarted(String(cString: strerror(errno))) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}
