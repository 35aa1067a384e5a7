import PseudoTerminal
import Testing

/// What is not known is said to be unknown to people, and empty for programs.
struct UnknownTests {
  @Test("In a table a dash stands for it, in data nothing does")
  func list() throws {
    let columns = ["--columns", "id,end,price_amount", "--filter", "id:servicenow-2025"]
    let list = ["list", "agreements", "--as-of", "2026-10-09"]
    let text = try run(BuiltProduct.path("accord"), list + ["--columns", "id,end,product"])
    let row = try #require(
      text.standardOutput.split(separator: "\n").first { $0.hasPrefix("servicenow-2025") })
    #expect(row.contains(/^servicenow-2025\s+–\s+ServiceNow/))
    for (format, expected) in [
      ("csv", "id,end,price_amount\r\nservicenow-2025,,\r\n"),
      ("jsonl", "{\"id\":\"servicenow-2025\",\"end\":null,\"price_amount\":null}\n"),
      ("json", "[\n{\"id\":\"servicenow-2025\",\"end\":null,\"price_amount\":null}\n]\n"),
    ] {
      let data = try run(BuiltProduct.path("accord"), list + columns + ["--format", format])
      #expect(data.standardOutput == expected)
    }
  }

  @Test(
    "A record says which of the things that everybody looks for are unknown",
    arguments: [
      ("salesforce-2025", ["End", "Announced", "Start", "Branches"], ["Price"]),
      // Its dates vary, or there is no end: that is stated in words.
      ("agreements:idme", ["Announced"], ["End", "Price"]),
      ("FR2633053633", ["Level", "Class"], ["Status"]),
      ("none-meta-llama", [], ["Level", "Class"]), ("seed", ["Address", "Date"], ["Publisher"]),
      ("br-17", ["Date"], ["Status"]),
    ])
  func show(id: String, unknown: [String], other: [String]) throws {
    let result = try runAccord("show", id, "--as-of", "2026-10-09")
    #expect(result.status == .code(0), "\(result)")
    let lines = result.standardOutput.split(separator: "\n")
    for name in unknown {
      let line = lines.first { $0.hasPrefix(name + " ") }
      #expect(line?.dropFirst(name.count).split(separator: " ") == ["unknown"], "\(name)")
    }
    for name in other {
      #expect(!lines.contains { $0.hasPrefix(name + " ") && $0.hasSuffix(" unknown") }, "\(name)")
    }
  }
}
