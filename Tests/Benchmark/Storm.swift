import Foundation
import Synchronization

/// Replaces a file by rename a thousand times a second, on a thread of its own. The versions that
/// take turns are written before: a file system may take longer than a millisecond to write one.
final class Storm: Sendable {
  private let path: String
  private let versions: [String]
  private let seconds: Int
  private let changes = Atomic<Int>(0)

  /// - Parameters:
  ///   - text: what the file holds; its name is what changes.
  ///   - folder: on the same file system, and not looked at by the program.
  init(path: String, text: String, folder: String, seconds: Int) throws {
    self.path = path
    self.seconds = seconds
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let others = lines.filter { !$0.hasPrefix("name:") }.joined(separator: "\n")
    versions = try (0..<10).map { number in
      let version = "\(folder)/version-\(number).yaml"
      try "name: Change \(number)\n\(others)".write(
        toFile: version, atomically: true, encoding: .utf8)
      return version
    }
  }

  /// How often the file was replaced so far.
  var count: Int { changes.load(ordering: .relaxed) }

  func start() {
    Thread.detachNewThread { [self] in
      let begin = ContinuousClock.now
      while begin.duration(to: .now) < .seconds(seconds) {
        let number = changes.add(1, ordering: .relaxed).newValue
        link(versions[number % versions.count], path + ".new")
        rename(path + ".new", path)
        let left = ContinuousClock.now.duration(to: begin + .milliseconds(number))
        if left > .zero { usleep(UInt32(left.milliseconds * 1000)) }
      }
      for version in versions { unlink(version) }
    }
  }
}
