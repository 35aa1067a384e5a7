import AgreementFiles
import Agreements
import CursesTerminal
import Glibc
import Languages

/// Follows a data directory without a screen and delivers every change of it, at least once: what is
/// seen is remembered before it is delivered, and forgotten after.
struct Watcher: ~Copyable {
  enum Delivery {
    case text, jsonl
    case command(BatchCommand)
  }

  private var directory: RegistryDirectory
  private var watch: DirectoryWatch
  private var store: WatchStore
  private let events: WatchEvents
  private let delivery: Delivery
  private let selection: ChangeSelection
  private var retry = Retry()
  /// The files that are remembered, until the first look has compared what is there with them.
  private var remembered: Set<DataFile>

  private init(
    of path: String, remembering files: [DataFile], _ store: WatchStore,
    _ events: consuming WatchEvents, asked selection: ChangeSelection, by delivery: Delivery
  ) {
    // Watched before it is read, so that nothing that happens in between is missed.
    watch = DirectoryWatch(of: path, at: Clock.monotonic())
    directory = RegistryDirectory(at: path, remembering: files, bulk: .columns)
    remembered = Set(files)
    self.store = store
    self.events = events
    self.delivery = delivery
    self.selection = selection
  }

  /// Begins to watch, and looks at what happened since the last time.
  static func start(
    of path: String, remembering store: WatchStore, asked selection: ChangeSelection,
    by delivery: Delivery
  ) throws -> Watcher {
    let files: [DataFile]
    do throws(FileProblem) {
      files = try store.rememberedFiles()
    } catch {
      throw CommandFailure(ExitStatus.data, "accord: \(error.description)")
    }
    var watcher = Watcher(
      of: path, remembering: files, store, try WatchEvents(), asked: selection, by: delivery)
    if store.state == nil { try watcher.begin() } else { try watcher.look() }
    return watcher
  }

  /// Takes what is there as known: changes are told from here on.
  private mutating func begin() throws {
    let found = refresh()
    if let problem = directory.problem {
      throw CommandFailure(ExitStatus.data, "accord: \(problem.description)")
    }
    complain(about: directory.reading.errors)
    try remember(found, on: Clock.today, adding: [])
  }

  /// Tells what the records say of the days since one.
  mutating func tell(since day: Day) throws {
    var period = selection
    period.since = day
    period.until = Clock.today
    let registry = directory.reading.registry
    let changes = period.selected(
      from: registry.datedChanges(through: period.until), of: registry
    ).reversed()
    try remember(Found(), on: period.until, adding: pending(Array(changes), registry))
  }

  /// Delivers what is pending, once.
  /// - Throws: when the command that should have it failed.
  consuming func deliverOnce() throws {
    if let failure = try deliver() {
      throw CommandFailure(
        ExitStatus.no,
        localized(
          """
          accord: --exec: \(failure.reason) — \(failure.count) \
          \(failure.count, one: "change is", many: "changes are") kept — the next run tries again
          """))
    }
  }

  /// Delivers changes as they happen, until the process is asked to end or nobody reads any more.
  consuming func run() throws {
    while true {
      if !retry.isWaiting, let failure = try deliver() {
        retry.wait()
        Output.complain(
          localized(
            """
            accord: --exec: \(failure.reason) — \(failure.count) \
            \(failure.count, one: "change is", many: "changes are") kept — tried again with the \
            next change, or in \(retry.pause.components.seconds).0 seconds
            """))
      }
      switch events.wait(watched: watch.descriptor, output: watchedOutput, atMost: timeLeft) {
      case .ended(let signal): endProcess(by: signal)
      case .readerGone: return
      case .childChanged: break
      case .look:
        retry.update()
        if watch.drain(at: Clock.monotonic()) == .look || Clock.today != store.state?.day {
          try look()
        }
      }
    }
  }

  private var timeLeft: Duration {
    let midnight = Clock.untilMidnight()
    let settled = watch.deadline.map { $0 - Clock.monotonic() }
    return [midnight, settled, retry.timeLeft].compactMap(\.self).min() ?? midnight
  }

  private var watchedOutput: Int32? {
    if case .command = delivery { nil } else { STDOUT_FILENO }
  }

  // MARK: Looking

  private struct Found {
    var changed: [DataFile] = []
    var removed: [String] = []
  }

  private mutating func refresh() -> Found {
    var found: [String: DataFile?] = [:]
    func note(_ look: DirectoryLook) {
      for file in look.changed { found[file.path] = file }
      for path in look.removed { found[path] = .some(nil) }
    }
    directory.refresh(observing: note)
    while watch.follow(directory.linkedPlaces) { directory.refresh(observing: note) }
    watch.lookAgain(directory.hasPassingProblem, at: Clock.monotonic())
    // A file that turned bad is remembered as it was, so that it still has a good version later.
    let stale = directory.reading.staleFiles
    defer { remembered = [] }
    return Found(
      changed: found.values.compactMap(\.self)
        .filter { !stale.contains($0.path) && !remembered.contains($0) }
        .sorted { $0.path < $1.path },
      removed: found.filter { $0.value == nil }.map(\.key))
  }

  private mutating func look() throws {
    let before = directory.reading
    let found = refresh()
    let now = directory.reading
    let known = Set(before.errors)
    complain(about: now.errors.filter { !known.contains($0) })
    let today = Clock.today
    let happenings = now.registry.happenings(
      since: before.registry, on: store.state?.day ?? today, to: today)
    // What is gone concerns the branches that it concerned.
    var asked = selection
    asked.until = today
    let wanted = Set(asked.matching(happenings, of: now.registry))
      .union(asked.matching(happenings, of: before.registry))
    let changes = pending(happenings.filter(wanted.contains), now.registry)
    if !changes.isEmpty { retry.begin() }
    try remember(found, on: today, adding: changes)
  }

  private mutating func remember(
    _ found: Found, on day: Day, adding changes: [PendingChange]
  ) throws {
    do throws(FileProblem) {
      try store.remember(
        day: day, changed: found.changed, removed: found.removed, adding: changes)
    } catch {
      throw CommandFailure(
        ExitStatus.data,
        localized(
          """
          accord: \(error.description); what was not delivered yet is delivered by the next run
          """))
    }
  }

  private func pending(_ changes: [Change], _ registry: Registry) -> [PendingChange] {
    let now = Clock.now()
    let noticed = "\(now.day) \(now.time)"
    let moment = Moment(registry, on: now.day)
    return changes.map { change in
      let row = Language.$current.withValue(.forPrograms) {
        FieldTable<Change>.changes.row(of: change, at: moment)
      }
      let members = zip(row.columns, row.values).map { JSONValue.Member($0.name, JSONValue($1)) }
      return PendingChange(
        text: SafeText.line("\(noticed)  \(ChangeLine.text(change))"),
        json: JSONValue.object(members + [JSONValue.Member("noticed", .string(noticed))]).text)
    }
  }

  private func complain(about errors: [Diagnostic]) {
    for error in errors { Output.complain(error.description) }
  }

  // MARK: Delivering

  /// - Returns: why it failed, and how many changes are kept for the next time.
  private mutating func deliver() throws -> (reason: String, count: Int)? {
    guard let pending = store.state?.pending, !pending.isEmpty else { return nil }
    switch delivery {
    case .text: Output.write(pending.map { $0.text + "\n" }.joined())
    case .jsonl: Output.write(pending.map { $0.json + "\n" }.joined())
    case .command(let command):
      switch command.run(on: pending.map(\.json), events) {
      case .delivered: break
      case .failed(let reason): return (reason, pending.count)
      case .ended(let signal, let wasDelivered):
        if wasDelivered { try forgetPending() }
        endProcess(by: signal)
      }
    }
    try forgetPending()
    return nil
  }

  private mutating func forgetPending() throws {
    do throws(FileProblem) {
      try store.forgetPending()
    } catch {
      throw CommandFailure(
        ExitStatus.data,
        localized(
          """
          accord: \(error.description); what was just delivered is delivered once more by the next \
          run
          """))
    }
    retry = Retry()
  }
}
