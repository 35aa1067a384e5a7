import Languages

/// A change in one line of words, for people: what, from what to what, since when, how certain, why.
public enum ChangeLine {
  /// `2026-03-11  approval  House: Claude: status: pending → approved (reported)`.
  public static func text(_ change: Change) -> String {
    var line = "\(date(of: change))  \(padded(change.kind.rawValue, to: 13))  \(change.title.text)"
    if let values = values(of: change) { line = localized("\(line): \(values)") }
    var remarks: [String] = []
    if let certainty = change.certainty { remarks.append(certainty.rawValue) }
    if let seen = change.seen { remarks.append(localized("first seen \(seen)")) }
    if let branch = change.branch, change.kind != .access { remarks.append(branch.rawValue) }
    if !remarks.isEmpty { line += " (\(remarks.joined(separator: ", ")))" }
    // The reason is what a verdict is worth; other notes are for the longer formats.
    if change.kind == .access, let reason = change.note {
      line += localized(", because: \(reason.insideSentence)")
    }
    return line
  }

  /// What became what; `nil` when the title says all there is, as of an event.
  static func values(of change: Change) -> String? {
    if change.kind == .event, change.subject.kind == "event", change.to == change.title.english {
      return nil
    }
    let values: String
    switch (change.from, change.to) {
    case (nil, nil): return change.field
    case (nil, let to?): values = change.field == nil ? localized("added") : to
    case (let from?, nil):
      values = change.field == nil ? localized("removed") : localized("\(from) → none")
    case (_?, let to?) where change.isConfirmation: values = "\(to), \(change.confirmation.text)"
    case (let from?, let to?): values = "\(from) → \(to)"
    }
    // Where the kind is all there is to the field, it need not be said twice.
    guard let field = change.field, field != change.kind.rawValue else { return values }
    return "\(field): \(values)"
  }

  private static func date(of change: Change) -> String {
    padded(change.effective?.description ?? localized("unknown"), to: 13)
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
