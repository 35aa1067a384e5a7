import Terminal
import Testing

@Suite struct GeometryTests {
  @Test func sizesAreNeverNegative() {
    #expect(Size(columns: -3, rows: .min) == Size.zero)
  }

  @Test func edgesSaturateInsteadOfOverflowing() {
    let area = Rect(column: .max - 1, row: .max, columns: .max, rows: 5)
    #expect(area.maxColumn == .max)
    #expect(area.maxRow == .max)
    #expect(area.columnRange.count == 1)
  }

  @Test func aRectContainsItsFirstPlaceButNotItsEnd() {
    let area = Rect(column: 2, row: 1, columns: 3, rows: 2)
    #expect(area.contains(Point(column: 2, row: 1)))
    #expect(area.contains(Point(column: 4, row: 2)))
    #expect(!area.contains(Point(column: 5, row: 2)))
    #expect(!area.contains(Point(column: 4, row: 3)))
  }

  @Test(arguments: [
    (Rect(column: 0, row: 0, columns: 4, rows: 4), Rect(column: 2, row: 1, columns: 2, rows: 3)),
    (Rect(column: -5, row: -5, columns: 9, rows: 9), Rect(column: 2, row: 1, columns: 2, rows: 3)),
    (
      Rect(column: .min, row: .min, columns: .max, rows: .max),
      Rect(column: 2, row: 1, columns: 0, rows: 0)
    ),
    (
      Rect(column: 0, row: 0, columns: .max, rows: .max),
      Rect(column: 2, row: 1, columns: 3, rows: 3)
    ),
  ])
  func intersectionsAreWhatBothHave(other: Rect, common: Rect) {
    #expect(Rect(column: 2, row: 1, columns: 3, rows: 3).intersection(other) == common)
  }

  @Test func rectsThatDoNotMeetHaveAnEmptyIntersection() {
    let area = Rect(column: 0, row: 0, columns: 2, rows: 2)
    #expect(area.intersection(Rect(column: 2, row: 0, columns: 2, rows: 2)).isEmpty)
    #expect(area.intersection(Rect(column: .max, row: .min, columns: 2, rows: 2)).isEmpty)
  }

  @Test func insetsStopAtNothing() {
    let area = Rect(column: 1, row: 1, columns: 5, rows: 4)
    #expect(area.inset() == Rect(column: 2, row: 2, columns: 3, rows: 2))
    #expect(area.inset(columns: 2, rows: 0) == Rect(column: 3, row: 1, columns: 1, rows: 4))
    #expect(area.inset(by: 3).isEmpty)
    #expect(area.inset(by: .max).isEmpty)
    #expect(area.inset(by: -1) == area)
  }

  @Test(arguments: [Rect.Edge.top, .bottom, .left, .right], [Int.min, -1, 0, 1, 3, 99, .max])
  func splitsKeepEveryCell(edge: Rect.Edge, count: Int) {
    let area = Rect(column: 1, row: 2, columns: 5, rows: 4)
    let (part, rest) = area.split(count, from: edge)
    let isVertical = edge == .top || edge == .bottom
    if isVertical {
      #expect(part.size.rows == min(max(0, count), 4))
      #expect(part.size.rows + rest.size.rows == 4)
    } else {
      #expect(part.size.columns == min(max(0, count), 5))
      #expect(part.size.columns + rest.size.columns == 5)
    }
    #expect(part.intersection(rest).isEmpty)
  }

  @Test func splitsStandAtTheirEdge() {
    let area = Rect(column: 1, row: 2, columns: 5, rows: 4)
    #expect(area.split(1, from: .top).part.minRow == 2)
    #expect(area.split(1, from: .bottom).part.minRow == 5)
    #expect(area.split(2, from: .left).rest.minColumn == 3)
    #expect(area.split(2, from: .right).part.minColumn == 4)
  }

  @Test func rowsAndCentersStayInside() {
    let area = Rect(column: 1, row: 2, columns: 6, rows: 4)
    #expect(area.row(3) == Rect(column: 1, row: 5, columns: 6, rows: 1))
    #expect(area.row(4).isEmpty)
    #expect(area.row(-1).isEmpty)
    #expect(
      area.centered(Size(columns: 2, rows: 2)) == Rect(column: 3, row: 3, columns: 2, rows: 2))
    #expect(area.centered(Size(columns: .max, rows: .max)) == area)
  }
}
