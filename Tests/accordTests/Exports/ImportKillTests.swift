import PseudoTerminal
import Testing

/// An import that is killed, as nothing can be caught, at every system call it makes from the first
/// that could change a file.
struct ImportKillTests {
  private static let history = "fedramp/history.jsonl"

  private static func export(_ day: String, _ status: String) -> String {
    """
    {"meta": {"last_change": "\(day)T02:40:39.359Z"}, "data": {"Products": [
    {"id": "FR91", "csp": "Nimbus", "cso": "Nimbus Cloud", "status": "\(status)",
    "impact_level": "High"}]}}
    """
  }

  @Test("The history has all of the new exports or none, whether there was one before or not")
  func everyHistoryIsTheOldOrTheNewOne() throws {
    let data = try DataDirectoryFixture()
    let exports = try TemporaryDirectory()
    try exports.write(Self.export("2026-06-01", "FedRAMP Ready"), to: "1.json")
    try exports.write(Self.export("2026-06-02", "FedRAMP In Process"), to: "2.json")
    try exports.write(Self.export("2026-06-03", "FedRAMP Authorized"), to: "3.json")
    func arguments(_ names: String...) -> [String] {
      ["import", "fedramp"] + names.map { exports.path(of: $0) }
    }
    func text() -> String? { try? data.read(Self.history) }

    // Killed until it comes through: the last of these runs writes the first history.
    var calls = 0
    while try data.kill(arguments("1.json"), at: calls).is_killed != 0 {
      // What came about after the renaming stands: the next kill then finds it known already.
      guard text() == nil else { break }
      calls += 1
    }
    let first = try #require(text())
    #expect(calls > 3, "the folder and the file are made, written, secured and renamed")
    #expect(first.split(separator: "\n").count == 2)

    #expect(try data.accord(arguments("2.json", "3.json")).status == .code(0))
    let second = try #require(text())
    #expect(second.hasPrefix(first) && second != first)
    try data.replace(Self.history, with: first)
    calls = 0
    while true {
      let run = try data.kill(arguments("2.json", "3.json"), at: calls)
      guard run.is_killed != 0 else {
        #expect(run.status == 0)
        break
      }
      let now = text()
      #expect(now == first || now == second, "at call \(calls), \(run.call)")
      if now != first { try data.replace(Self.history, with: first) }
      calls += 1
    }
    #expect(calls > 5)
    #expect(text() == second, "those that were killed stand in nobody's way")
    #expect(try data.accord("check").standardError.hasPrefix("0 errors, 0 warnings"))
  }
}
