import Agreements

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

  mutating func title(_ text: String) { page.title = text }

  mutating func heading(_ text: String) {
    page.lines.append(Page.Line())
    page.lines.append(Page.Line([Span(text, .strong)]))
  }

  mutating func paragraph(_ text: String, _ role: Role = .text) {
    for line in TextLayout.wrapped(text, width: width) {
      page.lines.append(Page.Line([Span(line, role)]))
    }
  }

  /// A label and a value; nothing where there is no value.
  mutating func field(
    _ label: String, _ value: String?, _ role: Role = .text, location: RecordLocation? = nil
  ) {
    guard let value, !value.isEmpty else { return }
    field(label, [Span(value, role)], location: location)
  }

  /// A label and a value of several parts, of which only the last is broken where it does not fit.
  mutating func field(_ label: String, _ spans: [Span], location: RecordLocation? = nil) {
    guard let last = spans.last else { return }
    let head = [Span(TextLayout.padded(label, to: labelWidth), .dim)] + spans.dropLast()
    let indent = labelWidth + TextLayout.width(spans.dropLast().map(\.text).joined())
    let lines = TextLayout.wrapped(last.text, width: max(8, width - indent))
    for (number, line) in lines.enumerated() {
      let lead = number == 0 ? head : [Span(String(repeating: " ", count: indent))]
      page.lines.append(Page.Line(lead + [Span(line, last.role)], location: location))
    }
  }

  /// What sources contradict each other on, both sides with who says so.
  mutating func conflicts(_ conflicts: [Conflict]) {
    guard !conflicts.isEmpty else { return }
    heading("Sources contradict each other")
    for conflict in conflicts {
      field(conflict.subject.rawValue, conflict.topic, .warning, location: conflict.location)
      for statement in conflict.statements {
        let names = statement.sources.map(publisher).joined(separator: ", ")
        field("", statement.text + (names.isEmpty ? "" : "  [\(names)]"))
      }
      field("", conflict.handling, .dim)
    }
  }

  /// The sources of a record: who, what, when, how far it was read, and the link to open.
  mutating func sources(_ ids: [Source.ID], of location: RecordLocation?) {
    heading("Sources")
    var written: Set<Source.ID> = []
    for id in ids where written.insert(id).inserted {
      guard let source = context.registry.sources[id] else {
        paragraph("\(id.text): not among the sources", .warning)
        continue
      }
      let date = source.date.map { ", \($0)" } ?? ", no date"
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
    if written.isEmpty { paragraph("  none given", .warning) }
    field("Read from", location?.description, .dim, location: location)
  }

  func publisher(_ id: Source.ID) -> String {
    context.registry.sources[id]?.publisher ?? id.text
  }

  /// Who says so, in brackets; nothing where nobody is named.
  func attribution(_ ids: [Source.ID]) -> String {
    let names = ids.map(publisher).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return names.isEmpty ? "" : " [\(names.joined(separator: ", "))]"
  }
}
