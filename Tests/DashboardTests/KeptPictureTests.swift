import Agreements
import RandomRecords
import Terminal
import Testing

@testable import Dashboard

/// What is kept from one frame to the next must never show: a state that was drawn on and on and one
/// that is drawn for the first time look the same.
@Suite struct KeptPictureTests {
  @Test func everyKeyLooksAsIfDrawnAfresh() throws {
    var dashboard = DashboardDriver(columns: 120, rows: 40)
    _ = render(dashboard.state)
    let keys = [
      "j", "j", "k", "tab", "tab", "j", "G", "g", "b", "tab", "s", "S", "s", "b", "A", "1", "J",
      "E",
      "L", "3", "j", "G", "/", "a", "r", "esc", "esc", "4", "j", "m", "z", "2", "j", "z", "[", "[",
      "]", "T", "1", "j", "j", "s", "tab", "A",
    ]
    for (number, key) in keys.enumerated() {
      try dashboard.press(key)
      let kept = render(dashboard.state)
      #expect(kept == drawnAfresh(dashboard.state), "after key \(number), \(key)")
    }
  }

  /// Of what was drawn and of verdicts some outlive a reading of other data.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func everyReadingLooksAsIfItWereTheFirst(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var contents = RandomRecords.contents(&random)
    var dashboard = DashboardDriver(Registry(contents), columns: 120, rows: 40)
    for step in 0..<12 {
      let isOfRecords = Int.random(in: 0..<4, using: &random) > 0
      if isOfRecords { RandomRecords.alter(&contents, &random) }
      var registry = Registry(contents)
      if !isOfRecords { registry.name = "Name \(step)" }
      if Bool.random(using: &random) { registry.latestEvidence = SampleRegistry.today }
      dashboard.read(registry, second: step)
      #expect(render(dashboard.state) == drawnAfresh(dashboard.state), "after reading \(step)")
      try dashboard.press(["j", "tab", "b", "["].randomElement(using: &random) ?? "j")
      #expect(render(dashboard.state) == drawnAfresh(dashboard.state), "after the key of \(step)")
    }
  }

  private func drawnAfresh(_ state: DashboardState) -> Frame {
    var fresh = state
    fresh.index = RegistryIndex(state.registry)
    return render(fresh)
  }
}
