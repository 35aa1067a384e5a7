import Foundation
import PseudoTerminal

/// `accord` running beside the test, its output appended to a file. It is killed with this value.
final class BackgroundProgram {
  private let process = Process()
  private let outputPath: String

  /// - Parameter output: a file that several runs may share, one after the other.
  init(
    _ arguments: [String], output: String, environment: [String: String]
  ) throws {
    outputPath = output
    let handle = try Self.appending(to: output)
    process.executableURL = URL(fileURLWithPath: try BuiltProduct.path("accord"))
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = try Self.appending(to: output + ".errors")
    try process.run()
  }

  private static func appending(to path: String) throws -> FileHandle {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw NeverHappened(description: "\(path) cannot be opened") }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit { kill() }

  var identifier: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }

  var output: String { (try? String(contentsOfFile: outputPath, encoding: .utf8)) ?? "" }
  var errors: String {
    (try? String(contentsOfFile: outputPath + ".errors", encoding: .utf8)) ?? ""
  }

  func send(_ signal: Int32) { Foundation.kill(process.processIdentifier, signal) }

  /// Kills it as nothing can be caught, and waits until it is gone.
  func kill() {
    if process.isRunning { send(SIGKILL) }
    process.waitUntilExit()
  }

  /// Waits until it ends by itself. The status is negative for a signal.
  func ended() async throws -> Int32 {
    try await eventually("the program ends") { !process.isRunning }
    return process.terminationReason == .exit
      ? process.terminationStatus : -process.terminationStatus
  }

  /// Waits until something is true of what it has put out so far.
  func waitForOutput(_ what: String, _ isThere: (String) -> Bool) async throws {
    try await eventually("\(what) in the output; errors: \(errors)") { isThere(output) }
  }
}

struct NeverHappened: Error, CustomStringConvertible {
  let description: String
}

/// Waits for something that has to happen; the limit is there for what hangs.
func eventually(_ what: String, _ condition: () throws -> Bool) async throws {
  let limit = ContinuousClock.now + .seconds(60)
  while try !condition() {
    guard ContinuousClock.now < limit else {
      throw NeverHappened(description: "it never happened that \(what)")
    }
    try await Task.sleep(for: .milliseconds(5))
  }
}
