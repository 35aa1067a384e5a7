import MarkedJSON
import Testing

@Suite("Reading JSON")
struct ReadingTests {
  @Test(
    "values of every kind are read",
    arguments: [
      ("null", .null), (" true ", .bool(true)), ("false", .bool(false)),
      ("-0.50e+10", .number("-0.50e+10")), ("0", .number("0")),
      ("\"\"", .string("")), ("[]", .array([])), ("{ }", .object([:])),
      (
        "[1,[2],{\"a\":3}]",
        .array([.number("1"), .array([.number("2")]), .object(["a": .number("3")])])
      ),
      ("\u{FEFF}{\"a\" : [true, null]}", .object(["a": .array([.bool(true), .null])])),
    ] as [(String, JSONValue)])
  func values(text: String, expected: JSONValue) throws {
    #expect(try read(text) == expected)
  }

  @Test(
    "escapes become what they stand for",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u0041\u00e9\u20AC""#, "Aé€"),
      (#""\ud83d\ude00!""#, "😀!"),
      (#""a\ud83dz""#, "a\u{FFFD}z"),
      (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"),
      (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
      (#""plain text before \n and after""#, "plain text before \n and after"),
    ])
  func escapes(text: String, expected: String) throws {
    #expect(try read(text) == .string(expected))
  }

  @Test("texts of every length up to three words are read, plain and with a quote behind")
  func lengths() throws {
    for count in 0...24 {
      let plain = String(repeating: "x", count: count)
      #expect(try read("\"\(plain)\"") == .string(plain))
      #expect(
        try read("[\"\(plain)é\",\"\\\"\"]") == .array([.string(plain + "é"), .string("\"")]))
    }
  }

  enum Field: String, CaseIterable { case id, name }

  @Test("only the named fields are stopped at, with an escaped name too")
  func namedFields() throws {
    let names = JSONFieldNames<Field>()
    let text = #"{"x":{"id":[1]},"id":"7","namf":[],"\u006eame":"N","":1}"#
    let found = try JSONReader.read(Array(text.utf8)) { (json) throws(JSONError) in
      var found: [String] = []
      try json.enterObject()
      while let field = try json.nextField(of: names) {
        found.append("\(field.rawValue)=\(try json.string())")
      }
      return found
    }
    #expect(found == ["id=7", "name=N"])
  }

  @Test(
    "a scalar is text whatever its type",
    arguments: [("\"a\"", "a"), ("1999", "1999"), ("true", "true"), ("null", nil)])
  func scalarText(text: String, expected: String?) throws {
    let found = try JSONReader.read(Array(text.utf8)) { (json) throws(JSONError) in
      try json.text()
    }
    #expect(found == expected)
  }

  @Test("the same text is read and skipped up to the same end")
  func skipping() throws {
    try skip(bytes: Array(#" {"a":[1,-2.5e3,"x\u0041é",{}],"b":{"c":null}} "#.utf8))
  }
}
