import Foundation
import Terminal
import Testing

@testable import Dashboard

/// Screens kept as text files beside the tests. `RECORD_SCREENS=1 swift test` writes them anew;
/// the difference is then read like that of any other file.
enum GoldenScreens {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Screens")
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1"

  static func expect(
    _ screen: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: "\(name).txt")
    if isRecording {
      try (screen + "\n").write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let golden = try? String(contentsOf: file, encoding: .utf8)
    #expect(
      golden == screen + "\n", "the screen differs from Screens/\(name).txt:\n\(screen)",
      sourceLocation: sourceLocation)
  }
}
