/// The difference between two texts that differ in one place, in the unified format.
enum UnifiedDiff {
  private static let context = 3

  static func text(path: String, from before: [UInt8]?, to after: [UInt8]) -> String {
    let (old, new) = (lines(before ?? []), lines(after))
    let same = zip(old, new).prefix { $0 == $1 }.count
    let shorter = min(old.count, new.count) - same
    let sameEnd = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.prefix(shorter).count
    let start = max(0, same - context)
    let oldEnd = min(old.count, old.count - sameEnd + context)
    let newEnd = min(new.count, new.count - sameEnd + context)
    var text = before == nil ? "--- /dev/null\n" : "--- a/\(path)\n"
    text += "+++ b/\(path)\n"
    text += "@@ -\(range(start, oldEnd)) +\(range(start, newEnd)) @@\n"
    for line in old[start..<same] { text += " \(line)\n" }
    for line in old[same..<(old.count - sameEnd)] { text += "-\(line)\n" }
    for line in new[same..<(new.count - sameEnd)] { text += "+\(line)\n" }
    for line in old[(old.count - sameEnd)..<oldEnd] { text += " \(line)\n" }
    return text
  }

  private static func range(_ start: Int, _ end: Int) -> String {
    "\(end > start ? start + 1 : start),\(end - start)"
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    var parts = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    return parts.map { part in
      String(decoding: part.last == 0x0D ? part.dropLast() : part, as: UTF8.self)
    }
  }
}
