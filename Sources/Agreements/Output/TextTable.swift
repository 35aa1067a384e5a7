/// A text as it is shown in a cell.
public struct FittedText: Hashable, Sendable {
  /// Without anything that steers a terminal.
  public var text: String
  /// How many columns of a terminal it takes.
  public var width: Int

  /// A text that takes so many columns.
  public init(_ text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// Every character counts as one column, and what steers a terminal becomes a space.
  ///
  /// - Parameters:
  ///   - text: what is to be shown.
  ///   - limit: the columns that there are; a longer text ends with an ellipsis there.
  public init(plain text: String, limit: Int = .max) {
    var plain = ""
    for scalar in text.unicodeScalars {
      plain.unicodeScalars.append(scalar.isInvisible ? " " : scalar)
    }
    if plain.count > limit { plain = plain.prefix(limit - 1) + "…" }
    self.init(plain, width: plain.count)
  }
}

/// Columns aligned for people. What is not known, or does not apply, is a dash. A column that no row
/// fills is left out; so are the last ones where the others need the room.
struct TextTable {
  /// How a text is shown in so many columns.
  typealias Fit = (_ text: String, _ limit: Int) -> FittedText

  private struct AlignedColumn {
    var texts: [String]
    var cells: [FittedText]
    var width: Int
    var isRightAligned: Bool

    /// Sentences and names can be cut; a number, a date, a level, an id or a status that is cut
    /// would be another one.
    let isText: Bool
    let isWord: Bool
    func canShrink(to least: Int) -> Bool { isText && width > least }
  }

  /// Below so many columns of a terminal everything stands closer: many words that are cut say
  /// more about a record than few in full.
  private static let comfort = 108
  /// For the words that would cost a column: as people shorten them, and not by cutting.
  private static let shortWords = [
    "conditional": "cond.", "executive": "exec.", "legislative": "leg.", "judicial": "jud.",
  ]
  private let gap: Int
  /// What is cut shorter than this says nothing any more.
  private let leastText: Int

  private var columns: [AlignedColumn]
  private let height: Int

  init(_ rows: some Collection<Row>, columns: [Column], width: Int? = nil, fit: Fit) {
    height = rows.count + 1
    let isNarrow = width.map { $0 < Self.comfort } ?? false
    gap = isNarrow ? 1 : 2
    leastText = isNarrow ? 9 : 16
    self.columns = columns.indices.compactMap { position in
      let column = columns[position]
      guard rows.isEmpty || rows.contains(where: { !$0.values[position].isMissing }) else {
        return nil
      }
      let texts = [column.heading] + rows.map { $0.values[position].textForPeople }
      let cells = texts.map { fit($0, .max) }
      return AlignedColumn(
        texts: texts, cells: cells, width: cells.map(\.width).max() ?? 0,
        isRightAligned: column.kind == .number || column.kind == .days,
        isText: !column.isIdentifier && !column.isWord
          && (column.kind == .text || column.kind == .list),
        isWord: column.isWord)
    }
    if let width { squeeze(to: width, fit) }
  }

  /// Where even the shortest texts need more room, words are shortened, then columns go from the
  /// last on; then the longest texts are cut, one after the other, until everything fits.
  private mutating func squeeze(to room: Int, _ fit: Fit) {
    if leastWidth > room { shortenWords(fit) }
    while columns.count > 1, leastWidth > room { columns.removeLast() }
    while totalWidth > room,
      let widest = columns.indices.filter({ columns[$0].canShrink(to: leastText) }).max(by: {
        columns[$0].width < columns[$1].width
      })
    {
      let next = columns.filter(\.isText).map(\.width).filter { $0 < columns[widest].width }.max()
      let limit = max(columns[widest].width - (totalWidth - room), next ?? 0, leastText)
      columns[widest].width = limit
      columns[widest].cells = columns[widest].texts.map { fit($0, limit) }
    }
  }

  private mutating func shortenWords(_ fit: Fit) {
    for position in columns.indices where columns[position].isWord {
      columns[position].cells = columns[position].texts.map { text in
        fit(Self.shortWords[text] ?? text, .max)
      }
      columns[position].width = columns[position].cells.map(\.width).max() ?? 0
    }
  }

  private var totalWidth: Int { columns.reduce(-gap) { $0 + $1.width + gap } }

  private var leastWidth: Int {
    columns.reduce(-gap) { sum, column in
      sum + (column.isText ? min(column.width, leastText) : column.width) + gap
    }
  }

  func write(to output: inout some TextOutputStream) {
    for line in 0..<height {
      var text = ""
      for (position, column) in columns.enumerated() {
        let cell = column.cells[line]
        let padding = String(repeating: " ", count: max(0, column.width - cell.width))
        if position > 0 { text += String(repeating: " ", count: gap) }
        text += column.isRightAligned ? padding + cell.text : cell.text + padding
      }
      while text.hasSuffix(" ") { text.removeLast() }
      output.write(text + "\n")
    }
  }
}
