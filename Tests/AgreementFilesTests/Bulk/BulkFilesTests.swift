import AgreementFiles
import Agreements
import DecisionColumns
import Testing

/// Decisions in bulk files are decisions like all others, whether they are held as records or as
/// columns.
@Suite struct BulkFilesTests {
  private let here = TemporaryDirectory()
  private static let day = Day("2026-06-30") ?? Day(number: 0)
  private static let header =
    "decision,agreement,vendor,product,branch,body,body_name,level,status,since,note,sources\n"

  init() {
    here.run("mkdir -p approvals")
    for file in ShippedRegistry.files {
      here.run("mkdir -p \"$(dirname \(file.path))\"")
      here.write(String(decoding: file.bytes, as: UTF8.self), to: file.path)
    }
  }

  private func rows(_ count: Int, from first: Int = 0) -> String {
    let agreements = ShippedRegistry.read().registry.agreements.map(\.id.text)
    let branches = ["executive", "judicial", "legislative"]
    let words = ["pending", "approved", "piloting", "guidance only"]
    return (first..<(first + count)).map { number in
      let body = number % 17
      let agreement = number % 5 == 0 ? "" : agreements[number % agreements.count]
      let day = 10 + number % 19
      return "b\(number),\(agreement),,Product \(number % 3),\(branches[body % 3]),wa-\(body),"
        + "\"County, No. \(body)\",local,\(words[number % 4]),2026-0\(1 + number % 6)-\(day),"
        + "\(number % 4 == 0 ? "After \"\"review\"\"" : ""),\n"
    }.map { $0.replacing(",After \"\"review\"\",", with: ",\"After \"\"review\"\"\",") }.joined()
  }

  private func records() -> Registry {
    var directory = RegistryDirectory(at: here.path)
    directory.refresh()
    #expect(directory.reading.errors.isEmpty)
    return directory.reading.registry
  }

  @Test(arguments: [
    "", "pending", "branch:judicial status:pending", "county !approved", "waiting>60",
  ])
  func columnsListWhatTheRegistryLists(filter: String) throws {
    here.write(Self.header + rows(120), to: "approvals/a.csv")
    here.write(
      #"{"product": "Other", "branch": "judicial", "status": "approved", "on": "2026-05"}"# + "\n",
      to: "approvals/b.jsonl")
    let query = try Query(filter, columns: RecordKind.approvals.columns)
    let registry = records()
    var directory = RegistryDirectory(at: here.path, bulk: .columns)
    directory.refresh()
    #expect(directory.hasBulkFiles)
    let (columns, diagnostics) = try read(&directory)
    #expect(diagnostics.isEmpty)
    for branch in [nil] + Branch.allCases.map(Optional.some) {
      let expected = registry.rows(of: .approvals, on: Self.day, concerning: branch)
        .filter { query.matches($0) }
      let list = columns.list(matching: query, on: Self.day, branch: branch, by: .identity)
      let found = list.rows.map { columns.row(at: Int($0), on: Self.day) }
      #expect(found == expected)
      if filter.isEmpty { #expect(!found.isEmpty) }
    }
  }

  @Test func bulkDecisionsCountInVerdicts() throws {
    let agreement = try #require(ShippedRegistry.read().registry.agreements.first)
    here.write(
      Self.header
        + "x,\(agreement.id),,P,judicial,wa-court,Court of King County,local,approved,2026-01-02,,\n",
      to: "approvals/courts.csv")
    let registry = records()
    let body = Body.ID("wa-court")
    #expect(registry.bodies[body]?.name == "Court of King County")
    let id = Approval.ID(agreement: agreement.id, branch: .judicial, body: body)
    let approval = try #require(registry.approval(id))
    #expect(approval.decision(on: Self.day)?.status == .approved)
    #expect(
      approval.decisions.first?.location == RecordLocation(file: "approvals/courts.csv", line: 2))
  }

  @Test func grownFilesAreReadOn() throws {
    here.write(Self.header + rows(50), to: "approvals/a.csv")
    var directory = RegistryDirectory(at: here.path, bulk: .columns)
    directory.refresh()
    let before = try read(&directory).columns
    here.write(rows(1, from: 50), to: "more")
    here.run("cat more >> approvals/a.csv")
    let isChanged = directory.refresh()
    #expect(isChanged)
    let after = try read(&directory).columns
    #expect(after.count == before.count + 1)
    var fresh = RegistryDirectory(at: here.path, bulk: .columns)
    fresh.refresh()
    let whole = try read(&fresh).columns
    #expect(lines(after) == lines(whole))
  }

  /// Whoever writes may stop anywhere for a while: in the header, in a text, before anything.
  @Test(arguments: ["", "product,branch", "product,branch,status,note\nP,judicial,pending,\"two\n"])
  func filesThatStopShortAreReadOnceTheyAreWhole(first: String) throws {
    let whole =
      "product,branch,status,note\nP,judicial,pending,\"two\nlines\"\nQ,judicial,approved,\n"
    here.write(first, to: "approvals/a.csv")
    var directory = RegistryDirectory(at: here.path, bulk: .columns)
    directory.refresh()
    #expect(try !read(&directory).diagnostics.isEmpty)
    here.write(String(whole.dropFirst(first.count)), to: "more")
    here.run("cat more >> approvals/a.csv")
    directory.refresh()
    let (columns, diagnostics) = try read(&directory)
    #expect(diagnostics.isEmpty)
    let decisions = (0..<columns.count).map(columns.decision(at:))
      .filter { $0.location?.file == "approvals/a.csv" }
    #expect(decisions.map(\.product) == ["P", "Q"])
    #expect(decisions.first?.note == "two\nlines")
  }

  /// Also where the file is as long as before, and the same one.
  @Test(arguments: [
    "sed -i 's/^b17,/other-17,/' approvals/a.csv",
    "printf X | dd of=approvals/a.csv bs=1 seek=$(grep -b -o b17 approvals/a.csv | head -1"
      + " | cut -d: -f1) conv=notrunc status=none",
    "sed -i 's/pending/approved/' approvals/a.csv && sed -i '20d' approvals/a.csv",
    "touch approvals/a.csv", "cp approvals/a.csv b && tail -1 b >> b && mv b approvals/a.csv",
  ])
  func changedRowsAreSeen(command: String) throws {
    here.write(Self.header + rows(50), to: "approvals/a.csv")
    var directory = RegistryDirectory(at: here.path, bulk: .columns)
    directory.refresh()
    let before = try read(&directory).columns
    here.run(command)
    directory.refresh()
    let after = try read(&directory)
    var fresh = RegistryDirectory(at: here.path, bulk: .columns)
    fresh.refresh()
    let whole = try read(&fresh)
    #expect(lines(after.columns) == lines(whole.columns))
    #expect(after.diagnostics.map(\.description) == whole.diagnostics.map(\.description))
    let isTouched = command.hasPrefix("touch")
    #expect((after.columns === before) == isTouched)
  }

  @Test func rewrittenFilesAreReadAnew() throws {
    here.write(Self.header + rows(50), to: "approvals/a.csv")
    var directory = RegistryDirectory(at: here.path, bulk: .columns)
    directory.refresh()
    _ = directory.readDecisions()
    here.write(Self.header + rows(60, from: 3), to: "approvals/a.csv")
    directory.refresh()
    let columns = try read(&directory).columns
    #expect(lines(columns).contains { $0.contains("b62") })
    #expect(!lines(columns).contains { $0.contains("b1,") })
    here.run("rm approvals/a.csv")
    let isChanged = directory.refresh()
    #expect(isChanged)
    let decisions = directory.readDecisions()
    #expect(decisions?.columns == nil)
  }

  /// What a change of another file says nothing about stays what it is.
  @Test func otherFilesLeaveTheColumnsAlone() throws {
    here.write(Self.header + rows(50), to: "approvals/a.csv")
    var directory = RegistryDirectory(at: here.path, bulk: .columns)
    directory.refresh()
    let before = try read(&directory)
    here.run("sed -i 's/^name: .*/name: Other/' accord.yaml")
    let isChanged = directory.refresh()
    #expect(isChanged && directory.reading.registry.name == "Other")
    #expect(try read(&directory).columns === before.columns)
    // A vendor's new name is that of its rows as well.
    here.run("sed -i '0,/name: .*/s//name: Renamed Inc./' vendors.yaml")
    directory.refresh()
    let after = try read(&directory).columns
    #expect(after !== before.columns)
    #expect(lines(after).contains { $0.contains("Renamed Inc.") })
    #expect(!lines(before.columns).contains { $0.contains("Renamed Inc.") })
    let known = after.records(besides: directory.reading.registry, onlyKnown: true)
    #expect(
      known.decisions
        == after.records(besides: directory.reading.registry, onlyKnown: true).decisions)
    here.write("product,branch\n", to: "approvals/b.csv")
    directory.refresh()
    #expect(try !read(&directory).diagnostics.isEmpty)
    here.run("rm approvals/b.csv")
    directory.refresh()
    #expect(try read(&directory).diagnostics == before.diagnostics)
  }

  private func read(
    _ directory: inout RegistryDirectory
  ) throws -> (columns: DecisionColumns, diagnostics: [Diagnostic]) {
    let decisions = directory.readDecisions()
    return try #require(decisions)
  }

  private func lines(_ columns: DecisionColumns) -> [String] {
    columns.list(on: Self.day, by: .identity).rows.map {
      "\(columns.row(at: Int($0), on: Self.day).values.map(\.text).joined(separator: ","))"
    }
  }

  /// What is wrong is told with its place, and the other rows stay.
  @Test func mistakesHaveTheirPlaces() throws {
    here.write(
      Self.header + """
        a,nobody,,P,judicial,,,,pending,2026-01-02,,
        b,,,P,judicial,,,,pendign,2026-01-02,,
        c,,,P,judicial,,,,pending,2026-13-02,,
        d,,,P,judicial,,,,pending,2026-01-02,,

        """, to: "approvals/a.csv")
    here.write("{\"product\": 1\n[[[[\n\u{1b}[2J\n", to: "approvals/b.jsonl")
    var directory = RegistryDirectory(at: here.path)
    directory.refresh()
    let told = directory.reading.diagnostics.map { "\($0.file):\($0.line):\($0.column)" }
    #expect(told.contains("approvals/a.csv:2:3"))
    #expect(told.contains("approvals/a.csv:3:19"))
    #expect(told.contains("approvals/a.csv:4:27"))
    #expect(told.filter { $0.hasPrefix("approvals/b.jsonl:") }.count >= 3)
    #expect(directory.reading.registry.decisions.contains { $0.id.text == "d" })
  }
}
