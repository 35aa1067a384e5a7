import Terminal
import Testing

@testable import Dashboard

/// French is longer: what it looks like at every size is kept as a screen.
@Suite struct FrenchScreenTests {
  private static let sizes = [Size(80, 24), Size(120, 40), Size(200, 60)]

  /// What leads to each screen.
  private static let views: [(name: String, keys: [String], text: String)] = [
    ("help", ["?"], ""), ("over-time", ["v"], ""), ("record", ["3", "r"], ""),
  ]

  static let names = Set(
    sizes.flatMap { size in views.map { name(of: $0.name, size) } })

  private static func name(of view: String, _ size: Size) -> String {
    "french-\(view)-\(size.columns)x\(size.rows)"
  }

  @Test(arguments: sizes)
  func everyView(_ size: Size) throws {
    for view in Self.views {
      var dashboard = DashboardDriver(
        columns: size.columns, rows: size.rows, language: .french)
      for key in view.keys { try dashboard.press(key) }
      dashboard.type(view.text)
      if view.name == "prompt" { try dashboard.press("enter") }
      try GoldenScreens.expect(dashboard.screen, matches: Self.name(of: view.name, size))
    }
  }
}

extension Size {
  fileprivate init(_ columns: Int, _ rows: Int) { self.init(columns: columns, rows: rows) }
}
