import Agreements

/// Who committed a change of the data files, when and why.
struct GitCommit: Hashable {
  var hash: String
  /// The commit that it follows; `nil` for the first.
  var parent: String?
  var author: String
  /// When it was written, as git has it: `2026-11-24T15:04:05+01:00`.
  var time: String
  var subject: String

  /// As much of the hash as people use.
  var shortHash: String { String(hash.prefix(10)) }
  var day: Day? { Day(time.prefix(10)) }

  private static let separator = "%x1f"
  static let format =
    "--format=" + ["%H", "%P", "%an", "%aI", "%s"].joined(separator: separator)

  /// - Parameter record: of `git log` in ``format``.
  init?(_ record: Substring) {
    let parts = record.split(separator: "\u{1F}", omittingEmptySubsequences: false)
    guard parts.count >= 5, !parts[0].isEmpty else { return nil }
    hash = String(parts[0])
    parent = parts[1].split(separator: " ").first.map(String.init)
    author = String(parts[2])
    time = String(parts[3])
    subject = parts[4...].joined(separator: " ")
  }
}
