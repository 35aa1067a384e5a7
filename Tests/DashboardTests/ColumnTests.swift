import Agreements
import Terminal
import Testing

@testable import Dashboard

@Suite struct ColumnTests {
  private func titles(_ dashboard: DashboardDriver, _ pane: Pane) -> [String] {
    dashboard.state.layout.area(of: pane).map {
      dashboard.state.table(in: $0).header(dashboard.state).titles.map(\.column)
    } ?? []
  }

  @Test func columnsAreHiddenMovedAndWidened() throws {
    var dashboard = DashboardDriver()
    #expect(titles(dashboard, .approvals).prefix(3) == ["status", "waiting", "body"])
    try dashboard.press("3", "c", "down", "space")
    #expect(!titles(dashboard, .approvals).contains("waiting"))
    try dashboard.press("space", "<")
    #expect(titles(dashboard, .approvals).prefix(3) == ["waiting", "status", "body"])
    try dashboard.press("+", "+")
    #expect(dashboard.state[.approvals].table.widths["waiting"] != nil)
    try dashboard.press("=")
    #expect(dashboard.state[.approvals].table.widths.isEmpty)
    try dashboard.press("end", "escape", "c", "page-down", "enter")
    #expect(dashboard.state[.approvals].table == TableArrangement())
  }

  @Test func aColumnWithoutRoomIsShownWhenAskedFor() throws {
    var dashboard = DashboardDriver(columns: 80, rows: 24)
    #expect(!titles(dashboard, .vendors).contains("vehicle"))
    try dashboard.press("c")
    dashboard.type("vehicle")
    #expect(dashboard.screen.contains("no room"))
    try dashboard.press("escape", "c", "down", "down", "down", "down", "down", "down", "down")
    try dashboard.press("space", "escape")
    #expect(titles(dashboard, .vendors).contains("vehicle"))
  }

  @Test func anArrangementIsReadAsItIsWritten() {
    var arrangement = TableArrangement()
    arrangement.sort(by: "price")
    arrangement.sort(by: "ends")
    arrangement.reverse()
    arrangement.order = ["price", "ends"]
    arrangement.visibility = ["vehicle": .never, "left": .always]
    arrangement.widths = ["product": 40]
    let text = "sort:-ends,price order:price,ends hide:vehicle always:left width:product=40"
    #expect(arrangement.description == text)
    #expect(TableArrangement(text) == arrangement)
    #expect(TableArrangement("sort: nonsense:x width:product=x,y also").description == "")
  }

  @Test func columnsFitAtEveryWidthAndComeInByImportance() {
    for pane in Pane.allCases {
      for width in 1...200 {
        let fitted = ColumnLayout.fit(pane.columns, in: width) { pane.columns[$0].maximum }
        let used = fitted.reduce(-ColumnLayout.gap) { $0 + $1.width + ColumnLayout.gap }
        let important = pane.columns.filter { $0.rank == 0 }
        let least = important.reduce(-ColumnLayout.gap) { $0 + $1.minimum + ColumnLayout.gap }
        #expect(used <= max(width, least))
        let shown = Set(fitted.map { pane.columns[$0.index].rank })
        let highest = shown.max() ?? 0
        #expect(pane.columns.allSatisfy { $0.rank >= highest || shown.contains($0.rank) })
      }
    }
  }

  @Test(arguments: [
    (40, "$1 per agency, up to one year"), (24, "$1/agency…"), (12, "$1/agency…"),
  ])
  func aPriceIsShortenedBetweenItsPhrases(_ width: Int, _ text: String) {
    let price = price("1", "per agency, up to one year")
    #expect(PriceText.short(price, in: width, .unicode) == text)
  }

  @Test func greatNumbersAreNeverCut() {
    let price = price("1000000000", "incentive credits, upper limit")
    #expect(PriceText.short(price, in: 14, .unicode) == "$1 bn…")
    #expect(PriceText.short(price, in: 24, .unicode) == "$1 bn incentive credits…")
  }

  private func price(_ amount: String, _ unit: String) -> Price {
    var price = Price()
    price.amount = Price.Amount(amount)
    price.currency = "USD"
    price.unit = unit
    return price
  }
}
