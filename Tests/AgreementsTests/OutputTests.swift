import Testing

@testable import Agreements

@Suite struct OutputTests {
  private static let columns: [Column] = [
    Column(name: "name", title: .data("Name"), kind: .text, isDerived: false, aliases: []),
    Column(name: "amount", title: .data("Amount"), kind: .number, isDerived: false, aliases: []),
    Column(name: "tags", title: .data("Tags"), kind: .list, isDerived: false, aliases: []),
    Column(name: "exact", title: .data("Exact"), kind: .flag, isDerived: false, aliases: []),
    Column(name: "on", title: .data("On"), kind: .date, isDerived: false, aliases: []),
  ]

  private func rows() throws -> [Row] {
    try [
      Row(
        columns: Self.columns,
        values: [
          .text("a \"quoted\", name"), .init(-3), .list(["x", "y"]), .flag(true),
          .date(date("2026-04")),
        ]),
      Row(
        columns: Self.columns,
        values: [
          .text("=1+1|<b>"), .number(#require(ExactNumber("0.47"))), .missing, .missing, .missing,
        ]),
    ]
  }

  @Test func json() throws {
    #expect(
      OutputFormat.json.text(of: try rows(), columns: Self.columns) == """
        [
        {"name":"a \\"quoted\\", name","amount":-3,"tags":["x","y"],"exact":true,"on":"2026-04"},
        {"name":"=1+1|<b>","amount":0.47,"tags":null,"exact":null,"on":null}
        ]

        """)
    #expect(OutputFormat.json.text(of: [], columns: Self.columns) == "[]\n")
  }

  @Test func jsonLines() throws {
    #expect(
      OutputFormat.jsonl.text(of: try rows(), columns: Self.columns) == """
        {"name":"a \\"quoted\\", name","amount":-3,"tags":["x","y"],"exact":true,"on":"2026-04"}
        {"name":"=1+1|<b>","amount":0.47,"tags":null,"exact":null,"on":null}

        """)
  }

  @Test func csv() throws {
    #expect(
      OutputFormat.csv.text(of: try rows(), columns: Self.columns)
        == "name,amount,tags,exact,on\r\n"
        + "\"a \"\"quoted\"\", name\",-3,x; y,yes,2026-04\r\n'=1+1|<b>,0.47,,,\r\n")
  }

  @Test func markdown() throws {
    #expect(
      OutputFormat.markdown.text(of: try rows(), columns: Self.columns) == """
        | Name | Amount | Tags | Exact | On |
        | --- | ---: | --- | --- | --- |
        | a "quoted", name | -3 | x; y | yes | 2026-04 |
        | =1+1\\|&lt;b&gt; | 0.47 | – | – | – |

        """)
  }

  @Test func text() throws {
    #expect(
      OutputFormat.text.text(of: try rows(), columns: Self.columns) == """
        Name              Amount  Tags  Exact  On
        a "quoted", name      -3  x; y  yes    2026-04
        =1+1|<b>            0.47  –     –      –

        """)
  }

  @Test func aColumnNobodyFillsIsLeftOutOfText() throws {
    let second = try rows()[1]
    #expect(
      OutputFormat.text.text(of: [second], columns: Self.columns)
        == "Name      Amount\n=1+1|<b>    0.47\n")
  }

  @Test(arguments: [
    (40, "Name           Amount Tags Exact On\na \"quoted\", n…     -3 x; y yes   2026-04\n"),
    (25, "Name          Amount Tags\na \"quoted\", …     -3 x; y\n"),
    (3, "Name\na \"quote…\n"),
  ])
  func columnsGoFromTheLastOnWhereThereIsNoRoom(width: Int, expected: String) throws {
    let first = try rows()[0]
    #expect(
      OutputFormat.text.text(of: [first], columns: Self.columns, width: width) == expected)
  }

  @Test func wordsAreCutBeforeColumnsGo() {
    let columns = [Self.columns[0], Self.columns[2], Self.columns[1]]
    let row = Row(
      columns: columns,
      values: [.text("id"), .text(String(repeating: "word ", count: 20)), .init(1)])
    let text = OutputFormat.text.text(of: [row], columns: columns, width: 40)
    #expect(
      text == "Name Tags                         Amount\nid   word word word word word wo…      1\n"
    )
  }

  @Test func aStatusIsNeverCut() {
    let columns = [
      Column(name: "product", title: .data("Product")),
      Column(name: "status", title: .data("Status")),
      Column(name: "access_executive", title: .data("Executive access")),
      Column(name: "end", title: .data("End"), kind: .date),
    ]
    let rows = [
      Row(
        columns: columns,
        values: [
          .text("Content management with AI"), .text("listed expired"), .text("conditional"),
          .missing,
        ]),
      Row(
        columns: columns,
        values: [.text("Llama"), .text("not listed"), .text("blocked"), .init(Day(number: 0))]),
    ]
    #expect(
      OutputFormat.text.text(of: rows, columns: columns, width: 50) == """
        Product      Status         Exec        Ends
        Content man… listed expired conditional –
        Llama        not listed     blocked     1970-01-01

        """)
    #expect(
      OutputFormat.text.text(of: rows, columns: columns, width: 43) == """
        Product   Status         Exec    Ends
        Content … listed expired cond.   –
        Llama     not listed     blocked 1970-01-01

        """)
    #expect(
      OutputFormat.text.text(of: rows, columns: columns, width: 24) == """
        Product   Status
        Content … listed expired
        Llama     not listed

        """)
  }

  @Test func wideCharactersAreAlignedByTheirWidth() throws {
    let columns = Array(Self.columns.prefix(2))
    let row = Row(columns: columns, values: [.text("日本"), .init(1)])
    let text = OutputFormat.text.text(of: [row], columns: columns) { text, _ in
      FittedText(text, width: text == "日本" ? 4 : text.count)
    }
    #expect(text == "Name  Amount\n日本       1\n")
  }

  @Test(arguments: ["=a", "+a", "-a", "@a", "\ta", "\ra", "\r\na"])
  func textsThatASpreadsheetWouldRunAreGuarded(text: String) {
    let cell = CSV.cell(.text(text))
    #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"))
  }

  @Test(arguments: [
    ("\u{1B}[31m", "\"\\u001b[31m\""), ("a\u{0}b", "\"a\\u0000b\""), ("\u{9B}", "\"\\u009b\""),
    ("\u{202E}", "\"\\u202e\""), ("\u{E0041}", "\"\\udb40\\udc41\""), ("\r\n\t", "\"\\r\\n\\t\""),
    ("\\\"/", "\"\\\\\\\"/\""), ("é日", "\"é日\""), ("\u{2028}", "\"\\u2028\""),
  ])
  func stringsAreEscapedWithoutLoss(text: String, json: String) {
    #expect(JSONValue.string(text).text == json)
  }

  @Test func aTerminalIsNotSteeredByPlainText() {
    #expect(FittedText(plain: "a\u{1B}[2Jb\nc") == FittedText("a [2Jb c", width: 8))
    #expect(Markdown.cell(.text("a\nb\u{1B}")) == "a b ")
  }

  @Test(arguments: RecordKind.allCases)
  func everyKindOfRecordIsWrittenInEveryFormat(kind: RecordKind) throws {
    let rows = try Sample.registry().rows(of: kind, on: day("2026-09-15"))
    for format in OutputFormat.allCases {
      let text = format.text(of: rows, columns: kind.columns)
      // In bytes: a carriage return and a line feed are one Character.
      #expect(text.utf8.last == 10 || (text.isEmpty && format == .jsonl && rows.isEmpty))
    }
    let header = OutputFormat.csv.text(of: rows, columns: kind.columns).split(separator: "\r\n")
    #expect(header.first.map(String.init) == kind.columns.map(\.name).joined(separator: ","))
  }
}
