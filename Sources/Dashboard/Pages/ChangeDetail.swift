import Agreements

/// One change: what, from what to what, when, and who says so.
enum ChangeDetail {
  static func write(_ entry: ChangeEntry, isUnseen: Bool, _ writer: inout DetailWriter) {
    let change = entry.change
    writer.title(change.title)
    writer.field("What", change.title, location: change.location)
    writer.field("Kind", ChangeTable.kind(of: change))
    if change.kind == .access {
      writer.field(
        "", "Nobody's statement: it follows from the records, at the level that the data asks for.",
        .dim)
    }
    writer.field("Field", change.field)
    writer.field("From", change.from ?? "nothing", .removed)
    let again = change.isConfirmation ? ", \(change.confirmation)" : ""
    writer.field("To", (change.to ?? "nothing") + again, .added)
    writer.field("Because", change.kind == .access ? change.note : nil)
    writer.field("In effect", change.effective?.description ?? "unknown")
    writer.field("First seen", writer.context.registry.firstSeen(change)?.description)
    writer.field("Seen here", entry.firstSeen.map { "\($0.day) \($0.time)" })
    let commit = writer.context.commits[change]
    writer.field("Commit", commit.map { "\($0.hash): \($0.subject)" })
    writer.field("Committed", commit.map(Self.who))
    // Derived changes are in no file, and the past may be older than what was read.
    if commit == nil, entry.firstSeen != nil, !writer.context.commits.isEmpty,
      change.kind != .access
    {
      writer.field("Commit", "not committed yet", .dim)
    }
    writer.field(
      "New",
      isUnseen ? "\(writer.context.glyphs.sign(of: ChangeMark.changed)) not marked seen" : nil,
      .changed)
    writer.field("Branch", change.branch?.rawValue)
    writer.field("Vendor", change.vendor.map { writer.context.vendorName($0) })
    writer.field("Certainty", change.certainty?.rawValue)
    writer.field("Note", change.kind == .access ? nil : change.note)
    writer.sources(change.sources, of: change.location)
  }

  private static func who(_ commit: ChangeCommit) -> String {
    "by \(commit.author)" + (commit.day.map { " on \($0)" } ?? "")
  }
}
