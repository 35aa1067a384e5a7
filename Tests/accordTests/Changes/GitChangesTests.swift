import Foundation
import PseudoTerminal
import Testing

/// Data in a git repository: its commits are the history that the changes have.
struct GitChangesTests {
  private let data: DataDirectoryFixture

  init() throws {
    data = try DataDirectoryFixture()
    try git("init", "--quiet", "--initial-branch", "main")
    try commit("Begin the records")
  }

  @discardableResult
  private func git(_ arguments: String...) throws -> String {
    let identity = ["-c", "user.name=A. Clerk", "-c", "user.email=clerk@example.gov"]
    let result = try run(
      "/usr/bin/git", ["-C", data.path] + identity + arguments, environment: data.environment)
    try #require(result.status == .code(0), "\(result)")
    return result.standardOutput
  }

  private func commit(_ subject: String) throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--message", subject)
  }

  private func recordSenate() throws {
    let result = try data.accord(
      "record", "anthropic-claude-2025", "--body", "senate", "--status", "approved", "--on",
      "2026-11-20", "--source", "bi_senate")
    try #require(result.status == .code(0), "\(result)")
  }

  @Test func aChangeIsNamedWithItsCommit() throws {
    try recordSenate()
    let open = try data.accord("changes", "--git").standardOutput
    #expect(open.hasPrefix("not committed yet\n"))
    try commit("Note the Senate's memo")
    let hash = try git("rev-parse", "--short=10", "HEAD").filter { $0 != "\n" }
    let lines = try data.accord("changes", "--git").standardOutput.split(separator: "\n")
    #expect(lines[0].hasPrefix(hash) && lines[0].hasSuffix("A. Clerk: Note the Senate's memo"))
    #expect(lines[1].contains("Senate: Claude: status: pending → approved"))
    #expect(lines.contains { $0.hasSuffix("A. Clerk: Begin the records") })

    let range = try data.accord(["changes", "--git", "HEAD~1..HEAD", "--format", "jsonl"])
    let objects = range.standardOutput.split(separator: "\n")
    #expect(!objects.isEmpty)
    #expect(objects.allSatisfy { $0.contains("\"author\":\"A. Clerk\"") })
  }

  @Test func theDashboardNamesIt() throws {
    try recordSenate()
    try commit("Note the Senate's memo")
    let hash = try git("rev-parse", "--short=10", "HEAD").filter { $0 != "\n" }
    let terminal = try TerminalSession(
      executable: BuiltProduct.path("accord"),
      arguments: ["--data", data.path, "--as-of", "2026-11-25"], environment: data.environment,
      columns: 220, rows: 50)
    try terminal.wait("the first frame") { $0.isDrawn }
    terminal.type("4z/senate\r")
    try terminal.wait("the commit") { $0.row(with: "2026-11-20")?.contains(hash) ?? false }
    terminal.type("gw")
    try terminal.wait(for: "\(hash): Note the Senate's memo")
    try terminal.wait(for: "by A. Clerk on ")
    terminal.type("q")
    try terminal.quit()
  }

  @Test func nothingThatTheRepositoryAsksForIsRun() throws {
    let marker = data.beside("marker")
    let script = data.beside("script")
    try "#!/bin/sh\ntouch '\(marker)'\ncat\n".write(
      toFile: script, atomically: true, encoding: .utf8)
    chmod(script, 0o755)
    let hooks = data.beside("hooks")
    try FileManager.default.createDirectory(atPath: hooks, withIntermediateDirectories: false)
    for hook in ["post-index-change", "pre-auto-gc", "post-checkout", "reference-transaction"] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(hooks)/\(hook)", withDestinationPath: script)
    }
    try data.replace(".gitattributes", with: "* diff=evil filter=evil\n")
    try recordSenate()
    try commit("Ask for much")
    for setting in [
      "core.fsmonitor", "core.pager", "core.sshCommand", "core.askPass", "core.editor",
      "diff.external", "diff.evil.textconv", "diff.evil.command", "filter.evil.clean",
      "filter.evil.smudge", "filter.evil.process", "gpg.program", "pager.log",
      "interactive.diffFilter",
    ] {
      try git("config", setting, script)
    }
    try git("config", "core.hooksPath", hooks)
    try git("config", "log.showSignature", "true")
    unlink(marker)
    let answer = try data.accord("changes", "--git")
    #expect(answer.status == .code(0))
    #expect(answer.standardOutput.contains("A. Clerk: Ask for much"))
    #expect(!FileManager.default.fileExists(atPath: marker))
  }

  @Test func aRangeIsNoOption() throws {
    let written = data.beside("written")
    let result = try run(
      BuiltProduct.path("accord"),
      ["changes", "--data", data.path, "--git", "--", "--output=\(written)"],
      environment: data.environment)
    #expect(result.status != .code(0))
    #expect(!FileManager.default.fileExists(atPath: written))
  }

  @Test func withoutARepositoryItSaysSo() throws {
    let plain = try DataDirectoryFixture()
    let result = try plain.accord("changes", "--git")
    #expect(result.status != .code(0))
    #expect(result.standardError.contains("git says: "))
    #expect(try plain.accord("changes").status == .code(0))
  }
}
