import Foundation

/// Counts the instructions that fixed questions take, and holds them against recorded counts: a clock
/// tells little on a busy machine, a count tells the same everywhere.
///
///     accord-benchmark --instructions recorded.json [--record] DIR
enum InstructionCases {
  /// How far a count may be from what was recorded, in percent. Hash tables with random seeds and
  /// threads that wait for each other make it differ a little from run to run.
  static let tolerance = 5.0

  private static func cases(_ folder: DataFolder) -> [(name: String, arguments: [String])] {
    let list = ["list", "approvals", "--as-of", "2026-04-28", "--format", "csv"]
    return [
      ("help", ["--help"]),
      ("shipped agreements", ["list", "agreements", "--format", "csv", "--as-of", "2026-04-28"]),
      ("read csv", list + ["--data", folder.path, "--filter", "zzzz"]),
      (
        "one branch of csv",
        list + ["--data", folder.path, "--branch", "judicial", "--status", "pending"]
      ),
      ("rough word", list + ["--data", folder.path, "--filter", "~cldfrc"]),
      ("digits", list + ["--data", folder.path, "--filter", "4179"]),
    ]
  }

  /// - Returns: whether every count is as recorded.
  static func check(_ accord: String, _ folder: DataFolder, recorded path: String, record: Bool)
    throws -> Bool
  {
    guard let valgrind = CommandCases.find("valgrind"), let strip = CommandCases.find("strip")
    else {
      print("valgrind or strip is not installed: no instructions were counted")
      return true
    }
    // What is there for debuggers only is more than valgrind can read.
    let program = "\(folder.path)/accord-stripped"
    try CommandCases.run(strip, ["--strip-all", "-o", program, accord])
    defer { try? FileManager.default.removeItem(atPath: program) }
    var counts: [String: Int] = [:]
    for (name, arguments) in cases(folder) {
      let log = "\(folder.path)/callgrind.log"
      try CommandCases.run(
        valgrind,
        ["--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-file=\(log)", program]
          + arguments)
      let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      counts[name] = lines.first { $0.contains("Collected : ") }
        .flatMap { Int($0.split(separator: " ").last ?? "") }
      try FileManager.default.removeItem(atPath: log)
    }
    if record {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try encoder.encode(counts).write(to: URL(fileURLWithPath: path))
    }
    let known = try JSONDecoder().decode(
      [String: Int].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    var isRight = true
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
      guard let expected = known[name] else { continue }
      let difference = Double(count - expected) / Double(expected) * 100
      let isMore = difference > tolerance
      isRight = isRight && !isMore
      print(
        "\(name): \(count) instructions, recorded \(expected), "
          + String(format: "%+.1f %%", difference) + (isMore ? " — MORE THAN ALLOWED" : ""))
    }
    return isRight
  }
}
