import ArgumentParser
import Foundation

/// Measures Accord on many decisions, beside other programs that answer the same:
///
///     swift run -c release accord-benchmark DIR
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accord-benchmark",
    abstract: "Measures Accord on many decisions, beside other programs that answer the same.")

  enum Cases: String, CaseIterable, ExpressibleByArgument {
    case library, commands, terminals
  }

  @Option(help: "How many decisions there are: one size after the other, with commas between them.")
  var rows = CommaList([1000, 10_000, 100_000, 1_000_000])

  @Option(help: "How often each thing is measured.")
  var rounds = 5

  @Option(help: "Measure this program, and not the one that was built beside the benchmark.")
  var accord: String?

  @Option(help: "What is measured, with commas between them.")
  var cases = CommaList(Cases.allCases)

  @Option(help: "Start only these programs in a terminal, beside the bare curses program.")
  var programs: CommaList<String>?

  @Option(name: .customLong("storm"), help: "For how many seconds files change all the time.")
  var stormSeconds = 10

  @Option(name: .customLong("idle"), help: "For how many seconds nothing happens.")
  var idleSeconds = 30

  @Option(help: "Count instructions, and compare them with those that this file has.")
  var instructions: String?

  @Flag(name: .customLong("record"), help: "With --instructions: write the file.")
  var isRecording = false

  @Flag(
    name: .customLong("chart"),
    help: "Measure nothing, and draw the chart of the figures in the directory anew.")
  var isCharting = false

  @Argument(
    help: ArgumentHelp(
      """
      Keeps the data, which are made once, and the results: benchmark.md, benchmark.svg and \
      benchmark.json.
      """, valueName: "dir"))
  var folder: String

  func run() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if isCharting { return try drawChart() }
    let accord = try accord ?? Programs.built("accord")
    if let instructions {
      let data = try DataFolder(rows: 10_000, in: folder)
      let isRight = try InstructionCases.check(
        accord, data, recorded: instructions, record: isRecording)
      if !isRight { throw ExitCode.failure }
      return
    }
    try measure(accord)
  }

  private func drawChart() throws {
    let figures = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/benchmark.json"))
    let measurements = try JSONDecoder().decode([Measurement].self, from: figures)
    try Report(measurements: measurements, absent: [], machine: Self.machine).writeChart(to: folder)
  }

  private func measure(_ accord: String) throws {
    let cases = cases.elements
    let floor = cases.contains(.terminals) ? try Programs.built("accord-benchmark-floor") : ""
    var report = Report(measurements: [], absent: [], machine: Self.machine)
    for size in rows.elements {
      let data = try DataFolder(rows: size, in: folder)
      if cases.contains(.library) {
        report.measurements += try LibraryCases.measure(data, rounds: rounds)
      }
      if cases.contains(.commands) {
        report.add(try CommandCases(accord: accord).measure(data, rounds: rounds))
      }
      if cases.contains(.terminals) {
        let terminals = TerminalCases(
          accord: accord, floor: floor, folder: data, rounds: rounds,
          programs: programs?.elements, stormSeconds: stormSeconds, idleSeconds: idleSeconds)
        report.add(try terminals.measure())
      }
      // A run that is broken off leaves what it has measured.
      try report.write(to: folder)
    }
    for name in report.absent { print("not usable, left out: \(name)") }
    print(report.markdown)
    print(String(format: "peak memory of the benchmark: %.0f MiB", peakMemory()))
  }

  private static var machine: String {
    let processors = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model =
      processors.split(separator: "\n").first { $0.hasPrefix("model name") }?
      .split(separator: ":").last.map { $0.drop { $0 == " " } } ?? "unknown processor"
    let count = ProcessInfo.processInfo.activeProcessorCount
    let day = Date.now.formatted(.iso8601.year().month().day())
    return "\(count) × \(model), \(day)"
  }
}
