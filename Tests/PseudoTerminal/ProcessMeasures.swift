import CVTerm
import Foundation

/// What a running process costs, as the kernel counts it.
public struct ProcessMeasures: Sendable {
  public let identifier: pid_t

  /// How often a thread of the process gave up the processor or lost it. It stands still while the
  /// process sleeps; threads that ended are not counted.
  public func contextSwitches() throws -> Int {
    try threadDirectories().reduce(0) { sum, directory in
      // A thread may end between listing and looking.
      guard let fields = try? statusFields(in: directory) else { return sum }
      return try sum + number("voluntary_ctxt_switches", in: fields)
        + number("nonvoluntary_ctxt_switches", in: fields)
    }
  }

  /// Processor time used by all threads, also those that ended.
  public func cpuTime() throws -> Duration {
    var clock = clockid_t()
    try checkedCode("find the clock of \(identifier)", clock_getcpuclockid(identifier, &clock))
    var time = timespec()
    try checked("read the clock of \(identifier)") { clock_gettime(clock, &time) }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Bytes of memory in use.
  public func residentMemory() throws -> Int {
    try number("VmRSS", in: statusFields(in: directory)) * 1024
  }

  /// Bytes of memory in use at most since the process started.
  public func peakResidentMemory() throws -> Int {
    try number("VmHWM", in: statusFields(in: directory)) * 1024
  }

  public func threads() throws -> Int { try threadDirectories().count }

  /// The signals sent to the process and not yet delivered, as bits.
  public func pendingSignals() throws -> UInt64 {
    let fields = try statusFields(in: directory)
    return ["ShdPnd", "SigPnd"].reduce(0) { bits, name in
      let digits = fields[name]?.filter { !$0.isWhitespace } ?? ""
      return bits | (UInt64(digits, radix: 16) ?? 0)
    }
  }

  /// Allows the process so many descriptors from now on; those it has stay open.
  ///
  /// - Returns: how many were allowed before.
  public func limitDescriptors(to most: Int) throws -> Int {
    let before = pt_limit_descriptors(identifier, most)
    guard before >= 0 else { throw SystemError("limit the descriptors of \(identifier)") }
    return before
  }

  /// Allows the process no more memory than it has, from now on.
  public func freezeMemory() throws {
    try checked("limit the memory of \(identifier)") { Int32(pt_freeze_memory(identifier)) }
  }

  /// Each open descriptor with what it refers to.
  public func openDescriptors() throws -> [Int32: String] {
    let descriptors = directory + "/fd"
    var targets: [Int32: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: descriptors) {
      // A descriptor may be closed between listing and looking.
      guard let number = Int32(name),
        let target = try? FileManager.default.destinationOfSymbolicLink(
          atPath: "\(descriptors)/\(name)")
      else { continue }
      targets[number] = target
    }
    return targets
  }

  private var directory: String { "/proc/\(identifier)" }

  private func threadDirectories() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory + "/task")
      .map { "\(directory)/task/\($0)" }
  }

  /// The lines of a `status` file: name, colon, value.
  private func statusFields(in directory: String) throws -> [String: String] {
    let text = try String(contentsOfFile: directory + "/status", encoding: .utf8)
    var fields: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { fields[String(parts[0])] = String(parts[1]) }
    }
    return fields
  }

  private func number(_ name: String, in fields: [String: String]) throws -> Int {
    let digits = fields[name]?.drop { !$0.isNumber }.prefix { $0.isNumber }
    guard let digits, let number = Int(digits) else {
      throw SystemError("read \(name) of the process \(identifier)", code: ESRCH)
    }
    return number
  }
}
