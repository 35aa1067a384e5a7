import Foundation
import PseudoTerminal
import Testing

/// Real hours of use. `ACCORD_SOAK_MINUTES=60 swift test --filter LongSoakTests` prints what the
/// dashboard cost in every minute. Put beside the tests' executable, a program that was built for
/// speed is the one that is measured.
struct LongSoakTests {
  private static let minutes =
    ProcessInfo.processInfo.environment["ACCORD_SOAK_MINUTES"].flatMap { Int($0) } ?? 0

  /// What a user presses in passing; the files are changed by others. Pages are left by `esc`: where
  /// there was nothing to open, `q` would end the dashboard.
  private static let keys: [[TestKey]] = [
    ["j"], ["k"], ["G"], ["g"], ["tab"], ["1"], ["2"], ["3"], ["4"], ["z", "z"], ["b"], ["A"],
    ["["], ["]"], ["T"], ["s", "esc"], ["c", "esc"], ["S"], ["u"], ["enter", "G", "esc"],
    ["a", "j", "esc"], ["p", "esc"], ["?", "G", "esc"], ["v", "esc"], [":", "p", "esc"],
    ["y", "esc"], ["x", "esc"], ["/", "c", "l", "a", "esc"], ["t", "esc"], ["m"], ["N"],
    ["ctrl-l"], ["space", "space"],
  ]

  @Test(
    "Memory stays flat to 1 %, descriptors and threads as they were",
    .enabled(if: minutes > 0, "ACCORD_SOAK_MINUTES is not set"))
  func hours() throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    var minutes: [Minute] = []
    var number = 0
    for minute in 1...Self.minutes {
      let end = ContinuousClock.now + .seconds(60)
      var delays: [Duration] = []
      var memory: [Int] = []
      while ContinuousClock.now < end {
        number += 1
        for keys in Self.keys.shuffled().prefix(3) {
          for key in keys {
            session.press(key)
            // What follows an escape at once would be a key with Alt.
            try session.settle(quiet: .milliseconds(40))
          }
        }
        try change(data, number)
        // Whatever was pressed, this leads back to all panes, today.
        for key in ["esc", "esc", "A", "T", "1", "g"] as [TestKey] {
          session.press(key)
          try session.settle(quiet: .milliseconds(40))
        }
        let start = ContinuousClock.now
        let price = "\(1000 + number % 50)"
        try data.directory.replaceByRename(
          "agreements/claude.yaml", with: SampleData.agreement("claude", price: price))
        try session.wait("the price \(price)") { $0.contains("$1,0\(price.suffix(2))") }
        delays.append(ContinuousClock.now - start)
        try session.settle(quiet: .milliseconds(40))
        try memory.append(session.process.residentMemory())
      }
      try minutes.append(Minute(of: session.process, delays, memory))
      print("minute \(minute): \(minutes[minutes.count - 1])")
    }
    // What is allocated once, and code that runs for the first time, is there after a fifth of the
    // time. One round differs from the next by some percent, as what was pressed does; the mean of
    // the thousands in half of the rest does not, unless something is kept.
    let settled = minutes.dropFirst(Self.minutes / 5)
    let halves = [settled.prefix(settled.count / 2), settled.suffix(settled.count / 2)]
      .map { half in Minute.mean(half.flatMap(\.memory)) }
    print("halves after the first fifth: \(halves[0]) and \(halves[1]) bytes")
    if settled.count > 10 { #expect(halves[1] <= halves[0] * 101 / 100, "\(halves)") }
    #expect(Set(minutes.map(\.descriptors)).count == 1)
    #expect(Set(minutes.map(\.threads)).count == 1)
    try session.quit()
  }

  private struct Minute: CustomStringConvertible {
    /// After each round, when all panes are shown again.
    let memory: [Int]
    let descriptors: Int
    let threads: Int
    let delays: [Duration]

    init(of process: ProcessMeasures, _ delays: [Duration], _ memory: [Int]) throws {
      self.memory = memory
      descriptors = try process.openDescriptors().count
      threads = try process.threads()
      self.delays = delays.sorted()
    }

    var description: String {
      let delay = delays.isEmpty ? .zero : delays[delays.count / 2]
      return "\(Self.mean(memory) >> 10) KiB, \(descriptors) descriptors, \(threads) threads, "
        + "\(delays.count) changes, shown after \(delay)"
    }

    static func mean(_ numbers: [Int]) -> Int { numbers.reduce(0, +) / max(1, numbers.count) }
  }

  /// What others do to files, each in its own way.
  private func change(_ data: SampleData, _ number: Int) throws {
    let text = SampleData.agreement(
      "gemini", vendor: "google", product: "Gemini", price: "\(number % 50)")
    let name = "agreements/gemini.yaml"
    switch Int.random(in: 0..<6) {
    case 0: try data.directory.replaceByRename(name, with: text)
    case 1: try data.directory.write(text, to: name)
    case 2:
      let half = text.index(text.startIndex, offsetBy: text.count / 2)
      try data.directory.rewriteInPlace(name, with: [String(text[..<half]), String(text[half...])])
    case 3:
      try data.directory.remove(name)
      try data.directory.write(text, to: name)
    case 4: try data.directory.write("id: gemini\nvendor: [\(number)", to: name)
    default: try data.directory.append("# \(number)\n", to: "bodies.yaml")
    }
    // Comments must not make the file grow for ever.
    if number.isMultiple(of: 100), let bodies = SampleData.files["bodies.yaml"] {
      try data.directory.write(bodies, to: "bodies.yaml")
    }
  }
}
