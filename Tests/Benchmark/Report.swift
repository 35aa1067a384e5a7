import Foundation

/// What was measured, as a table for people, a chart, and the raw figures.
struct Report {
  var measurements: [Measurement]
  var absent: [String]
  var machine: String

  mutating func add(_ found: (results: [Measurement], absent: [String])) {
    measurements += found.results
    absent += found.absent.filter { !absent.contains($0) }
  }

  private var sizes: [Int] { Set(measurements.map(\.rows)).sorted() }

  private var names: [String] {
    var names: [String] = []
    for measurement in measurements where !names.contains(measurement.name) {
      names.append(measurement.name)
    }
    return names
  }

  func write(to folder: String) throws {
    try markdown.write(toFile: "\(folder)/benchmark.md", atomically: true, encoding: .utf8)
    try writeChart(to: folder)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(measurements).write(to: URL(fileURLWithPath: "\(folder)/benchmark.json"))
  }

  func writeChart(to folder: String) throws {
    try chart.write(toFile: "\(folder)/benchmark.svg", atomically: true, encoding: .utf8)
  }

  var markdown: String {
    var lines = ["Medians in ms, in brackets those of the processor; \(machine).", ""]
    lines.append("| decisions | " + sizes.map { "\($0)" }.joined(separator: " | ") + " |")
    lines.append("|---|" + sizes.map { _ in "--:|" }.joined())
    for name in names {
      let cells = sizes.map { size in
        measurements.first { $0.name == name && $0.rows == size }
          .map { Self.cell($0) } ?? ""
      }
      lines.append("| \(name) | " + cells.joined(separator: " | ") + " |")
    }
    if !absent.isEmpty {
      lines += ["", "Not usable here and left out: \(absent.joined(separator: ", "))."]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cell(_ measurement: Measurement) -> String {
    // Between keys a tenth of a millisecond is much.
    let wall = String(format: measurement.median < 2 ? "%.2f" : "%.1f", measurement.median)
    let processor = measurement.processorMedian
    return processor.isNaN || processor < 5 ? wall : wall + String(format: " (%.0f)", processor)
  }

  /// What Accord itself takes in ms at more than one size: the others, bytes, counts and the worst of
  /// many are in the table.
  private func isCharted(_ name: String) -> Bool {
    guard Set(measurements.filter { $0.name == name }.map(\.rows)).count > 1,
      !name.contains("keys/s"), !name.contains("99 of 100")
    else { return false }
    let parts = name.split(separator: ": ", maxSplits: 1)
    if parts.count == 2 { return parts[0].hasSuffix("ms") && parts[1].hasPrefix("accord") }
    return ["load", "filter", "branch", "step", "sort", "accord"].contains { name.hasPrefix($0) }
  }

  /// Rows to the right, time upwards, both by powers of ten: what grows as the rows do climbs at
  /// one slope.
  private var chart: String {
    let names = names.filter(isCharted)
    // The names beside the chart may need more room than the chart.
    let (width, height, margin) = (960.0, max(560, Double(names.count + 3) * 20), 60.0)
    func x(_ rows: Int) -> Double { margin + (log10(Double(rows)) - 3) / 3 * (width - 390) }
    func y(_ time: Double) -> Double {
      height - margin - (log10(max(time, 0.01)) + 2) / 6 * (height - 2 * margin)
    }
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
        + "font-family=\"sans-serif\" font-size=\"12\">",
      "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>",
    ]
    for power in -2...4 {
      let time = pow(10, Double(power))
      parts.append(
        "<line x1=\"\(margin)\" x2=\"\(x(1_000_000))\" y1=\"\(y(time))\" y2=\"\(y(time))\" "
          + "stroke=\"#ddd\"/><text x=\"4\" y=\"\(y(time) + 4)\">\(time) ms</text>")
    }
    for size in sizes {
      parts.append("<text x=\"\(x(size) - 16)\" y=\"\(height - 30)\">\(size)</text>")
    }
    for (index, name) in names.enumerated() {
      let points = measurements.filter { $0.name == name }.sorted { $0.rows < $1.rows }
      let color = "hsl(\(index * 360 / max(1, names.count)), 65%, 40%)"
      let path = points.map { "\(x($0.rows)),\(y($0.median))" }.joined(separator: " ")
      parts.append("<polyline points=\"\(path)\" fill=\"none\" stroke=\"\(color)\"/>")
      for point in points {
        parts.append(
          "<circle cx=\"\(x(point.rows))\" cy=\"\(y(point.median))\" r=\"3\" fill=\"\(color)\"/>")
      }
      parts.append(
        "<text x=\"\(width - 290)\" y=\"\(40 + index * 20)\" fill=\"\(color)\">\(name)</text>")
    }
    return parts.joined(separator: "\n") + "\n</svg>\n"
  }
}
