import Foundation
import Testing

@testable import Dashboard

/// The keys that the README lists are those of the command table. `RECORD_SCREENS=1 swift test`
/// writes its list anew.
@Suite struct ReadMeKeysTests {
  private static let start = "<!-- keys -->\n"
  private static let end = "<!-- /keys -->"
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../README.md")

  private var list: String {
    Command.Group.allCases.map { group in
      let rows = Command.all.filter { $0.group == group && !$0.keys.isEmpty }.map { command in
        "| \(command.keys.map(code).joined(separator: " ")) | \(command.help) |\n"
      }
      return "| \(group.title) | |\n|---|---|\n" + rows.joined() + "\n"
    }.joined()
  }

  private func code(_ key: String) -> String {
    "`\(key.replacingOccurrences(of: "|", with: "\\|"))`"
  }

  @Test func readMeListsTheKeysOfEveryCommand() throws {
    var text = try String(contentsOf: Self.file, encoding: .utf8)
    let opening = try #require(text.range(of: Self.start))
    let closing = try #require(text.range(of: Self.end))
    let written = opening.upperBound..<closing.lowerBound
    if GoldenScreens.isRecording {
      text.replaceSubrange(written, with: list)
      try text.write(to: Self.file, atomically: true, encoding: .utf8)
      return
    }
    #expect(text[written] == list, "the README's keys are not those of the command table")
  }
}
