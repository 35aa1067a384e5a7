import AgreementFiles
import Dashboard

/// Follows a data directory on a thread of its own: waits for something to happen in it, reads what
/// is different, and posts the result. The screen never waits for a file.
struct DataFollower: ~Copyable {
  private var directory: RegistryDirectory
  private var watch: DirectoryWatch
  private var live: LiveState

  /// Whether exports are still to be read.
  private var isIncomplete: Bool

  /// Begins to watch, then reads for the first time: whatever changes in between is not missed.
  /// Exports are left for when the first frame is on the screen: they are large.
  init(_ path: String, method: DirectoryWatch.Method = .automatic) {
    watch = DirectoryWatch(of: path, method: method, at: Clock.monotonic())
    directory = RegistryDirectory(at: path)
    live = LiveState(watch.mode)
    isIncomplete = FedRAMPFolder.isInUse(in: path)
    look()
  }

  /// What was read last.
  var snapshot: Snapshot { Snapshot(directory.reading) }
  var liveState: LiveState { isIncomplete ? .reading : live }
  /// Why the directory itself cannot be read.
  var problem: FileProblem? { directory.problem }

  /// Follows the directory for as long as the program runs.
  consuming func follow(postingTo mailbox: Mailbox) -> Never {
    if isIncomplete {
      isIncomplete = false
      look()
      mailbox.post(.dataCompleted(snapshot, at: Clock.now()))
      mailbox.post(.liveStateChanged(live))
    }
    while true {
      wait(for: watch.descriptor, until: watch.deadline)
      guard watch.drain(at: Clock.monotonic()) == .look else { continue }
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
    var isChanged = directory.refresh(leavingOutExports: isIncomplete)
    while watch.follow(directory.linkedPlaces) {
      isChanged = directory.refresh(leavingOutExports: isIncomplete) || isChanged
    }
    return isChanged
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
