import FedRAMPExports

/// Any bytes as one of FedRAMP's exports, or as the history that is kept of them.
enum ExportFuzzing {
  static func runExports(_ bytes: [UInt8]) throws(Finding) {
    let result: ExportReader.Result
    do throws(ExportError) {
      result = try ExportReader.read(bytes, file: "fuzzed.json")
    } catch {
      try Finding.require(!error.description.isEmpty, "an error says nothing")
      return
    }
    guard let snapshot = result.export.snapshot else { return }
    let same = SnapshotDifference(from: snapshot, to: snapshot)
    try Finding.require(same.isEmpty, "an export differs from itself")
    let empty = Snapshot(source: snapshot.source, day: snapshot.day, offerings: [])
    let coming = SnapshotDifference(from: empty, to: snapshot)
    try Finding.require(
      coming.applied(to: empty) == snapshot, "the difference from nothing does not give the export")
  }

  static func runHistory(_ bytes: [UInt8]) throws(Finding) {
    let reading: OfferingHistory.Reading
    do throws(ExportError) {
      reading = try OfferingHistory.read(bytes, file: "fuzzed.jsonl")
    } catch {
      try Finding.require(!error.description.isEmpty, "an error says nothing")
      return
    }
    try Finding.require(
      (0...bytes.count).contains(reading.recordedLength), "the history ends beyond its file")
  }
}
