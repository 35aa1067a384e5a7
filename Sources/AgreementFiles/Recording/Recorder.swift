import Agreements
import Glibc
import Languages

/// Adds decisions to a data directory and takes the last one back. Nothing is written that the
/// reader of the data would complain about, and comments and layout stay as they are.
///
/// It blocks while the disk does, and while another recorder works on the same directory.
public struct Recorder: Sendable {
  let directory: String

  /// Records into the data directory at that path.
  public init(of directory: String) { self.directory = directory }

  /// What recording a decision would write. Nothing is written yet.
  public func plan(_ request: DecisionRequest) throws(RecordingProblem) -> RecordingPlan {
    try RecordingBase(of: directory).plan(request)
  }

  /// Records a decision.
  ///
  /// - Parameters:
  ///   - request: what is to be recorded.
  ///   - plan: the one that was shown before. When the files are others by now, the decision is put
  ///     into what they are; when the body has decided something else meanwhile, or the files can
  ///     no longer take it, nothing is written.
  ///   - isRecorded: is told what was done before anybody else can go on, for ``takeBack(_:)``.
  public func record(
    _ request: DecisionRequest, asShownIn plan: RecordingPlan? = nil,
    isRecorded: (Recorded) -> Void = { _ in }
  ) throws(RecordingProblem) -> RecordingPlan {
    let lock = try waitForOthers()
    let current: RecordingPlan
    if let plan { current = try merged(plan, request) } else { current = try self.plan(request) }
    try write(current.files)
    isRecorded(
      Recorded(
        decision: current.decision.id,
        files: current.files.map { file in
          RecordedFile(
            path: file.path, isNew: file.before == nil, edit: file.edit,
            version: FileVersion(file.after))
        }))
    withExtendedLifetime(lock) {}
    return current
  }

  // MARK: Others

  func waitForOthers() throws(RecordingProblem) -> ExclusiveLock {
    do throws(FileProblem) {
      return try ExclusiveLock.waitForDirectory(directory)
    } catch {
      throw RecordingProblem(error)
    }
  }

  /// The plan for the files as they are now.
  private func merged(
    _ shown: RecordingPlan, _ request: DecisionRequest
  ) throws(RecordingProblem) -> RecordingPlan {
    let base = try RecordingBase(of: directory)
    let changed = shown.files.first { base.bytes(of: $0.path) != $0.before }
    guard let changed else { return shown }
    func conflict(_ why: Phrase) -> RecordingProblem {
      let now = base.bytes(of: changed.path).map { FileVersion($0).phrase } ?? Phrase("gone")
      let before = changed.before.map { FileVersion($0).phrase } ?? Phrase("missing")
      return RecordingProblem(
        .conflict, Phrase("\(changed.path) was changed by somebody else meanwhile"),
        why: Phrase("what was shown was made for version \(before), now it is \(now): \(why)"),
        help: Phrase("nothing was written; look at it, then record again"))
    }
    let now: RecordingPlan
    do throws(RecordingProblem) {
      now = try base.plan(request)
    } catch {
      throw conflict(error.message)
    }
    guard now.decisionsBefore.map(\.withoutPlace) == shown.decisionsBefore.map(\.withoutPlace)
    else {
      throw conflict(Phrase("another decision about the same is there"))
    }
    return now
  }

  // MARK: Writing

  /// All files, or none: those that were written are put back when a later one cannot be.
  private func write(_ files: [PlannedFile]) throws(RecordingProblem) {
    var written: [PlannedFile] = []
    for file in files {
      do throws(FileProblem) {
        try replace(file.path, file.before, with: file.after)
        written.append(file)
      } catch {
        for done in written.reversed() {
          try? replace(done.path, done.after, with: done.before)
        }
        throw RecordingProblem(error)
      }
    }
  }

  /// - Parameters:
  ///   - before: what is there; `nil` for nothing.
  ///   - after: what is to be there; `nil` for nothing.
  func replace(
    _ file: String, _ before: [UInt8]?, with after: [UInt8]?
  ) throws(FileProblem) {
    let path = PathTrail.join(directory, file)
    guard let before else {
      try NewDirectory.make(at: PathTrail.parent(of: path), permissions: 0o777)
      try AtomicFile.write(after ?? [], to: path, existing: .refuse)
      return
    }
    let there = try FileReading().contents(of: path)
    guard there.bytes == before else {
      throw FileProblem(path: path, operation: .write, reason: .changedMeanwhile)
    }
    if let after {
      try AtomicFile.write(after, to: path, existing: .replaceOnly(there.stamp))
    } else if unlink(path) != 0 {
      throw FileProblem(path: path, operation: .write, errno: errno)
    }
  }
}

extension Decision {
  /// The same wherever it stands.
  var withoutPlace: Decision {
    var decision = self
    decision.location = nil
    return decision
  }
}
