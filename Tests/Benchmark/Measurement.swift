import Foundation

/// How long something took, several times over.
struct Measurement: Codable {
  var name: String
  var rows: Int
  var milliseconds: [Double]

  var median: Double {
    let sorted = milliseconds.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }

  /// - Parameter body: is given the number of the round.
  static func of(
    _ name: String, rows: Int, rounds: Int, _ body: (Int) throws -> Void
  ) rethrows -> Measurement {
    let clock = ContinuousClock()
    let times = try (0..<rounds).map { round in
      let duration = try clock.measure { try body(round) }
      return Double(duration.components.attoseconds) / 1e15
        + Double(duration.components.seconds) * 1000
    }
    return Measurement(name: name, rows: rows, milliseconds: times)
  }
}

/// The most memory that this process has had, in MiB.
func peakMemory() -> Double {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  let kibibytes = line?.split(separator: " ").compactMap { Double($0) }.first ?? .nan
  return kibibytes / 1024
}
