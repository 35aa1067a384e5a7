import Foundation

/// Measures Accord on many decisions, beside other programs that answer the same:
///
///     swift run -c release accord-benchmark [--rows 1000,1000000] [--rounds 5] [--accord PATH]
///       [--cases library,commands,terminals] [--programs NAME,NAME] [--storm SECONDS]
///       [--idle SECONDS] DIR
///
/// `--programs accord,btop` starts only these in a terminal, beside the bare curses program.
///
/// With `--instructions FILE` it counts instructions instead and compares them with recorded ones.
///
/// With `--chart` it measures nothing and draws the chart of the figures anew.
///
/// The directory keeps the data, which are made once, and the results: `benchmark.md`,
/// `benchmark.svg` and `benchmark.json`.
@main
enum Main {
  static func main() {
    do {
      try run()
    } catch {
      print("accord-benchmark: \(error)")
      exit(1)
    }
  }

  private static func run() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    func option(_ name: String) -> String? {
      guard let place = arguments.firstIndex(of: "--\(name)"), place + 1 < arguments.count else {
        return nil
      }
      defer { arguments.removeSubrange(place...(place + 1)) }
      return arguments[place + 1]
    }
    let sizes = (option("rows") ?? "1000,10000,100000,1000000").split(separator: ",")
      .compactMap { Int($0) }
    let rounds = option("rounds").flatMap { Int($0) } ?? 5
    let stormSeconds = option("storm").flatMap { Int($0) } ?? 10
    let idleSeconds = option("idle").flatMap { Int($0) } ?? 30
    let asked = option("accord")
    let recorded = option("instructions")
    let cases = Set((option("cases") ?? "library,commands,terminals").split(separator: ","))
    let programs = option("programs")?.split(separator: ",").map { String($0) }
    let isRecording = arguments.first == "--record"
    if isRecording { arguments.removeFirst() }
    let isCharting = arguments.first == "--chart"
    if isCharting { arguments.removeFirst() }
    guard let folder = arguments.first, !sizes.isEmpty else {
      print(
        "usage: accord-benchmark [--rows a,b] [--rounds n] [--accord path] [--cases a,b] "
          + "[--programs a,b] [--storm seconds] [--idle seconds] dir")
      exit(2)
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if isCharting {
      let figures = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/benchmark.json"))
      let measurements = try JSONDecoder().decode([Measurement].self, from: figures)
      return try Report(measurements: measurements, absent: [], machine: machine)
        .writeChart(to: folder)
    }
    let accord = try asked ?? Programs.built("accord")
    if let recorded {
      let data = try DataFolder(rows: 10_000, in: folder)
      let isRight = try InstructionCases.check(
        accord, data, recorded: recorded, record: isRecording)
      exit(isRight ? 0 : 1)
    }
    let floor = cases.contains("terminals") ? try Programs.built("accord-benchmark-floor") : ""
    var report = Report(measurements: [], absent: [], machine: machine)
    for size in sizes {
      let data = try DataFolder(rows: size, in: folder)
      if cases.contains("library") {
        report.measurements += try LibraryCases.measure(data, rounds: rounds)
      }
      if cases.contains("commands") {
        report.add(try CommandCases(accord: accord).measure(data, rounds: rounds))
      }
      if cases.contains("terminals") {
        let terminals = TerminalCases(
          accord: accord, floor: floor, folder: data, rounds: rounds, programs: programs,
          stormSeconds: stormSeconds, idleSeconds: idleSeconds)
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
