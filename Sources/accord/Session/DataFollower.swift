import AgreementFiles
import Dashboard
import Glibc

/// Follows a data directory on a thread of its own: waits for something to happen in it, reads what
/// is different, and posts the result. The screen never waits for a file.
struct DataFollower: ~Copyable {
  private var directory: RegistryDirectory
  private var watch: DirectoryWatch
  private var live: LiveState
  /// When to look again at what could not be read for a reason that passes without an event.
  private var retry: Duration?

  /// Begins to watch, then reads for the first time: whatever changes in between is not missed.
  init(_ path: String) {
    watch = DirectoryWatch(of: path, at: Clock.monotonic())
    directory = RegistryDirectory(at: path)
    live = LiveState(watch.mode)
    look()
  }

  /// What was read last.
  var snapshot: Snapshot { Snapshot(directory.reading) }
  var liveState: LiveState { live }
  /// Why the directory itself cannot be read.
  var problem: FileProblem? { directory.problem }

  /// Follows the directory for as long as the program runs.
  consuming func follow(postingTo mailbox: Mailbox) -> Never {
    while true {
      wait()
      let time = Clock.monotonic()
      let isRetry = retry.map { $0 <= time } ?? false
      guard watch.drain(at: time) == .look || isRetry else { continue }
      let now = LiveState(watch.mode)
      if now != live {
        live = now
        mailbox.post(.liveStateChanged(now))
      }
      if look() { mailbox.post(.dataRead(snapshot, at: Clock.now())) }
    }
  }

  /// - Returns: whether anything is different from before.
  @discardableResult
  private mutating func look() -> Bool {
    var isChanged = directory.refresh()
    while watch.follow(directory.linkedPlaces) {
      isChanged = directory.refresh() || isChanged
    }
    retry = directory.hasPassingProblem ? Clock.monotonic() + WatchMode.interval : nil
    return isChanged
  }

  private func wait() {
    var descriptor = pollfd(fd: watch.descriptor ?? -1, events: Int16(POLLIN), revents: 0)
    let deadline = [watch.deadline, retry].compactMap { $0 }.min()
    let left = deadline.map { $0 - Clock.monotonic() }
    _ = poll(&descriptor, 1, left.map(Self.milliseconds) ?? -1)
  }

  /// Rounded up, so that a deadline has passed when the wait is over.
  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(0, milliseconds))
  }
}

extension Snapshot {
  init(_ reading: Reading) {
    self.init(
      registry: reading.registry, diagnostics: reading.diagnostics,
      staleFiles: reading.staleFiles)
  }
}

extension LiveState {
  init(_ mode: WatchMode) {
    switch mode {
    case .events: self = .notified
    case .polling: self = .polling(reason: mode.description)
    }
  }
}
