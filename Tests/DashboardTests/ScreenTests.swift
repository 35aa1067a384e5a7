import Agreements
import Foundation
import Terminal
import Testing

@testable import Dashboard

@Suite struct ScreenTests {
  private static let sizes = [(80, 24), (120, 40), (200, 60), (40, 10), (1, 1)]
  private static let names: Set<String> = {
    var names: Set<String> = ["help-80x24", "detail-80x24", "detail-120x40", "matrix-120x40"]
    names.formUnion(["branch-120x40", "filter-80x24", "ascii-120x40"])
    for (columns, rows) in sizes { names.insert("start-\(columns)x\(rows)") }
    for pane in Pane.allCases { names.formUnion(["\(pane)-80x24", "\(pane)-zoomed-120x40"]) }
    return names
  }()

  @Test(arguments: sizes)
  func theStartAtEverySize(columns: Int, rows: Int) throws {
    let dashboard = DashboardDriver(columns: columns, rows: rows)
    try GoldenScreens.expect(dashboard.screen, matches: "start-\(columns)x\(rows)")
  }

  @Test(arguments: Pane.allCases)
  func eachPaneFocusedAndAlone(_ pane: Pane) throws {
    var dashboard = DashboardDriver(columns: 80, rows: 24)
    try dashboard.press("\(pane.number)", "j")
    try GoldenScreens.expect(dashboard.screen, matches: "\(pane)-80x24")
    dashboard.send(.resized(Size(columns: 120, rows: 40)))
    try dashboard.press("z")
    try GoldenScreens.expect(dashboard.screen, matches: "\(pane)-zoomed-120x40")
  }

  @Test func viewsOverThePanes() throws {
    var dashboard = DashboardDriver(columns: 80, rows: 24)
    try dashboard.press("?")
    try GoldenScreens.expect(dashboard.screen, matches: "help-80x24")
    try dashboard.press("q", "j", "enter")
    try GoldenScreens.expect(dashboard.screen, matches: "detail-80x24")
    dashboard.send(.resized(Size(columns: 120, rows: 40)))
    try GoldenScreens.expect(dashboard.screen, matches: "detail-120x40")
    try dashboard.press("q", "a")
    try GoldenScreens.expect(dashboard.screen, matches: "matrix-120x40")
  }

  @Test func filters() throws {
    var dashboard = DashboardDriver()
    try dashboard.press("L")
    try GoldenScreens.expect(dashboard.screen, matches: "branch-120x40")
    dashboard = DashboardDriver(columns: 80, rows: 24)
    try dashboard.press("/")
    dashboard.type("claude")
    try GoldenScreens.expect(dashboard.screen, matches: "filter-80x24")
  }

  @Test func everySignHasATwinInASCII() throws {
    let screen = DashboardDriver(glyphs: .ascii).screen
    let strange = screen.unicodeScalars.filter { !$0.isASCII }
    #expect(strange.isEmpty, "\(String(String.UnicodeScalarView(strange)))")
    try GoldenScreens.expect(screen, matches: "ascii-120x40")
  }

  @Test func noKeptScreenIsUnused() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: GoldenScreens.folder.path())
    let kept = Set(files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
    #expect(kept == Self.names.union(FrenchScreenTests.names))
  }
}
