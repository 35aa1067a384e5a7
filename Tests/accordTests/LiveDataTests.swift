import AgreementFiles
import PseudoTerminal
import Testing

/// Changes of the files, as a user sees them on the screen.
struct LiveDataTests {
  /// A change is made by one of the ways in which editors and tools write.
  enum Way: CaseIterable {
    case inPlace, inPieces, rename, checkout

    func write(_ text: String, to name: String, in directory: TemporaryDirectory) throws {
      switch self {
      case .inPlace: try directory.write(text, to: name)
      case .inPieces:
        let middle = text.index(text.startIndex, offsetBy: text.count / 2)
        try directory.rewriteInPlace(
          name, with: [String(text[..<middle]), String(text[middle...])])
      case .rename: try directory.replaceByRename(name, with: text)
      case .checkout:
        // git removes the old file and makes a new one.
        try directory.remove(name)
        try directory.write(text, to: name)
      }
    }
  }

  @Test(
    "A changed price is on its row, marked and coloured, and in Changes with old and new",
    arguments: Way.allCases)
  func change(by way: Way) throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    #expect(session.snapshot().contains("live"))
    try way.write(
      SampleData.agreement("claude", price: "250"), to: "agreements/claude.yaml",
      in: data.directory)
    let screen = try session.wait("the change") {
      $0.row(with: "$250")?.contains("Claude") == true && $0.tells("1", became: "250")
    }
    let row = try #require(screen.find("└ Claude"))
    #expect(screen.cell(row.row, 1).text == "*")
    #expect(screen.cell(row.row, 3).foreground == .indexed(5))
    #expect(screen.cell(row.row, 3).isBold)
    #expect(screen.row(39).contains("1 change"))
    #expect(screen.contains("1 new"))
  }

  @Test("Nothing of a half written file is ever shown as a problem or a change")
  func half() throws {
    let text = SampleData.agreement("claude", price: "250")
    let pieces = text.split(separator: "\n").map { "\($0)\n" }
    for _ in 0..<50 {
      let data = try SampleData()
      let session = try startDashboard(data)
      let duration = try ContinuousClock().measure {
        for _ in 0..<5 { try data.directory.rewriteInPlace("agreements/claude.yaml", with: pieces) }
      }
      let screen = try session.wait("the change") { $0.contains("$250") }
      let written = String(decoding: session.output(), as: UTF8.self)
      try session.quit()
      // A busy machine holds the writer up until what it wrote counts as quiet: then once more.
      guard duration < SettleClock.quiet else { continue }
      #expect(screen.contains("1 new"))
      #expect(!written.contains("problem"))
      return
    }
    Issue.record("the writer was held up each time")
  }

  @Test("A deleted agreement stays in its place, struck by a sign, until the changes are seen")
  func deletion() throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    try data.directory.remove("agreements/gemini.yaml")
    let screen = try session.wait("the deletion") { $0.contains("[All 2]") }
    let row = try #require(screen.find("└ Gemini"))
    #expect(screen.cell(row.row, 1).text == "-")
    session.press("N")
    try session.wait("the row gone") { $0.find("└ Gemini") == nil }
  }

  @Test("A new agreement appears with a sign")
  func addition() throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    try data.directory.replaceByRename(
      "agreements/new.yaml", with: SampleData.agreement("new", product: "Claude Next"))
    let screen = try session.wait(for: "[All 4]")
    let row = try #require(screen.find("└ Claude Next"))
    #expect(screen.cell(row.row, 1).text == "+")
  }

  @Test("A file that breaks keeps what it said, marked, and p says where, why and how to mend it")
  func broken() throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    try data.directory.replaceByRename(
      "agreements/claude.yaml", with: "id: claude\nvendor: [\nproduct: x\n")
    let screen = try session.wait("the problem") { $0.row(0).contains("! 1") }
    let row = try #require(screen.find("└ Claude for") ?? screen.find("└ Claude"))
    #expect(screen.cell(row.row, 1).text == "!")
    #expect(screen.row(row.row).contains("$1"))
    #expect(screen.row(39).contains("1 problem in the data files; p shows where."))

    session.press("p")
    let problems = try session.wait(for: "agreements/claude.yaml:")
    let text = problems.lines.joined(separator: " ")
    #expect(text.contains(/agreements\/claude\.yaml:\d+:\d+: error: .+ — .+ — .+/), "\(problems)")
    session.press("esc")
    // A key takes a notice away, also one that comes before the key is read.
    try session.wait(for: "[1 Vendors]")

    try data.directory.replaceByRename(
      "agreements/claude.yaml", with: SampleData.agreement("claude", price: "3"))
    let mended = try session.wait("it mended") {
      $0.contains("$3") && !$0.row(0).contains("! 1") && $0.row(39).contains("mended")
    }
    #expect(mended.cell(row.row, 1).text == "*")
  }

  @Test("A wrong field is shown by its line and column, and the others stand")
  func wrongField() throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    let text = SampleData.agreement("claude").replacing("active", with: "activ")
    try data.directory.replaceByRename("agreements/claude.yaml", with: text)
    try session.wait("the problem") { $0.row(0).contains("! 1") }
    session.press("p")
    let problems = try session.wait(for: "agreements/claude.yaml:14:13: error:")
    #expect(problems.text.replacing("\n", with: " ").contains("active"))
  }

  @Test("A directory that is moved away and back is followed again")
  func directoryReplaced() throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    try data.directory.move("agreements", to: "elsewhere")
    try session.wait(for: "[All 0]")
    try data.directory.move("elsewhere", to: "agreements")
    try session.wait(for: "[All 3]")
    try data.directory.replaceByRename(
      "agreements/claude.yaml", with: SampleData.agreement("claude", price: "250"))
    try session.wait(for: "$250")
  }

  @Test("Where no inotify instance is left, polling shows the same and says so")
  func polling() throws {
    let data = try SampleData()
    let session = try startDashboard(data, variables: Fault.noInotify.variables)
    let screen = session.snapshot()
    #expect(screen.row(0).contains("polling"))
    try data.directory.write(
      SampleData.agreement("claude", price: "250"), to: "agreements/claude.yaml")
    try session.wait("the change") {
      $0.row(with: "$250")?.contains("Claude") == true && $0.tells("1", became: "250")
    }
  }
}

extension ScreenSnapshot {
  /// Whether a row of Changes has both sides of a change.
  fileprivate func tells(_ old: String, became new: String) -> Bool {
    lines.contains { line in
      guard let arrow = line.range(of: " → ") else { return false }
      return line[..<arrow.lowerBound].hasSuffix(old) && line[arrow.upperBound...].hasPrefix(new)
    }
  }
}
