import Agreements
import Languages

/// Sets records as labelled lines, broken to a width, with their sources.
struct DetailWriter {
  let context: RowContext
  let width: Int
  var page = Page(title: "")

  private var labelWidth: Int { min(18, max(8, width / 4)) }

  init(context: RowContext, width: Int) {
    self.context = context
    self.width = width
  }

  /// A field as a sentence of its own: no columns, and nothing before the words.
  private mutating func speak(
    _ label: String, _ spans: [Span], _ location: RecordLocation?, _ target: RowID?
  ) {
    let value = TextLayout.words(spans.map(\.text).joined())
    let text = label.isEmpty ? value : localized("\(TextLayout.words(label)): \(value)")
    let isSentence = value.last.map { ".?!:".contains($0) } ?? true
    for line in TextLayout.wrapped(isSentence ? text : text + ".", width: width) {
      page.lines.append(
        Page.Line([Span(line, spans.last?.role ?? .text)], location: location, target: target))
    }
  }

  /// Whether a field's value fits into one line.
  func hasRoom(for spans: some Sequence<Span>) -> Bool {
    TextLayout.width(spans.map(\.text).joined()) <= width - labelWidth
  }

  mutating func title(_ text: String) { page.title = text }

  mutating func heading(_ text: String) {
    if !page.lines.isEmpty { page.lines.append(Page.Line()) }
    page.lines.append(Page.Line([Span(text, .strong)]))
  }

  mutating func paragraph(_ text: String, _ role: Role = .text) {
    for line in TextLayout.wrapped(text, width: width) {
      page.lines.append(Page.Line([Span(line, role)]))
    }
  }

  /// A label and a value; nothing where there is no value.
  mutating func field(
    _ label: String, _ value: String?, _ role: Role = .text, location: RecordLocation? = nil,
    target: RowID? = nil
  ) {
    guard let value, !value.isEmpty else { return }
    field(label, [Span(value, role)], location: location, target: target)
  }

  /// A label and a value of several parts, of which only the last is broken where it does not fit;
  /// its further lines stand a little further in.
  mutating func field(
    _ label: String, _ spans: [Span], location: RecordLocation? = nil, target: RowID? = nil
  ) {
    guard let last = spans.last else { return }
    if context.glyphs.isSpoken { return speak(label, spans, location, target) }
    let lead = spans.dropLast()
    let head = [Span(TextLayout.padded(label, to: labelWidth), .dim)] + lead
    let leadWidth = TextLayout.width(lead.map(\.text).joined())
    let indent = labelWidth + min(leadWidth, 2)
    let lines = broken(last.text, behind: leadWidth, room: max(8, width - indent))
    for (number, line) in lines.enumerated() {
      let start = number == 0 ? head : [Span(String(repeating: " ", count: indent))]
      page.lines.append(
        Page.Line(start + [Span(line, last.role)], location: location, target: target))
    }
  }

  /// A text in lines of which the first has a part of so many columns before it.
  private func broken(_ text: String, behind leadWidth: Int, room: Int) -> [String] {
    guard leadWidth > 0 else { return TextLayout.wrapped(text, width: room) }
    guard leadWidth + 8 < room else {
      return TextLayout.wrapped(text, width: max(8, room + min(leadWidth, 2) - leadWidth))
    }
    // What stands before takes its columns in the first line like a word would.
    var lines = TextLayout.wrapped(String(repeating: "x", count: leadWidth) + text, width: room)
    lines[0] = String(lines[0].dropFirst(leadWidth))
    return lines
  }

  /// What is certainly still to come on the day that is looked at, says so.
  func lead(_ text: String, _ role: Role, from date: ApproximateDate?) -> [Span] {
    guard date?.standing(on: context.day) == .ahead else { return [Span(text, role)] }
    return [Span(localized("still to come: \(text)"), .dim)]
  }

  /// Points to what sources disagree on, beside the value that it concerns.
  mutating func disagreements(_ conflicts: [Conflict], on subjects: Set<Conflict.Subject>) {
    for conflict in conflicts where subjects.contains(conflict.subject) {
      let sides = conflict.statements.map(\.text).joined(separator: " / ")
      field("", "! \(conflict.topic): \(sides)", .warning, location: conflict.location)
    }
  }

  /// What sources contradict each other on, both sides with who says so.
  mutating func conflicts(_ conflicts: [Conflict]) {
    guard !conflicts.isEmpty else { return }
    heading(localized("Sources contradict each other"))
    for conflict in conflicts {
      field(conflict.subject.rawValue, conflict.topic, .warning, location: conflict.location)
      for statement in conflict.statements {
        field("", "- " + statement.text + attribution(statement.sources))
      }
      field("", conflict.handling, .dim)
    }
  }

  /// The sources of a record: who, what, when, how far it was read, and the link to open.
  mutating func sources(_ ids: [Source.ID], of location: RecordLocation?) {
    heading(localized("Sources"))
    var written: Set<Source.ID> = []
    for id in ids where written.insert(id).inserted {
      guard let source = context.registry.sources[id] else {
        paragraph(localized("\(id.text): not among the sources"), .warning)
        continue
      }
      let date = source.date.map { ", \($0)" } ?? localized(", no date")
      let reading = source.reading.map { " (\($0.rawValue))" } ?? ""
      let lines = TextLayout.wrapped(
        "\(source.publisher)\(date): \(source.title)\(reading)", width: width - 2)
      for line in lines {
        page.lines.append(
          Page.Line([Span("  " + line)], link: source.url, location: source.location))
      }
      for line in source.url.map({ TextLayout.wrapped($0, width: width - 2) }) ?? [] {
        page.lines.append(
          Page.Line([Span("  " + line, .dim)], link: source.url, location: source.location))
      }
    }
    if written.isEmpty { paragraph(localized("  none given"), .warning) }
    field(localized("Read from"), location?.description, .dim, location: location)
  }

  /// Who says so, in brackets; nothing where nobody is named.
  func attribution(_ ids: [Source.ID]) -> String {
    context.registry.attribution(of: ids)
  }
}
