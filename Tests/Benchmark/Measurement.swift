import Foundation

/// How long something took, several times over.
struct Measurement: Codable {
  var name: String
  var rows: Int
  var milliseconds: [Double]
  /// Of the processor, on all threads and in programs that were started; empty where it was not
  /// measured. It says more than the clock where others are at work too.
  var processorMilliseconds: [Double] = []

  var median: Double { Self.median(of: milliseconds) }
  var processorMedian: Double { Self.median(of: processorMilliseconds) }

  private static func median(of values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }

  /// - Parameter body: is given the number of the round.
  static func of(
    _ name: String, rows: Int, rounds: Int, _ body: (Int) throws -> Void
  ) rethrows -> Measurement {
    let clock = ContinuousClock()
    var result = Measurement(name: name, rows: rows, milliseconds: [])
    for round in 0..<rounds {
      let before = processorTime()
      let duration = try clock.measure { try body(round) }
      result.milliseconds.append(duration.milliseconds)
      result.processorMilliseconds.append(processorTime() - before)
    }
    return result
  }

  private static func processorTime() -> Double {
    [RUSAGE_SELF.rawValue, RUSAGE_CHILDREN.rawValue].reduce(0) { sum, who in
      var usage = rusage()
      getrusage(who, &usage)
      let times = [usage.ru_utime, usage.ru_stime]
      return times.reduce(sum) { $0 + Double($1.tv_sec) * 1000 + Double($1.tv_usec) / 1000 }
    }
  }
}

/// The most memory that this process has had, in MiB.
func peakMemory() -> Double {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  let kibibytes = line?.split(separator: " ").compactMap { Double($0) }.first ?? .nan
  return kibibytes / 1024
}
