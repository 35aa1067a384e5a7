import Testing

@testable import MarkedYAML

/// A tree as one line of text with places, so that expectations read at a glance.
func outline(_ node: YAMLNode) -> String {
  let place = "@\(node.place)"
  switch node.kind {
  case .scalar: return (node.text ?? "") + place
  case .list: return "[" + node.items.map(outline).joined(separator: ", ") + "]" + place
  case .mapping:
    let entries = node.entries.map { outline($0.keyNode) + "=" + outline($0.value) }
    return "{" + entries.joined(separator: ", ") + "}" + place
  }
}

func parse(_ text: String) throws -> YAMLDocument { try YAMLDocument(parsing: Array(text.utf8)) }

@Suite struct TreeTests {
  @Test(arguments: [
    ("a: b", "{a@1:1=b@1:4}@1:1"),
    ("# comment\na:\n  - x\n  - y: 1\n", "{a@2:1=[x@3:5, {y@4:5=1@4:8}@4:5]@3:3}@2:1"),
    ("a: [x, {y: z}]", "{a@1:1=[x@1:5, {y@1:9=z@1:12}@1:8]@1:4}@1:1"),
    ("名前: 日本 # c\nb: 'é'", "{名前@1:1=日本@1:5, b@2:1=é@2:4}@1:1"),
    ("\u{FEFF}a: b\nc: d", "{a@1:1=b@1:4, c@2:1=d@2:4}@1:1"),
    ("a: b\r\nc:\r\n  - d\r\n", "{a@1:1=b@1:4, c@2:1=[d@3:5]@3:3}@1:1"),
    ("a: >-\n  one\n  two\nb: |\n  x\n", "{a@1:1=one two@1:4, b@4:1=x\n@4:4}@1:1"),
    ("a:\nb: ''", "{a@1:1=@1:3, b@2:1=@2:4}@1:1"),
    ("---\n- x\n...\n", "[x@2:3]@2:1"),
    ("%YAML 1.2\n---\na: b", "{a@3:1=b@3:4}@3:1"),
    ("a: {}\nb: []", "{a@1:1={}@1:4, b@2:1=[]@2:4}@1:1"),
    ("a: one\n  two\n", "{a@1:1=one two@1:4}@1:1"),
    ("a\t: b", "{a@1:1=b@1:5}@1:1"),
  ])
  func `every key and value has its place`(text: String, expected: String) throws {
    let root = try #require(try parse(text).root)
    #expect(outline(root) == expected)
  }

  @Test(arguments: ["", "# only a comment\n", "\u{FEFF}", "\n\n"])
  func `a text without content has no root`(text: String) throws {
    #expect(try parse(text).root == nil)
  }

  @Test(arguments: ["NO", "1.10", "012", "2026-01-01", "0x1F", "true", ".inf", "12:30:45"])
  func `scalars stay text`(word: String) throws {
    #expect(try parse("a: \(word)").root?["a"]?.text == word)
  }

  @Test func `quotes are told from plain text`() throws {
    let root = try #require(try parse("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x").root)
    #expect(root.entries.map(\.value.isPlain) == [true, false, false, false])
    #expect(root.entries.map(\.value.isDoubleQuoted) == [false, false, true, false])
  }

  @Test(arguments: [
    ("a:", true), ("a: ~", true), ("a: null", true), ("a: ''", false), ("a: 'null'", false),
    ("a: none", false), ("a: []", false),
  ])
  func `nothing is told from an empty text`(text: String, absent: Bool) throws {
    #expect(try parse(text).root?["a"]?.isAbsent == absent)
  }

  @Test func `a double-quoted text keeps its escapes' characters and its length`() throws {
    #expect(try parse(#"a: "x\0y\e""#).root?["a"]?.text == "x\0y\u{1B}")
  }

  @Test func `keys that stand twice are told, and the first one counts`() throws {
    let document = try parse("a: 1\nb:\n  c: 2\n  c: [3, 4]\n  d: 5\na: {x: y}\ne: 6\n")
    #expect(
      outline(try #require(document.root))
        == "{a@1:1=1@1:4, b@2:1={c@3:3=2@3:6, d@5:3=5@5:6}@3:3, e@7:1=6@7:4}@1:1")
    #expect(
      document.problems.map(\.description) == [
        "4:3: the key 'c' stands twice — it was given at line 3, column 3, and that one counts — "
          + "remove one of the two",
        "6:1: the key 'a' stands twice — it was given at line 1, column 1, and that one counts — "
          + "remove one of the two",
      ])
  }

  @Test(arguments: [15, 16, 17, 18, 500])
  func `keys that stand twice are found among many`(count: Int) throws {
    let keys = (0..<count).map { "key\($0): {a: \($0)}\n" }.joined()
    let document = try parse(keys + "key0: again\nlast: x\nkey\(count - 1): again\n")
    #expect(document.problems.map(\.line) == [count + 1, count + 3])
    #expect(document.root?.entries.map(\.key).count == count + 1)
  }

  @Test func `merge keys are left out and told`() throws {
    let document = try parse("a:\n  <<: {x: 1}\n  b: 2\n'<<': text\n")
    #expect(document.problems.map(\.description).first?.hasPrefix("2:3: a merge key") == true)
    #expect(document.problems.count == 1)
    #expect(
      outline(try #require(document.root)) == "{a@1:1={b@3:3=2@3:6}@2:3, <<@4:1=text@4:7}@1:1")
  }
}
