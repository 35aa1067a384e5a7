import Foundation
import PseudoTerminal
import SystemCalls
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
      "Memo", "--data", data.path,
    ]
  }

  private func texts() throws -> [String] { try Self.files.map(data.read) }

  private func restore(_ texts: [String]) throws {
    for (file, text) in zip(Self.files, texts) { try data.replace(file, with: text) }
  }

  @Test func everyFileIsTheOldOrTheNewOne() throws {
    let old = try texts()
    #expect(try data.accord(Array(arguments.dropLast(2))).status == .code(0))
    let new = try texts()
    try restore(old)
    var calls = 0
    while true {
      let run = try kill(at: calls)
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

  private func kill(at index: Int) throws -> killed_run {
    let program = try BuiltProduct.path("accord")
    let words = strings([program] + arguments)
    let variables = strings(data.environment.map { "\($0.key)=\($0.value)" })
    defer { for string in words + variables { free(string) } }
    var result = killed_run()
    let code = run_and_kill_at_call(program, words, variables, index, &result)
    try #require(code == 0, "\(String(cString: strerror(code)))")
    return result
  }

  private func strings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }
}
