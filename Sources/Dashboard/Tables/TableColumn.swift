import Agreements
import Languages
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

/// What is to be known of a column without its rows: enough to lay out a table.
struct ColumnShape: Hashable, Sendable {
  let id: String
  /// What stands above it, before a language is chosen: columns live once for all languages.
  let titlePhrase: Phrase
  /// A title for where the column is narrow.
  let shortTitlePhrase: Phrase
  /// Columns on the screen below which it is left out.
  var minimum: Int
  /// With so many it reads well: less important columns are left out before it gets fewer.
  var comfort: Int
  /// Columns beyond which it does not grow.
  var maximum: Int
  /// The order of leaving out: the highest goes first, 0 never.
  var rank: Int
  let alignment: Alignment
  /// Whether it has a short and a long form and grows from the one to the other only.
  let growsWhole: Bool
  /// Whether its cells need no title to be understood when they are read one after the other.
  var speaksForItself = false

  var title: String { titlePhrase.text(in: .current) }
  var shortTitle: String { shortTitlePhrase.text(in: .current) }
}

/// A column of a table. Columns that do not fit are left out whole, the least important first:
/// half a date or half a word is worse than none.
struct TableColumn<Row>: Sendable {
  private(set) var shape: ColumnShape
  /// What rows are sorted by.
  let value: @Sendable (Row, RowContext) -> FieldValue
  let spans: @Sendable (Row, RowContext) -> [Span]
  /// A shorter way to say it, for a column of so many columns on the screen.
  let short: (@Sendable (Row, RowContext, Int) -> [Span])?
  /// What all rows together come to: the longest way to say it first.
  private(set) var sum: (@Sendable ([Row], RowContext) -> [String])?

  init(
    _ id: String, _ title: Phrase, short shortTitle: Phrase? = nil, width: ClosedRange<Int>,
    comfort: Int? = nil, rank: Int, alignment: Alignment = .left, growsWhole: Bool = false,
    value: @escaping @Sendable (Row, RowContext) -> FieldValue,
    spans: @escaping @Sendable (Row, RowContext) -> [Span],
    shortened: (@Sendable (Row, RowContext, Int) -> [Span])? = nil
  ) {
    shape = ColumnShape(
      id: id, titlePhrase: title, shortTitlePhrase: shortTitle ?? title, minimum: width.lowerBound,
      comfort: comfort ?? width.lowerBound, maximum: width.upperBound, rank: rank,
      alignment: alignment, growsWhole: growsWhole)
    self.value = value
    self.spans = spans
    short = shortened
  }

  /// A column of plain text.
  init(
    _ id: String, _ title: Phrase, width: ClosedRange<Int>, comfort: Int? = nil, rank: Int,
    alignment: Alignment = .left, _ role: Role = .text,
    text: @escaping @Sendable (Row, RowContext) -> String?
  ) {
    self.init(
      id, title, width: width, comfort: comfort, rank: rank, alignment: alignment,
      value: { FieldValue(text($0, $1)) },
      spans: { row, context in text(row, context).map { [Span($0, role)] } ?? [] })
  }

  /// The column with a sum below it.
  func summed(_ sum: @escaping @Sendable ([Row], RowContext) -> [String]) -> TableColumn {
    var column = self
    column.sum = sum
    return column
  }

  /// The column, understood without its title.
  var speakingForItself: TableColumn {
    var column = self
    column.shape.speaksForItself = true
    return column
  }

  /// What stands in a cell of that width.
  func spans(_ row: Row, _ context: RowContext, in width: Int) -> [Span] {
    let full = spans(row, context)
    guard let short else { return full }
    let wanted = full.reduce(0) { $0 + DisplayText(untrusted: $1.text).width }
    return wanted <= width ? full : short(row, context, width)
  }
}
