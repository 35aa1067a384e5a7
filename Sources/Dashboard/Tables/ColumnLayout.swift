/// Which columns of a table fit, and how wide each is drawn.
enum ColumnLayout {
  /// A column that is drawn.
  struct Fitted: Hashable {
    /// Its place in the table.
    var index: Int
    var width: Int
  }

  /// What the columns that fit depend on, besides the registry.
  struct Question: Equatable, Sendable {
    var measures: TableMeasures.Key
    var arrangement: TableArrangement
    var width: Int
  }

  /// From this rank on a column comes in only when something stands in it.
  static let emptyRank = 7

  /// Between two columns.
  static let gap = 1

  /// Columns come in by importance, each with the width at which it reads well, until one has no
  /// room: that one and all less important ones are left out. Before a column of little importance
  /// comes in, the others have more than they need to read well. What is left over then goes to the
  /// columns whose contents want more, in proportion to what they lack.
  /// - Parameter wanted: how wide the contents of a column are, by its index.
  /// - Returns: the columns that fit, in the user's order.
  static func fit(
    _ columns: [ColumnShape], _ arrangement: TableArrangement = TableArrangement(),
    in width: Int, wanted: (Int) -> Int
  ) -> [Fitted] {
    let wanted = columns.indices.map(wanted)
    let shapes = zip(columns, wanted).map { $0.arranged(by: arrangement, wanted: $1) }
    let filled = shapes.indices.filter { index in
      // One of little importance, in which nothing stands, would only take room.
      shapes[index].rank < emptyRank || wanted[index] > 0
        || arrangement.visibility[shapes[index].id] == .always
    }
    let kept = kept(shapes, filled, arrangement, in: width)
    var widths = Dictionary(uniqueKeysWithValues: kept.map { ($0, shapes[$0].comfort) })
    let used = kept.reduce(-gap) { $0 + shapes[$1].comfort + gap }
    shrink(&widths, shapes, by: used - width)
    grow(&widths, shapes, by: width - used)
    let order = arrangement.arranged(columns.map(\.id))
    return order.compactMap { id in
      columns.firstIndex { $0.id == id }.flatMap { index in
        widths[index].map { Fitted(index: index, width: $0) }
      }
    }
  }

  /// The columns that come in, by importance.
  private static func kept(
    _ shapes: [ColumnShape], _ indices: [Int], _ arrangement: TableArrangement, in width: Int
  ) -> [Int] {
    var kept: [Int] = []
    let ranked = indices.filter { arrangement.visibility[shapes[$0].id] != .never }
      .sorted { (shapes[$0].rank, $0) < (shapes[$1].rank, $1) }
    for index in ranked {
      let shape = shapes[index]
      let taken = kept.reduce(0) { $0 + shapes[$1].comfort(before: shape.rank) + gap }
      guard taken + shape.minimum <= width || shape.rank == 0 || kept.isEmpty else { break }
      kept.append(index)
    }
    return kept
  }

  /// Takes from the columns what they have beyond their minimum, from the last first; what still
  /// finds no room is cut off at the edge.
  private static func shrink(_ widths: inout [Int: Int], _ shapes: [ColumnShape], by excess: Int) {
    var excess = excess
    for index in widths.keys.sorted(by: { shapes[$0].rank > shapes[$1].rank })
    where excess > 0 {
      let less = min(excess, max(0, (widths[index] ?? 0) - shapes[index].minimum))
      widths[index, default: 0] -= less
      excess -= less
    }
  }

  private static func grow(_ widths: inout [Int: Int], _ shapes: [ColumnShape], by spare: Int) {
    guard spare > 0 else { return }
    var spare = spare
    // What has a short and a long form, and nothing between, comes first.
    for (index, width) in widths where shapes[index].growsWhole {
      let lack = shapes[index].maximum - width
      guard lack > 0, lack <= spare else { continue }
      widths[index] = shapes[index].maximum
      spare -= lack
    }
    let lacking = widths.map { (index: $0.key, lack: shapes[$0.key].maximum - $0.value) }
      .filter { $0.lack > 0 && !shapes[$0.index].growsWhole }.sorted {
        shapes[$0.index].rank < shapes[$1.index].rank
      }
    let total = lacking.reduce(0) { $0 + $1.lack }
    guard total > 0 else { return }
    var left = min(spare, total)
    let shared = left
    for (index, lack) in lacking {
      // Rounded up, so that the more important ones get what is left of the division.
      let more = min(left, lack, (shared * lack + total - 1) / total)
      widths[index, default: 0] += more
      left -= more
    }
  }
}

extension ColumnShape {
  /// The width that the column has before one of that rank comes in.
  fileprivate func comfort(before rank: Int) -> Int {
    let luxury = max(0, min(rank - 4, 6))
    return comfort + (maximum - comfort) * luxury / 6
  }

  /// The shape with what the user has said, and with no more width than its contents want.
  fileprivate func arranged(by arrangement: TableArrangement, wanted: Int) -> ColumnShape {
    var shape = self
    if arrangement.visibility[id] == .always { shape.rank = 0 }
    if let width = arrangement.widths[id] {
      (shape.minimum, shape.comfort, shape.maximum) = (min(width, minimum), width, width)
      return shape
    }
    // The mark of the sorted column stands behind its title.
    let isSorted = arrangement.sort.first?.column == id
    let wanted = max(wanted, shortTitle.count + (isSorted ? 1 : 0))
    // A title is never cut, however long it is in the language.
    let title = shortTitle.count
    shape.maximum = max(title, min(maximum, wanted))
    shape.comfort = max(title, min(comfort, shape.maximum))
    shape.minimum = max(title, min(minimum, shape.comfort))
    return shape
  }
}
