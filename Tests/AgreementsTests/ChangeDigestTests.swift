import Testing

@testable import Agreements

@Suite struct ChangeDigestTests {
  private func registry(url: String?) -> Registry {
    var contents = Registry.Contents()
    var source = Source(id: "memo", publisher: "The [Daily] *News*", title: "A memo")
    source.url = url
    contents.sources = [source]
    var registry = Registry(contents)
    registry.name = "Agreements & more"
    return registry
  }

  private func approval() throws -> Change {
    var change = Change(.approval, of: .agreement("claude"), title: .data("House: Claude"))
    (change.field, change.from, change.to) = ("status", "pending", "approved")
    change.effective = try date("2026-03-11")
    change.branch = .legislative
    change.certainty = .reported
    change.note = .data("Said <b>aloud</b>.")
    change.sources = ["memo"]
    return change
  }

  private func digest(_ changes: [Change], url: String? = "https://example.org/a") throws -> String
  {
    let selection = ChangeSelection(since: try day("2026-03-08"), until: try day("2026-03-15"))
    return ChangeDigest(changes, of: registry(url: url), asked: selection).text
  }

  @Test func aChangeOfABranch() throws {
    #expect(
      try digest([approval()]) == """
        # Agreements &amp; more: changes from 2026-03-08 to 2026-03-15

        1 approval.

        ## Legislative branch (1)

        - **2026-03-11** approval: House: Claude: **status: pending → approved** (reported). Said \
        &lt;b&gt;aloud&lt;/b&gt;. — [The \\[Daily\\] \\*News\\*](https://example.org/a)

        """)
  }

  @Test func whatBelongsToNoBranchStandsByKind() throws {
    var change = try approval()
    change.kind = .certification
    change.branch = nil
    #expect(try digest([change, approval()]).contains("## Changes of certifications (1)"))
  }

  @Test func verdictsComeFirst() throws {
    var verdict = try approval()
    (verdict.kind, verdict.field, verdict.from) = (.access, "access", "blocked")
    verdict.title = .data("legislative branch: Claude")
    verdict.to = "usable"
    let lines = try digest([approval(), verdict]).split(separator: "\n")
    #expect(lines[1] == "1 verdict, 1 approval.")
    #expect(lines[3].contains("**blocked → usable** (reported), because: Said"))
  }

  @Test func nothing() throws {
    #expect(try digest([]).hasSuffix("\n\nNothing changed.\n"))
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
  func onlyAddressesOfTheWebAreLinked(_ url: String) throws {
    #expect(!(try digest([approval()], url: url)).contains("]("))
  }

  @Test func anAddressCannotEndItsLink() throws {
    let text = try digest([approval()], url: "https://example.org/a_(b)>c\u{1B}")
    #expect(text.contains("(https://example.org/a_%28b%29%3Ec%1B)"))
  }

  @Test func namesCannotBreakTheLine() throws {
    var change = try approval()
    change.title = .data("a\nb\u{1B}[31m")
    #expect(try digest([change]).contains("a b \\[31m"))
  }
}
