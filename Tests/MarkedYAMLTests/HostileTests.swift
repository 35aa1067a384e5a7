import Testing

@testable import MarkedYAML

@Suite struct HostileTests {
  /// - Returns: the problem of a text that must not be read.
  private func refusal(_ text: String) -> YAMLProblem? {
    #expect(throws: YAMLProblem.self) { try parse(text) }
  }

  @Test func `an alias bomb is refused at its first anchor`() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(refusal(bomb)?.what.english == "an anchor ('&')")
    #expect(refusal(bomb)?.place == YAMLPlace(line: 1, column: 5))
  }

  @Test(arguments: ["[", "{a: ", "- ", "[{a: "])
  func `nesting is refused where it gets too deep`(opening: String) {
    let problem = refusal(String(repeating: opening, count: 20_000))
    #expect(problem?.what.english == "lists and mappings are nested too deeply")
    #expect(problem?.line == 1)
    #expect((problem?.column ?? .max) < 300)
  }

  @Test func `nesting is allowed to its limit`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try parse(nested(32)).root?.kind == .list)
    #expect(refusal(nested(33))?.what.english == "lists and mappings are nested too deeply")
    #expect(refusal(nested(33))?.place == YAMLPlace(line: 1, column: 33))
  }

  @Test func `17 MB are refused without being read`() {
    let problem = refusal(String(repeating: "a", count: 17 << 20))
    #expect(
      problem?.description
        == "1:1: the text is too large — it has 17825792 bytes, and at most 16777216 are read — "
        + "split it into smaller files")
  }

  @Test(arguments: [
    YAMLLimits(values: 50), YAMLLimits(bytes: 300), YAMLLimits(depth: 1), YAMLLimits(problems: 10),
  ])
  func `every limit stops reading`(limits: YAMLLimits) {
    let text = "- [a]\n" + String(repeating: "- {a: 1, a: 2}\n", count: 40)
    #expect(throws: YAMLProblem.self) {
      try YAMLDocument(parsing: Array(text.utf8), limits: limits)
    }
    #expect(throws: Never.self) { try parse(text) }
  }

  /// Texts that make careless readers slow: each is read or refused, and the suite ends.
  @Test(arguments: [
    LongRun(of: "letters", String(repeating: "a", count: 1 << 20)),
    LongRun(of: "empty lines in quotes", "'" + String(repeating: "\n", count: 1 << 18)),
    LongRun(of: "lines of a block", "a: |\n" + String(repeating: "  x\n", count: 1 << 16)),
    LongRun(of: "words", "a: " + String(repeating: "x ", count: 1 << 18)),
    LongRun(of: "colons", String(repeating: "a: ", count: 1 << 16)),
    LongRun(of: "comment", String(repeating: "#", count: 1 << 20)),
    LongRun(of: "empty lines", String(repeating: "\n", count: 1 << 20)),
    LongRun(of: "sequences", String(repeating: "[],", count: 1 << 16)),
    LongRun(of: "open sequence", "[" + String(repeating: "a,", count: 1 << 16)),
    LongRun(of: "open mapping", "{" + String(repeating: "a,", count: 1 << 16)),
    LongRun(of: "keys", (0..<20_000).map { "k\($0): 1\n" }.joined()),
  ])
  func `long runs of one thing come to an end`(run: LongRun) {
    let document = try? parse(run.text)
    #expect((document?.problems.count ?? 0) <= YAMLLimits().problems)
  }

  @Test func `every cut of a text is read or refused`() throws {
    let text = Array("a: [x, 'y', {z: \"\\u00e9\"}]\r\nb:\n  - c: |\n      d é\n  - e\n# f\n".utf8)
    for end in text.indices {
      do throws(YAMLProblem) {
        let document = try YAMLDocument(parsing: Array(text[..<end]))
        if let root = document.root { #expect(!outline(root).isEmpty) }
      } catch {
        #expect(error.line >= 1 && error.line <= 7 && error.column >= 1)
      }
    }
  }
}

/// A text too long to stand in what a test run prints: it is named instead.
struct LongRun: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String

  init(of name: String, _ text: String) {
    testDescription = name
    self.text = text
  }
}
