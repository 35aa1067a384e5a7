import Glibc

/// Says when to look at a data directory again. It never says what changed: that is found by
/// comparing listings, so that events that were merged, lost or misunderstood do no harm, and
/// polling gives the same result as events do.
///
/// It has no thread and does not wait. The program waits for ``descriptor`` to become readable and
/// for ``deadline`` to pass, and calls ``drain(at:)`` after either. Times are durations since any
/// fixed moment, of a clock that never goes backwards.
public struct DirectoryWatch: ~Copyable {
  /// How a directory is watched.
  public enum Method: Hashable, Sendable {
    /// Events, and polling where they do not serve.
    case automatic
    case polling
  }

  /// The path of the directory.
  public let directory: String
  /// How changes are noticed at present. It may change whenever something was drained.
  public private(set) var mode: WatchMode = .events

  /// What becomes readable when something happened; non-blocking, closed in child processes. It
  /// is owned by the watch and may differ after ``drain(at:)``. `nil` while only polling.
  public private(set) var descriptor: Int32?

  private let folders: [String]
  private let method: Method
  private let system: WatchSystem
  private var queue: InotifyQueue?
  private var plan: WatchPlan?
  private var linkedPlaces: Set<LinkedPlace> = []
  private var clock = SettleClock()
  /// Names that were moved away, by the cookie of the rename, until they arrive somewhere.
  private var departures: [UInt32: String] = [:]
  private var nextPoll: Duration
  /// When to look for the end of what no event tells the end of.
  private var retry: Duration?

  /// Begins to watch a directory, which need not exist yet. Look at it afterwards, not before:
  /// what happens in between would be missed.
  ///
  /// - Parameters:
  ///   - directory: the path of the directory.
  ///   - folders: those whose files count, besides the files of the directory itself.
  ///   - method: how it is watched.
  ///   - time: the time now, on a clock that never goes back.
  public init(
    of directory: String, folders: [String] = DataFileNames.folders, method: Method = .automatic,
    at time: Duration
  ) {
    self.init(of: directory, folders: folders, method: method, at: time, system: WatchSystem())
  }

  init(
    of directory: String, folders: [String] = DataFileNames.folders, method: Method = .automatic,
    at time: Duration, system: WatchSystem
  ) {
    self.directory = directory
    self.folders = folders
    self.method = method
    self.system = system
    nextPoll = time + WatchMode.interval
    arm()
  }

  /// When to call ``drain(at:)`` even if nothing became readable; `nil`: not before that.
  public var deadline: Duration? {
    [clock.deadline, retry, mode == .events ? nil : nextPoll].compactMap(\.self).min()
  }

  /// Takes in what happened, and says whether to look at the directory now.
  public mutating func drain(at time: Duration) -> WatchSignal {
    let events = queue?.read() ?? []
    var changesPlan = false
    for event in events where take(event, at: time) { changesPlan = true }
    if changesPlan { arm() }

    var isDue = clock.takeIfDue(at: time)
    if let retry, retry <= time {
      self.retry = nil
      // Another disk may stand in the place of the directory by now.
      arm()
      isDue = true
    }
    if mode != .events, nextPoll <= time {
      nextPoll = time + WatchMode.interval
      // The limits may have eased, or the directory may lie on another file system by now.
      arm()
      isDue = true
    }
    if isDue {
      departures = [:]
      return .look
    }
    return clock.deadline.map { .settling(until: $0) } ?? .nothing
  }

  /// Watches what the symbolic links among the data lead to as well, as the last listing had them.
  /// - Returns: whether to look again, because they were not watched while that listing was made.
  public mutating func follow(_ places: Set<LinkedPlace>) -> Bool {
    guard places != linkedPlaces else { return false }
    let isMore = !places.isSubset(of: linkedPlaces)
    linkedPlaces = places
    arm()
    return isMore
  }

  /// Whether to look again after a while, because something went wrong of which no event will tell
  /// the end. To be said after every look.
  public mutating func lookAgain(_ isNeeded: Bool, at time: Duration) {
    retry = isNeeded ? time + WatchMode.interval : nil
  }

  // MARK: - Events

  /// - Returns: whether other directories have to be watched now.
  private mutating func take(_ event: InotifyEvent, at time: Duration) -> Bool {
    guard !event.has(IN_Q_OVERFLOW) else {
      clock.touch(directory, at: time)
      return true
    }
    guard let watched = queue?.watched[event.watch] else { return false }
    if event.has(IN_IGNORED) { queue?.forget(event.watch) }
    guard !event.name.isEmpty else {
      // The directory itself was moved, removed, unmounted, or opened or closed to the program.
      clock.touch(watched.path, at: time)
      return true
    }
    let path = PathTrail.join(watched.path, event.name)
    if watched.counts(event.name) {
      take(event, of: path, at: time)
    } else if event.has(IN_MOVED_TO) {
      departures[event.cookie] = nil
    }
    return plan?.dependsOn(path) ?? false
  }

  private mutating func take(_ event: InotifyEvent, of path: String, at time: Duration) {
    if event.has(IN_MOVED_TO) {
      // Written beside and moved into place: the name it was written under is of no more concern.
      if let origin = departures.removeValue(forKey: event.cookie) { clock.settle(origin) }
      clock.replace(path, at: time)
    } else {
      // A name that is gone may come back: git and some editors remove a file, then create it.
      if event.has(IN_MOVED_FROM) { departures[event.cookie] = path }
      clock.touch(path, at: time)
    }
  }

  // MARK: - Watches

  // Each attempt sees what appeared while the one before it was being set up.
  private static let mostAttempts = 8

  /// Makes the watches agree with what is there.
  private mutating func arm() {
    guard method == .automatic else {
      mode = .polling(.asked)
      return
    }
    if queue == nil {
      let opened = system.openQueue()
      guard opened >= 0 else {
        mode = .polling(Self.reason(errno: -opened, path: directory))
        return
      }
      queue = InotifyQueue(descriptor: opened, system: system)
      descriptor = opened
    }
    plan = nil
    for _ in 0..<Self.mostAttempts {
      let plan = WatchPlan(for: directory, linkedPlaces: linkedPlaces, folders: folders)
      let isStable = plan == self.plan
      self.plan = plan
      let refused = queue?.watch(Array(plan.directories.values)) ?? []
      mode = mode(for: plan, refused: refused)
      if isStable { return }
    }
  }

  private func mode(for plan: WatchPlan, refused: [(WatchedDirectory, Int32)]) -> WatchMode {
    if let failure = plan.failure {
      return .polling(Self.reason(errno: failure, path: directory))
    }
    for (watched, code) in refused where watched.isRequired || code == ENOSPC {
      return .polling(Self.reason(errno: code, path: watched.path))
    }
    for path in plan.dataDirectories {
      guard let type = system.fileSystemType(path),
        let name = FileSystemKind.partlySilentName(type: type)
      else { continue }
      return .polling(.fileSystem(name))
    }
    return .events
  }

  private static func reason(errno code: Int32, path: String) -> WatchMode.Reason {
    switch code {
    case EMFILE, ENFILE: .instancesUsedUp
    case ENOSPC: .watchesUsedUp
    case EACCES, EPERM: .denied(path: path)
    default: .refused(errno: code)
    }
  }
}
