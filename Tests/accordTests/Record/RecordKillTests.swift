import PseudoTerminal
import Testing

/// A recorder that is killed, as nothing can be caught, at every system call it makes from the first
/// that could change a file.
struct RecordKillTests {
  private let data: DataDirectoryFixture
  private static let files = ["sources.yaml", "approvals/senate.yaml"]

  init() throws { data = try DataDirectoryFixture() }

  private var arguments: [String] {
    [
      "record", "anthropic-claude-2025", "--body", "senate", "--status", "approved", "--on",
      "2026-11-20", "--source", "https://example.org/memo", "--publisher", "Senate", "--title",
      "Memo",
    ]
  }

  private func texts() throws -> [String] { try Self.files.map(data.read) }

  private func restore(_ texts: [String]) throws {
    for (file, text) in zip(Self.files, texts) { try data.replace(file, with: text) }
  }

  @Test func everyFileIsTheOldOrTheNewOne() throws {
    let old = try texts()
    #expect(try data.accord(arguments).status == .code(0))
    let new = try texts()
    try restore(old)
    var calls = 0
    while true {
      let run = try data.kill(arguments, at: calls)
      guard run.is_killed != 0 else {
        #expect(run.status == 0)
        break
      }
      let now = try texts()
      #expect(now[0] == old[0] || now[0] == new[0], "sources at call \(calls), \(run.call)")
      #expect(now[1] == old[1] || now[1] == new[1], "decisions at call \(calls), \(run.call)")
      // What a decision refers to is there before it.
      #expect(now[1] == old[1] || now[0] == new[0], "order at call \(calls), \(run.call)")
      if now != old { try restore(old) }
      calls += 1
    }
    #expect(calls > 20, "files are made, written, secured and renamed")
    #expect(try texts() == new, "those that were killed stand in nobody's way")
    #expect(try data.accord("check").standardError.hasPrefix("0 errors, 0 warnings"))
  }
}
