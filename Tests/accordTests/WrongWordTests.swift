import PseudoTerminal
import Testing

/// A wrong word on the command line is answered with the right one that is nearest, and status 2.
struct WrongWordTests {
  @Test(arguments: [
    (["list", "agreemnts"], "agreements"), (["schema", "agrement"], "agreement"),
    (["access", "--branch", "execuitve"], "executive"),
    (["access", "--branch", "judicial", "--level", "hihg"], "High"),
    (["access", "--body", "hosue"], "house"),
    (["access", "antropic-claude-2025", "--branch", "judicial"], "anthropic-claude-2025"),
    (["list", "agreements", "--format", "jsno"], "json"),
    (["list", "agreements", "--columns", "statsu"], "status"),
    (["list", "agreements", "--filter", "statsu:active"], "status"),
    (["shwo", "x"], "show"),
  ])
  func nearestWord(arguments: [String], meant: String) throws {
    let result = try run(BuiltProduct.path("accord"), arguments)
    #expect(result.status == .code(2), "\(result)")
    #expect(result.outputBytes.isEmpty)
    #expect(result.standardError.contains(/[Dd]id you mean '?\w*/), "\(result.standardError)")
    #expect(result.standardError.contains(meant))
  }

  @Test func aWordThatIsNearToNoneIsToldAllOfThem() throws {
    let result = try runAccord("access", "--branch", "nonsense")
    #expect(result.status == .code(2))
    #expect(!result.standardError.contains("Did you mean"))
    #expect(result.standardError.contains("'executive', 'legislative' or 'judicial'"))
  }
}
