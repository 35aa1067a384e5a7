import Languages
import Terminal

/// A row as a line of words, for a screen reader: no columns, no signs, each value after its title.
/// What finds no room is left out by importance; what a row is about never is.
struct SpokenRow {
  private struct Part {
    var text: String
    var rank: Int
  }

  private let mark: String?
  private var parts: [Part] = []

  init<Row>(
    _ columns: [TableColumn<Row>], _ row: Row, _ context: RowContext,
    _ arrangement: TableArrangement, mark: ChangeMark?, isStale: Bool,
    isTagged: Bool
  ) {
    let news =
      mark.map(context.glyphs.sign(of:)) ?? (isStale ? localized("from an older version") : nil)
    let marks = [isTagged ? context.glyphs.tagged : nil, news].compactMap(\.self)
    self.mark = marks.isEmpty ? nil : marks.joined(separator: ", ")
    for id in arrangement.arranged(columns.map(\.shape.id)) {
      guard let column = columns.first(where: { $0.shape.id == id }),
        arrangement.visibility[id] != .never
      else { continue }
      let words = column.spans(row, context).map(\.text).joined().split(separator: " ")
      guard !words.isEmpty else { continue }
      let text = words.joined(separator: " ")
      let isPlain = parts.isEmpty || column.shape.speaksForItself
      parts.append(
        Part(
          text: isPlain ? text : "\(column.shape.name) \(text)",
          rank: arrangement.visibility[id] == .always ? 0 : column.shape.rank))
    }
  }

  func text(in width: Int) -> DisplayText {
    var kept: [Int] = []
    for index in parts.indices.sorted(by: { (parts[$0].rank, $0) < (parts[$1].rank, $1) }) {
      let longer = (kept + [index]).sorted()
      guard parts[index].rank == 0 || joined(longer).width <= width else { continue }
      kept = longer
    }
    return joined(kept).truncated(to: width, ellipsis: "...")
  }

  private func joined(_ indices: [Int]) -> DisplayText {
    let words = indices.map { parts[$0].text }.joined(separator: ", ")
    return DisplayText(untrusted: mark.map { "\($0): \(words)" } ?? words)
  }
}
