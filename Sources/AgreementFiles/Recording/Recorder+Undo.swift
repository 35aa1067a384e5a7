import Agreements
import Languages

extension Recorder {
  /// Takes back what was recorded, when nothing followed it: the files become what they were before,
  /// byte for byte.
  ///
  /// - Returns: what was left as it is, and why; empty when all is as before.
  public func takeBack(_ recorded: Recorded) throws(RecordingProblem) -> [Phrase] {
    let lock = try waitForOthers()
    defer { withExtendedLifetime(lock) {} }
    let base = try RecordingBase(of: directory)
    // The last one holds the decision; the others what it refers to.
    guard let own = recorded.files.last else { return [] }
    try check(own, of: recorded, base)
    try take(own, base)
    var left: [Phrase] = []
    for file in recorded.files.dropLast().reversed() {
      // A source may have been used by others since.
      guard let bytes = base.bytes(of: file.path), FileVersion(bytes) == file.version else {
        left.append(
          Phrase("\(file.path) was changed since and keeps the source that was added to it."))
        continue
      }
      try take(file, base)
    }
    return left
  }

  private func check(
    _ file: RecordedFile, of recorded: Recorded, _ base: RecordingBase
  ) throws(RecordingProblem) {
    guard let bytes = base.bytes(of: file.path) else {
      throw RecordingProblem(
        .conflict, Phrase("\(recorded.decision) cannot be taken back"),
        why: Phrase("\(file.path), which it was written into, is gone"),
        help: Phrase("there is nothing to do"))
    }
    let now = FileVersion(bytes)
    guard now != file.version else { return }
    let isThere = base.registry.decisions.contains { $0.id == recorded.decision }
    throw RecordingProblem(
      .conflict, Phrase("\(recorded.decision) is not taken back"),
      why: Phrase(
        """
        something followed it: \(file.path) was left as version \(file.version.phrase) and \
        is now \(now.phrase)
        """),
      help: isThere
        ? Phrase("decisions are never rewritten: record what holds now, or edit the file by hand")
        : Phrase("the decision is no longer in it, so that nothing needs to be done"))
  }

  private func take(_ file: RecordedFile, _ base: RecordingBase) throws(RecordingProblem) {
    let now = base.bytes(of: file.path) ?? []
    let reversed = file.edit.reversed
    guard reversed.fits(now) else {
      throw RecordingProblem(
        .conflict, Phrase("\(file.path) is not as it was left"),
        why: Phrase("what was written is not in it"),
        help: Phrase("edit the file by hand"))
    }
    do throws(FileProblem) {
      try replace(file.path, now, with: file.isNew ? nil : reversed.applied(to: now))
    } catch {
      throw RecordingProblem(error)
    }
  }
}
