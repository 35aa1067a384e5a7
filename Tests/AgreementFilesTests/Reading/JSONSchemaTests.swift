import Foundation
import MarkedYAML
import Testing

@testable import AgreementFiles

@Suite struct JSONSchemaTests {
  private func schema(_ kind: FileKind) throws -> [String: Any] {
    let text = JSONSchema.text(for: kind)
    #expect(text.hasSuffix("}\n"))
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  private func member(_ schema: [String: Any], _ path: String...) throws -> [String: Any] {
    try path.reduce(schema) { schema, name in try #require(schema[name] as? [String: Any]) }
  }

  @Test(arguments: [
    (FileKind.registry, ["conflicts", "gaps", "latest-evidence", "name", "required-level"]),
    (.sources, ["sources"]), (.vendors, ["vendors"]), (.bodies, ["bodies"]),
    (.programmes, ["programmes"]), (.events, ["events"]),
    (
      .agreement,
      [
        "adoption", "announced", "availability", "certifications", "channel", "commitments",
        "conflicts", "coverage", "discount", "fedramp-claim", "id", "mission-uses", "predecessor",
        "price", "product", "programme", "sources", "status", "term", "vehicle", "vendor",
      ]
    ),
    (
      .offering,
      [
        "agencies", "assessor", "authorizations", "certifications", "conflicts", "counted", "id",
        "name", "note", "provider", "remarks", "reuses", "services", "sources", "vendor",
      ]
    ),
    (.approvals, ["decisions", "searches"]),
  ])
  func `a schema is JSON and has every key of its file`(kind: FileKind, keys: [String]) throws {
    let schema = try schema(kind)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["type"] as? String == "object")
    #expect(schema["additionalProperties"] as? Bool == false)
    #expect(try member(schema, "properties").keys.sorted() == keys)
  }

  @Test func `every key of every record has a sentence and something to check`() throws {
    func visit(_ schema: [String: Any], _ path: String) throws {
      if let properties = schema["properties"] as? [String: [String: Any]] {
        for (name, property) in properties {
          let sentence = property["description"] as? String ?? ""
          #expect(sentence.hasSuffix("."), "\(path).\(name)")
          #expect(property["type"] != nil || property["enum"] != nil, "\(path).\(name)")
          try visit(property, path + "." + name)
        }
      }
      if let items = schema["items"] as? [String: Any] { try visit(items, path + "[]") }
    }
    for kind in FileKind.allCases { try visit(try schema(kind), kind.pattern) }
  }

  @Test func `required keys, words and patterns are those that reading has`() throws {
    let decisions = try member(schema(.approvals), "properties", "decisions", "items")
    #expect(decisions["required"] as? [String] == ["id", "product", "branch", "status"])
    let status = try member(decisions, "properties", "status")
    #expect(
      status["enum"] as? [String] == [
        "pending", "piloting", "approved", "guidance only", "prohibited", "withdrawn",
      ])
    let pattern = try #require(
      try member(decisions, "properties", "on")["pattern"] as? String)
    let expression = try Regex(pattern)
    for date in ["2026", "2026-04", "2026-04-03", "by 2026-04-03"] {
      #expect(date.wholeMatch(of: expression) != nil)
      #expect(Format.date.parses(date))
    }
    for date in ["by 2026", "26-04-03", "2026-4-3", "soon", "2026-04-03 "] {
      #expect(date.wholeMatch(of: expression) == nil)
      #expect(!Format.date.parses(date))
    }
  }
}

extension Format {
  /// Whether a text is read without a mistake.
  fileprivate func parses(_ text: String) -> Bool {
    let document = try? YAMLDocument(parsing: Array("a: '\(text)'".utf8))
    return (document?.root?["a"]).flatMap { read($0, "a", FileReader(path: "x")) } != nil
  }
}
