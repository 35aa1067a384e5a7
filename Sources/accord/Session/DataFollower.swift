import AgreementFiles
import Agreements
import Dashboard
import DecisionColumns

/// Follows a data directory on a thread of its own: waits for something to happen in it, reads what
/// is different, and posts the result. The screen never waits for a file.
struct DataFollower: ~Copyable {
  private var directory: RegistryDirectory
  private var watch: DirectoryWatch
  private var live: LiveState
  /// Whether exports or bulk files are still to be read.
  private var isIncomplete: Bool
  /// What the bulk files hold.
  private var decisions: (columns: DecisionColumns, diagnostics: [Diagnostic])?
  private let decisionReading: DecisionReading
  /// What was posted last.
  private var posted: Snapshot?

  /// Begins to watch, then reads for the first time: whatever changes in between is not missed.
  /// Exports and bulk files are left for when the first frame is on the screen: they are large.
  init(
    _ path: String, method: DirectoryWatch.Method = .automatic, decisionReading: DecisionReading
  ) {
    self.decisionReading = decisionReading
    watch = DirectoryWatch(of: path, method: method, at: Clock.monotonic())
    directory = RegistryDirectory(at: path, bulk: .columns)
    live = LiveState(watch.mode)
    isIncomplete = FedRAMPFolder.isInUse(in: path)
    look()
    isIncomplete = isIncomplete || directory.hasBulkFiles
  }

  /// What was read last. Of the decisions in bulk files it has those that verdicts about branches
  /// turn on.
  var snapshot: Snapshot {
    var snapshot = Snapshot(directory.reading)
    guard let decisions else { return snapshot }
    snapshot.diagnostics += decisions.diagnostics
    let known = decisions.columns.records(besides: snapshot.registry, onlyKnown: true)
    if !known.decisions.isEmpty { snapshot.registry = snapshot.registry.adding(known) }
    return snapshot
  }
  var liveState: LiveState { isIncomplete ? .reading : live }
  /// Why the directory itself cannot be read.
  var problem: FileProblem? { directory.problem }

  /// Follows the directory for as long as the program runs.
  consuming func follow(postingTo mailbox: Mailbox) -> Never {
    if isIncomplete {
      isIncomplete = false
      look()
      readDecisions(postingTo: mailbox)
      let whole = snapshot
      posted = whole
      mailbox.post(.dataCompleted(whole, at: Clock.now()))
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
      guard look() else { continue }
      // What the small files say does not wait for a million decisions.
      postIfNew(to: mailbox)
      readDecisions(postingTo: mailbox)
      postIfNew(to: mailbox)
    }
  }

  private mutating func postIfNew(to mailbox: Mailbox) {
    let snapshot = snapshot
    guard snapshot != posted else { return }
    posted = snapshot
    mailbox.post(.dataRead(snapshot, at: Clock.now()))
  }

  private mutating func readDecisions(postingTo mailbox: Mailbox) {
    guard directory.hasBulkFiles || decisions != nil else { return }
    let total = max(1, directory.bulkSize)
    let isFirst = decisions == nil
    let progress = ReadingProgress(makeWay: KeysFirst.makeWay) { read in
      // What is read again after a change takes the place of what is shown, without a word.
      if isFirst { mailbox.post(.decisionsReading(min(100, read * 100 / total))) }
    }
    if isFirst { mailbox.post(.decisionsReading(0)) }
    decisionReading.begin(progress)
    let shown = decisions?.columns
    decisions = directory.readDecisions(isListed: true, progress: progress)
    decisionReading.end()
    if !isFirst, !progress.isStopped, decisions?.columns == shown { return }
    mailbox.post(progress.isStopped ? .decisionsStopped : .decisionsRead(decisions?.columns))
  }

  /// - Returns: whether anything is different from before.
  @discardableResult
  private mutating func look() -> Bool {
    var isChanged = directory.refresh(leavingOutExports: isIncomplete)
    while watch.follow(directory.linkedPlaces) {
      isChanged = directory.refresh(leavingOutExports: isIncomplete) || isChanged
    }
    watch.lookAgain(directory.hasPassingProblem, at: Clock.monotonic())
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
