/// How much of a line of rows or columns one part wants.
public enum Extent: Hashable, Sendable {
  /// Exactly so many rows or columns.
  case fixed(Int)
  /// At least so many, and its share by weight of what is left. A `.minimum` yields before a
  /// `.fixed` part when there is not enough for all.
  case minimum(Int, weight: Int = 1)

  /// A share by weight of what is left, perhaps nothing.
  public static func fill(_ weight: Int = 1) -> Extent { .minimum(0, weight: weight) }
}

extension Rect {
  /// Parts below each other, as high as the extents say. Together they are exactly this area.
  public func splitIntoRows(_ extents: [Extent]) -> [Rect] {
    var row = minRow
    return Extent.lengths(of: extents, in: size.rows).map { rows in
      defer { row = row.saturatingAdding(rows) }
      return Rect(column: minColumn, row: row, columns: size.columns, rows: rows)
    }
  }

  /// Parts beside each other, as wide as the extents say. Together they are exactly this area.
  public func splitIntoColumns(_ extents: [Extent]) -> [Rect] {
    var column = minColumn
    return Extent.lengths(of: extents, in: size.columns).map { columns in
      defer { column = column.saturatingAdding(columns) }
      return Rect(column: column, row: minRow, columns: columns, rows: size.rows)
    }
  }
}

extension Extent {
  /// The length of each part. The sum is `total`, as long as there is a part at all: fixed parts
  /// are served first, in order, then minima, those without a weight before the others. The rest
  /// goes by weight. Where nothing may grow, the last part takes the rest.
  public static func lengths(of extents: [Extent], in total: Int) -> [Int] {
    var lengths = Array(repeating: 0, count: extents.count)
    var left = max(0, total)
    for (index, extent) in extents.enumerated() {
      guard case .fixed(let wanted) = extent else { continue }
      lengths[index] = min(max(0, wanted), left)
      left -= lengths[index]
    }
    left = share(left, among: extents, into: &lengths)
    if let last = lengths.indices.last { lengths[last] += left }
    return lengths
  }

  /// Shares `total` among the parts that are not fixed, and returns what nobody takes.
  private static func share(
    _ total: Int, among extents: [Extent], into lengths: inout [Int]
  ) -> Int {
    var left = total
    var growing = extents.indices.filter { extents[$0].weight > 0 }
    // A part whose share is less than its minimum gets the minimum and leaves the sharing. That
    // makes the shares of the others smaller, so they are looked at again.
    for index in extents.indices where !growing.contains(index) {
      left -= extents[index].takeMinimum(of: left, into: &lengths[index])
    }
    while true {
      let shares = parts(of: left, weights: growing.map { extents[$0].weight })
      let tooSmall = zip(growing, shares).filter { extents[$0].least > $1 }.map(\.0)
      guard !tooSmall.isEmpty else {
        for (index, share) in zip(growing, shares) { lengths[index] = share }
        return growing.isEmpty ? left : 0
      }
      for index in tooSmall { left -= extents[index].takeMinimum(of: left, into: &lengths[index]) }
      growing.removeAll(where: tooSmall.contains)
    }
  }

  /// `total` in whole parts in proportion to the weights. Rounding goes by running sums, so that
  /// the parts always add up and none is off by one or more.
  private static func parts(of total: Int, weights: [Int]) -> [Int] {
    let sum = weights.reduce(0) { $0.saturatingAdding($1) }
    var running = 0
    var end = 0
    return weights.map { weight in
      running = min(running.saturatingAdding(weight), sum)
      // The product of two lengths may need more than one word; the quotient never exceeds `total`.
      let next = sum.dividingFullWidth(total.multipliedFullWidth(by: running)).quotient
      defer { end = next }
      return next - end
    }
  }

  private var weight: Int {
    guard case .minimum(_, let weight) = self else { return 0 }
    return max(0, weight)
  }

  private var least: Int {
    guard case .minimum(let least, _) = self else { return 0 }
    return max(0, least)
  }

  private func takeMinimum(of left: Int, into length: inout Int) -> Int {
    guard case .minimum = self else { return 0 }
    length = min(least, left)
    return length
  }
}
