import Languages

/// How an entry of the help is set: keys, title and text in columns, or one sentence after the other
/// where the screen is read aloud.
struct HelpLayout {
  let glyphs: Glyphs
  let width: Int

  /// Narrower where the sentences would have no room.
  private var keyWidth: Int { width < 100 ? 18 : 24 }
  private var titleWidth: Int {
    let longest = Command.all.lazy.map { TextLayout.width($0.title) }.max() ?? 0
    return max(longest + 1, width < 100 ? 18 : 24)
  }

  func lines(_ entry: HelpPage.Entry) -> [Page.Line] {
    if glyphs.isSpoken { return spoken(entry) }
    let text =
      entry.text
      + (entry.reason.map { " \(glyphs.no) " + localized("Not now: \($0).") } ?? "")
    guard !entry.lead.isEmpty else {
      return TextLayout.wrapped(text, width: max(16, width - 4)).map {
        Page.Line([Span("  " + $0)])
      }
    }
    let titleWidth = entry.title.isEmpty ? 0 : titleWidth
    let indent = 2 + keyWidth + titleWidth
    let isOff = entry.reason != nil
    return TextLayout.wrapped(text, width: max(16, width - indent)).enumerated().map {
      number, text in
      guard number == 0 else {
        return Page.Line([Span(String(repeating: " ", count: indent)), Span(text, .dim)])
      }
      return Page.Line([
        Span("  " + TextLayout.padded(entry.lead, to: keyWidth), isOff ? .dim : .key),
        Span(TextLayout.padded(entry.title, to: titleWidth), isOff ? .dim : .text),
        Span(text, .dim),
      ])
    }
  }

  private func spoken(_ entry: HelpPage.Entry) -> [Page.Line] {
    let head = [entry.lead, entry.title].filter { !$0.isEmpty }.joined(separator: ", ")
    let text = head.isEmpty ? entry.text : localized("\(head): \(entry.text)")
    let reason = entry.reason.map { " " + localized("Not now: \($0).") } ?? ""
    return TextLayout.wrapped(text + reason, width: width).map { Page.Line([Span($0)]) }
  }
}
