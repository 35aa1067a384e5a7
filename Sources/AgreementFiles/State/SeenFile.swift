import Agreements

/// The file in which it is remembered which changes of one data directory a user has seen. Programs
/// that use it side by side lose nothing of each other's: each writes what both know.
///
/// One line a change: its key, when it was first seen (`-` when it was there from the beginning),
/// and whether it has been seen. Lines that cannot be read are passed over: what they told is told
/// once more as new, which is better than not at all.
public struct SeenFile: Hashable, Sendable {
  /// The path of the file.
  public let path: String

  /// - Parameter path: in a directory of the user's own, which must exist.
  public init(_ path: String) { self.path = path }

  /// What is remembered; nothing before the first time.
  public func read() throws(FileProblem) -> SeenLedger {
    do throws(FileProblem) {
      return Self.ledger(in: try FileReading(limit: Self.limit).contents(of: path).bytes)
    } catch {
      if error.reason == .missing { return SeenLedger() }
      throw error
    }
  }

  /// Changes what is remembered, as one step: nobody else writes in between.
  /// - Returns: what is remembered now, also from other programs.
  public func update(
    _ change: (inout SeenLedger) -> Void
  ) throws(FileProblem) -> SeenLedger {
    try FileLock.holding(path + ".lock") { () throws(FileProblem) -> SeenLedger in
      let old = try read()
      var new = old
      change(&new)
      if new != old {
        try AtomicFile.write(
          Self.text(of: new), to: path, existing: .replace, permissions: 0o600)
      }
      return new
    }
  }

  /// Some hundred thousand changes.
  private static let limit = 64 << 20

  private static func ledger(in bytes: [UInt8]) -> SeenLedger {
    var entries: [ChangeKey: SeenLedger.Entry] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
      guard words.count == 3, let key = ChangeKey(words[0]) else { continue }
      let firstSeen = WallTime(words[1])
      guard firstSeen != nil || words[1] == "-", words[2] == "seen" || words[2] == "new" else {
        continue
      }
      entries[key] = SeenLedger.Entry(firstSeen: firstSeen, isSeen: words[2] == "seen")
    }
    return SeenLedger(entries)
  }

  private static func text(of ledger: SeenLedger) -> [UInt8] {
    var text = ""
    text.reserveCapacity(ledger.entries.count * 24)
    for (key, entry) in ledger.entries.sorted(by: { $0.key < $1.key }) {
      let firstSeen = entry.firstSeen?.description ?? "-"
      text += "\(key) \(firstSeen) \(entry.isSeen ? "seen" : "new")\n"
    }
    return Array(text.utf8)
  }
}
