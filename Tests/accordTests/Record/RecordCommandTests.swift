import Foundation
import PseudoTerminal
import Testing

/// `accord record` as a user calls it.
struct RecordCommandTests {
  private let data: DataDirectoryFixture

  init() throws { data = try DataDirectoryFixture() }

  private let senate = [
    "record", "anthropic-claude-2025", "--body", "senate", "--status", "approved", "--on",
    "2026-11-20", "--source", "bi_senate",
  ]

  @Test func aDecisionIsShownWrittenAndTakenBack() throws {
    let before = try data.read("approvals/senate.yaml")
    let recorded = try data.accord(senate + ["--note", "A memo: # 1"])
    #expect(recorded.status == .code(0))
    #expect(recorded.standardOutput.contains("+++ b/approvals/senate.yaml"))
    #expect(recorded.standardOutput.contains("+    note: 'A memo: # 1'"))
    #expect(recorded.standardError == "Recorded br-63 in approvals/senate.yaml.\n")
    #expect(try data.accord("check").status == .code(0))
    let listed = try data.accord(
      "list", "approvals", "--filter", "body:senate claude", "--format", "jsonl")
    #expect(listed.standardOutput.contains("\"status\":\"approved\""))

    let undone = try data.accord("record", "--undo")
    #expect(undone.status == .code(0))
    #expect(undone.standardError.contains("Took back br-63"))
    #expect(try data.read("approvals/senate.yaml") == before)
    #expect(try data.accord("record", "--undo").status == .code(1))
  }

  @Test func aDryRunWritesNothing() throws {
    let before = try data.read("approvals/senate.yaml")
    let result = try data.accord(senate + ["--dry-run"])
    #expect(result.standardOutput.contains("+  - id: br-63"))
    #expect(try data.read("approvals/senate.yaml") == before)
  }

  @Test func inATerminalItAsksFirst() throws {
    for (answer, isWritten) in [("n", false), ("y", true)] {
      let terminal = try TerminalSession(
        executable: BuiltProduct.path("accord"), arguments: senate + ["--data", data.path],
        environment: data.environment, columns: 100, rows: 40)
      try terminal.wait(for: "Write this? [y/N]")
      terminal.type(answer + "\r")
      #expect(try terminal.waitForExit() == .code(isWritten ? 0 : 1))
      #expect(try data.read("approvals/senate.yaml").contains("br-63") == isWritten)
    }
  }

  @Test func whatIsWrongIsSaidWithTheOptionAndItsMending() throws {
    let missing = try data.accord("record")
    #expect(missing.status == .code(2))
    let misspelt = try data.accord(senate + ["--body", "sente"])
    #expect(misspelt.status == .code(2))
    #expect(misspelt.standardError.contains("--body: there is no body 'sente'"))
    #expect(misspelt.standardError.contains("did you mean 'senate'?"))
    let unpublished = try data.accord(senate + ["--source", "https://example.org/a"])
    #expect(unpublished.standardError.contains("--publisher: "))
    let shipped = try run(BuiltProduct.path("accord"), senate)
    #expect(shipped.status == .code(2))
    #expect(shipped.standardError.contains("accord init"))
  }

  @Test func recordersAtOnceLoseNothing() throws {
    let executable = try BuiltProduct.path("accord")
    let count = 24
    // Half of them write into the same list; all add a source of their own to the same file.
    let script = """
      for n in $(seq \(count)); do
        body=senate; [ $((n % 2)) = 0 ] && body=house
        "$0" record anthropic-claude-2025 --body $body --status piloting \\
          --on 2026-11-$(printf %02d $n) --source https://example.org/$n --publisher P$n --title T$n \\
          --data "$1" > /dev/null 2> "$2.$n" || echo "failed $n: $(cat "$2.$n")" &
      done
      wait
      """
    let result = try run(
      "/bin/sh", ["-c", script, executable, data.path, data.beside("errors")],
      environment: data.environment, within: .seconds(300))
    #expect(result.standardOutput.isEmpty)
    #expect(try data.accord("check").standardError.hasPrefix("0 errors, 0 warnings"))
    let both = try data.read("approvals/senate.yaml") + data.read("approvals/house.yaml")
    let sources = try data.read("sources.yaml")
    for number in 1...count {
      let day = String(format: "on: 2026-11-%02d", number)
      #expect(both.components(separatedBy: day).count == 2, "\(day)")
      #expect(sources.contains("url: https://example.org/\(number)\n"))
    }
    let leftovers = try run(
      "/usr/bin/find", [data.path, "-name", ".*"], environment: data.environment)
    #expect(leftovers.standardOutput.isEmpty)
  }

  @Test(
    .disabled(if: Sanitizer.current == .thread, "a file of its own is larger than the limit"))
  func aLimitOnTheSizeOfFilesLeavesTheFileAsItWas() throws {
    let before = try data.read("approvals/senate.yaml")
    let script = "ulimit -f 1; exec \"$0\" \"$@\""
    let result = try run(
      "/bin/sh", ["-c", script, BuiltProduct.path("accord")] + senate + ["--data", data.path],
      environment: data.environment)
    #expect(result.status == .code(3))
    #expect(result.standardError.contains("larger than the limit allows"))
    #expect(try data.read("approvals/senate.yaml") == before)
  }
}
