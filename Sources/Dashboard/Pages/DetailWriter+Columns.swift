import Agreements
import Languages

/// A text for one of two columns side by side.
struct ColumnText {
  var spans: [(text: String, role: Role)] = []
  var location: RecordLocation?

  mutating func add(_ text: String?, _ role: Role = .text) {
    if let text, !text.isEmpty { spans.append((text, role)) }
  }
}

extension DetailWriter {
  /// Columns below which two do not stand side by side any more.
  private static let leastColumn = 24

  /// Two lists of texts side by side, each text broken to its column; one below the other where the
  /// screen is too narrow. The titles always stand.
  mutating func sideBySide(
    _ left: (title: String, texts: [ColumnText]), _ right: (title: String, texts: [ColumnText])
  ) {
    let gap = 2
    let column = (width - gap) / 2
    if context.glyphs.isSpoken { return speak([left, right]) }
    guard column >= Self.leastColumn else {
      for side in [left, right] {
        page.lines += lines(of: side, width: width).map { line in
          Page.Line([line.span], location: line.location)
        }
      }
      return
    }
    let (first, second) = (lines(of: left, width: column), lines(of: right, width: column))
    for index in 0..<max(first.count, second.count) {
      let one = index < first.count ? first[index] : nil
      let other = index < second.count ? second[index] : nil
      let padded = TextLayout.padded(one?.span.text ?? "", to: column + gap)
      page.lines.append(
        Page.Line(
          [Span(padded, one?.span.role ?? .text)] + (other.map { [$0.span] } ?? []),
          location: one?.location ?? other?.location))
    }
  }

  /// One column after the other, each text a sentence.
  private mutating func speak(_ sides: [(title: String, texts: [ColumnText])]) {
    for side in sides {
      for text in side.texts {
        let value = text.spans.map(\.text).joined(separator: ", ")
        field(side.title, [Span(value)], location: text.location)
      }
      if side.texts.isEmpty { field(side.title, [Span(localized("none in the data"), .dim)]) }
    }
  }

  private func lines(
    of side: (title: String, texts: [ColumnText]), width: Int
  ) -> [(span: Span, location: RecordLocation?)] {
    var lines: [(span: Span, location: RecordLocation?)] = [(Span(side.title, .dim), nil)]
    for (number, text) in side.texts.enumerated() {
      if number > 0 { lines.append((Span(""), nil)) }
      for part in text.spans {
        lines += TextLayout.wrapped(part.text, width: width).map {
          (Span($0, part.role), text.location)
        }
      }
    }
    if side.texts.isEmpty { lines.append((Span(localized("none in the data"), .dim), nil)) }
    return lines
  }
}
