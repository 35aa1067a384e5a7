import Terminal

/// A piece of text with what it means.
public struct Span: Hashable, Sendable {
  var text: String
  var role: Role

  init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}

/// A column of a table. Columns that do not fit are left out whole, the least important first:
/// half a date or half a word is worse than none.
struct TableColumn<Row>: Sendable {
  let id: String
  let title: String
  /// Columns on the screen below which it is left out.
  let minimum: Int
  /// Columns beyond which it does not grow.
  let maximum: Int
  /// The order of leaving out: the highest goes first, 0 never.
  let rank: Int
  let alignment: Alignment
  let spans: @Sendable (Row, RowContext) -> [Span]

  init(
    _ id: String, _ title: String, width: ClosedRange<Int>, rank: Int,
    alignment: Alignment = .left, spans: @escaping @Sendable (Row, RowContext) -> [Span]
  ) {
    self.id = id
    self.title = title
    minimum = width.lowerBound
    maximum = width.upperBound
    self.rank = rank
    self.alignment = alignment
    self.spans = spans
  }
}

/// How wide each column of a table is drawn.
enum ColumnLayout {
  /// Between two columns.
  static let gap = 1

  /// - Parameter wanted: how wide the contents of a column are, by its index.
  /// - Returns: the indices of the columns that fit, in order, and their widths. What is left over
  ///   goes to the columns whose contents want more, the important ones first.
  static func fit<Row>(
    _ columns: [TableColumn<Row>], in width: Int, wanted: (Int) -> Int
  ) -> [(index: Int, width: Int)] {
    var kept = Array(columns.indices)
    func needed() -> Int {
      kept.reduce(0) { $0 + columns[$1].minimum } + max(0, kept.count - 1) * gap
    }
    while needed() > width, kept.count > 1,
      let worst = kept.max(by: { columns[$0].rank < columns[$1].rank }), columns[worst].rank > 0
    {
      kept.removeAll { $0 == worst }
    }
    var spare = max(0, width - needed())
    var widths = Dictionary(uniqueKeysWithValues: kept.map { ($0, columns[$0].minimum) })
    for index in kept.sorted(by: { columns[$0].rank < columns[$1].rank }) where spare > 0 {
      let column = columns[index]
      guard column.minimum < column.maximum else { continue }
      let more = min(spare, max(0, min(wanted(index), column.maximum) - column.minimum))
      widths[index, default: 0] += more
      spare -= more
    }
    return kept.map { ($0, widths[$0] ?? 0) }
  }
}
