import Agreements
import RandomRecords
import Terminal
import Testing

@testable import Dashboard

@Suite struct RandomUseTests {
  @Test(arguments: UInt64(1)...20)
  func whateverIsPressedTheScreenIsDrawn(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var dashboard = DashboardDriver(columns: 80, rows: 24)
    let keys = Command.all.flatMap(\.keys).compactMap { try? Key($0) }
    let letters = "claude /q\u{1B}é中👍".map { Key(.character($0)) }
    for _ in 0..<120 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        let size = Size(
          columns: Int.random(in: 0...130, using: &random),
          rows: Int.random(in: 0...45, using: &random))
        dashboard.send(.resized(size))
      case 1:
        dashboard.read(
          SampleRegistry.make { contents in
            contents.agreements.removeAll { _ in Bool.random(using: &random) }
            contents.decisions.removeAll { _ in Bool.random(using: &random) }
            contents.vendors.shuffle(using: &random)
          })
      case 2:
        let place = Point(
          column: Int.random(in: -1...130, using: &random),
          row: Int.random(in: -1...45, using: &random))
        dashboard.send(.mouse(Mouse(.press, at: place)))
      default:
        if let key = (keys + letters).randomElement(using: &random) { dashboard.send(.key(key)) }
      }
      let frame = render(dashboard.state)
      #expect(frame.canvas.size == dashboard.state.size)
      if let cursor = frame.cursor { #expect(frame.canvas.bounds.contains(cursor)) }
      for pane in Pane.allCases {
        let rows = dashboard.state.rows[pane]
        let chosen = dashboard.state[pane]
        #expect(rows.isEmpty == (chosen.selection == nil))
        if let selection = chosen.selection { #expect(rows[chosen.index] == selection) }
      }
    }
  }
}
