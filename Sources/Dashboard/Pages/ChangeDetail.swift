/// One change: what, from what to what, when, and who says so.
enum ChangeDetail {
  static func write(_ entry: ChangeEntry, _ writer: inout DetailWriter) {
    let change = entry.change
    writer.title(change.title)
    writer.field("What", change.title, location: change.location)
    writer.field("Kind", change.kind.rawValue)
    writer.field("Field", change.field)
    writer.field("From", change.from ?? "nothing", .removed)
    writer.field("To", change.to ?? "nothing", .added)
    writer.field("In effect", change.effective?.description ?? "unknown")
    writer.field("First seen", change.seen?.description)
    writer.field("Seen here", entry.moment.map { "\($0.day) \($0.time)" })
    let commit = writer.context.commits[change]
    writer.field("Commit", commit.map { "\($0.hash): \($0.subject)" })
    writer.field("Committed", commit.map(Self.who))
    // Derived changes are in no file, and the past may be older than what was read.
    if commit == nil, entry.moment != nil, !writer.context.commits.isEmpty,
      change.kind != .access
    {
      writer.field("Commit", "not committed yet", .dim)
    }
    writer.field("Branch", change.branch?.rawValue)
    writer.field("Vendor", change.vendor.map { writer.context.vendorName($0) })
    writer.field("Certainty", change.certainty?.rawValue)
    writer.field("Note", change.note)
    writer.sources(change.sources, of: change.location)
  }

  private static func who(_ commit: ChangeCommit) -> String {
    "by \(commit.author)" + (commit.day.map { " on \($0)" } ?? "")
  }
}
