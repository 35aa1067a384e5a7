import AgreementFiles
import Agreements
import Languages

/// Records decisions in a data directory and remembers what it did, so that it can be undone: the
/// same for the command and for the dashboard.
struct RecordDesk {
  private let recorder: Recorder
  private let location: DataLocation

  /// - Parameter location: of the data; the shipped registry takes no records.
  init?(of location: DataLocation) {
    guard case .directory(let path, _) = location else { return nil }
    recorder = Recorder(of: path)
    self.location = location
  }

  func plan(_ request: DecisionRequest) throws(RecordingProblem) -> RecordingPlan {
    try recorder.plan(request)
  }

  /// - Returns: what was written, and why it cannot be undone where it cannot.
  func record(
    _ request: DecisionRequest, asShownIn plan: RecordingPlan?
  ) throws(RecordingProblem) -> (written: RecordingPlan, warning: String?) {
    var warning: String?
    let written = try recorder.record(request, asShownIn: plan) { recorded in
      warning = remember(recorded)
    }
    return (written, warning)
  }

  private func remember(_ recorded: Recorded) -> String? {
    do {
      var journal = try RecordJournal(in: StateDirectory(for: location))
      try journal.add(recorded)
      return nil
    } catch {
      return localized("It cannot be undone by --undo: \(Self.words(error))")
    }
  }

  /// Takes back the last record, or the one that is named.
  /// - Returns: what was done, in words.
  func undo(_ id: Decision.ID? = nil) throws -> String {
    let home = try StateDirectory(for: location)
    var journal: RecordJournal
    do throws(FileProblem) {
      journal = try RecordJournal(in: home)
    } catch {
      throw CommandFailure(ExitStatus.data, "accord: \(error.description)")
    }
    guard let last = journal.records.last(where: { id == nil || $0.decision == id }) else {
      throw CommandFailure(
        ExitStatus.no,
        localized(
          """
          accord: nothing to take back — no decision was recorded in this directory with `accord \
          record`, or all were taken back — edit the files by hand
          """))
    }
    let left = try recorder.takeBack(last)
    let path = last.files.last?.path ?? ""
    let done = localized("Took back \(last.decision) from \(path).")
    do throws(FileProblem) {
      try journal.remove(last)
    } catch {
      return done + " " + localized("That cannot be remembered: \(error.description)")
    }
    return ([done] + left.map(\.text)).joined(separator: " ")
  }

  private static func words(_ error: any Error) -> String {
    switch error {
    case let problem as FileProblem: problem.description
    case let failure as CommandFailure: failure.message ?? ""
    default: "\(error)"
    }
  }
}
