import Agreements
import Languages

/// One change: what, from what to what, when, and who says so.
enum ChangeDetail {
  static func write(_ entry: ChangeEntry, isUnseen: Bool, _ writer: inout DetailWriter) {
    let change = entry.change
    writer.title(change.title.text)
    writer.field(localized("What"), change.title.text, location: change.location)
    writer.field(localized("Kind"), ChangeTable.kind(of: change))
    if change.kind == .access {
      writer.field(
        "",
        localized(
          "Nobody's statement: it follows from the records, at the level that the data asks for."),
        .dim)
    }
    writer.field(localized("Field"), change.field)
    writer.field(localized("From"), change.from ?? localized("nothing"), .removed)
    let again = change.isConfirmation ? ", \(change.confirmation)" : ""
    writer.field(localized("To"), (change.to ?? localized("nothing")) + again, .added)
    writer.field(
      localized("Because"), change.kind == .access ? change.note?.insideSentence.text : nil)
    writer.field(localized("In effect"), change.effective?.description ?? localized("unknown"))
    writer.field(localized("First seen"), writer.context.registry.firstSeen(change)?.description)
    writer.field(localized("Seen here"), entry.firstSeen.map { "\($0.day) \($0.time)" })
    let commit = writer.context.commits[change]
    writer.field(localized("Commit"), commit.map { "\($0.hash): \($0.subject)" })
    writer.field(localized("Committed"), commit.map(Self.who))
    // Derived changes are in no file, and the past may be older than what was read.
    if commit == nil, entry.firstSeen != nil, !writer.context.commits.isEmpty,
      change.kind != .access
    {
      writer.field(localized("Commit"), localized("not committed yet"), .dim)
    }
    writer.field(
      localized("New"),
      isUnseen
        ? writer.context.glyphs.sign(of: ChangeMark.changed) + " " + localized("not marked seen")
        : nil,
      .changed)
    writer.field(localized("Branch"), change.branch?.rawValue)
    writer.field(localized("Vendor"), change.vendor.map { writer.context.vendorName($0) })
    writer.field(localized("Certainty"), change.certainty?.rawValue)
    writer.field(localized("Note"), change.kind == .access ? nil : change.note?.text)
    writer.sources(change.sources, of: change.location)
  }

  private static func who(_ commit: ChangeCommit) -> String {
    commit.day.map { localized("by \(commit.author) on \($0)") }
      ?? localized("by \(commit.author)")
  }
}
