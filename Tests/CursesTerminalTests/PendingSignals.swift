import Foundation
import PseudoTerminal

extension ProcessMeasures {
  /// The signals sent to the process and not yet delivered, as bits.
  func pendingSignals() throws -> UInt64 {
    let status = try String(contentsOfFile: "/proc/\(identifier)/status", encoding: .utf8)
    return status.split(separator: "\n")
      .filter { $0.hasPrefix("ShdPnd:") || $0.hasPrefix("SigPnd:") }
      .compactMap { $0.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) } }
      .reduce(0, |)
  }
}
