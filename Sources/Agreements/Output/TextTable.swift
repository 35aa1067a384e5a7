/// A text as it is shown in a cell.
public struct FittedText: Hashable, Sendable {
  /// Without anything that steers a terminal.
  public var text: String
  /// How many columns of a terminal it takes.
  public var width: Int

  public init(_ text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// Every character counts as one column, and what steers a terminal becomes a space.
  public init(plain text: String) {
    var plain = ""
    for scalar in text.unicodeScalars {
      plain.unicodeScalars.append(scalar.isInvisible ? " " : scalar)
    }
    self.init(plain, width: plain.count)
  }
}

/// Columns aligned for people. A column that no row fills is left out.
struct TextTable {
  private struct AlignedColumn {
    var cells: [FittedText]
    var width: Int
    var isRightAligned: Bool
  }

  private let columns: [AlignedColumn]
  private let height: Int

  init(_ rows: some Collection<Row>, columns: [Column], fit: (String) -> FittedText) {
    height = rows.count + 1
    self.columns = columns.indices.compactMap { position in
      let column = columns[position]
      guard rows.isEmpty || rows.contains(where: { !$0.values[position].isMissing }) else {
        return nil
      }
      let cells = [fit(column.title)] + rows.map { fit($0.values[position].text) }
      return AlignedColumn(
        cells: cells, width: cells.map(\.width).max() ?? 0,
        isRightAligned: column.kind == .number || column.kind == .days)
    }
  }

  func write(to output: inout some TextOutputStream) {
    for line in 0..<height {
      var text = ""
      for (position, column) in columns.enumerated() {
        let cell = column.cells[line]
        let padding = String(repeating: " ", count: max(0, column.width - cell.width))
        if position > 0 { text += "  " }
        text += column.isRightAligned ? padding + cell.text : cell.text + padding
      }
      while text.hasSuffix(" ") { text.removeLast() }
      output.write(text + "\n")
    }
  }
}
