import Agreements
import Glibc
import Testing

@testable import AgreementFiles

@Suite struct RecorderTests {
  private let directory = TemporaryDirectory()
  private let recorder: Recorder

  init() {
    recorder = Recorder(of: directory("data"))
    directory.run("mkdir -p data/agreements data/offerings data/approvals")
    for (path, text) in Fixture.texts { directory.write(text, to: "data/" + path) }
    directory.write(Self.house, to: "data/approvals/house.yaml")
  }

  private static let house = """
    # Of the House.
    decisions:
      - id: br-07   # the first
        agreement: gemini
        vendor: google
        product: Gemini
        branch: legislative
        body: house
        status: pending
        on: 2025-09-17
        sources: [axios-1]

    """

  private func request(
    _ status: ApprovalStatus = .approved, on day: String = "2026-03-11", body: Body.ID? = "house",
    source: String = "axios-1"
  ) throws -> DecisionRequest {
    DecisionRequest(
      agreement: "gemini", body: body, status: status,
      date: try #require(ApproximateDate(day)), source: SourceRequest(source))
  }

  private func text(_ file: String) throws -> String {
    String(decoding: try FileReading().contents(of: directory("data/" + file)).bytes, as: UTF8.self)
  }

  private func problem(_ body: () throws -> Void) throws -> RecordingProblem {
    do {
      try body()
    } catch let problem as RecordingProblem {
      return problem
    }
    Issue.record("it was recorded")
    throw RecordingProblem(.check, .empty, why: .empty, help: .empty)
  }

  // MARK: What is written

  @Test func nothingElseInTheFileChanges() throws {
    let written = try recorder.record(request())
    #expect(written.decision.id == "br-08")
    #expect(
      try text("approvals/house.yaml") == Self.house + """

          - id: br-08
            agreement: gemini
            vendor: google
            product: Gemini
            branch: legislative
            body: house
            status: approved
            on: 2026-03-11
            sources: [axios-1]

        """)
    var data = RegistryDirectory(at: directory("data"))
    data.refresh()
    #expect(data.reading.diagnostics.isEmpty)
    #expect(data.reading.registry.decisions.count == 2)
  }

  @Test func anOlderDecisionStandsBeforeANewerOne() throws {
    _ = try recorder.record(request(.piloting, on: "2025-06"))
    var data = RegistryDirectory(at: directory("data"))
    data.refresh()
    #expect(data.reading.diagnostics.isEmpty)
    #expect(data.reading.registry.decisions.map(\.id) == ["br-08", "br-07"])
  }

  @Test func aBodyWithoutDecisionsGetsAFileOfItsOwn() throws {
    let written = try recorder.record(request(body: "senate"))
    #expect(written.files.map(\.path) == ["approvals/senate.yaml"])
    #expect(try text("approvals/senate.yaml").hasPrefix("# Decisions of Senate, oldest first.\n"))
  }

  @Test func aNewSourceIsAddedAndAKnownAddressIsNot() throws {
    var asked = try request(source: "https://example.org/memo")
    #expect(try problem { _ = try recorder.record(asked) }.field == .publisher)
    asked.source.publisher = "A paper: of record"
    #expect(try problem { _ = try recorder.record(asked) }.field == .title)
    asked.source.title = "# 1"
    let first = try recorder.record(asked)
    #expect(first.newSource?.id == "example_20260311")
    asked.status = .withdrawn
    asked.date = try #require(ApproximateDate("2026-04-01"))
    asked.source = SourceRequest("https://example.org/memo")
    let second = try recorder.record(asked)
    #expect(second.newSource == nil)
    #expect(second.decision.sources == ["example_20260311"])
    #expect(try text("sources.yaml").hasPrefix(Fixture.texts["sources.yaml"] ?? "?"))
  }

  @Test func aLinkStaysALink() throws {
    directory.run(
      "mkdir shared; mv data/approvals/house.yaml shared/; ln -s ../../shared/house.yaml data/approvals/house.yaml"
    )
    _ = try recorder.record(request())
    directory.run("test -L data/approvals/house.yaml; grep -q br-08 shared/house.yaml")
    #expect(try text("approvals/house.yaml").contains("br-08"))
  }

  // MARK: What is refused

  @Test func everyFieldIsChecked() throws {
    func field(_ change: (inout DecisionRequest) -> Void) throws -> RecordingProblem.Field? {
      var asked = try request()
      change(&asked)
      return try problem { _ = try recorder.plan(asked) }.field
    }
    #expect(try field { $0.agreement = "gemni" } == .agreement)
    #expect(try field { $0.body = "hause" } == .body)
    #expect(try field { $0.branch = .judicial } == .branch)
    #expect(try field { $0.body = nil } == .branch)
    #expect(try field { $0.source.address = "axios-2" } == .source)
    #expect(try field { $0.source.address = "javascript:x" } == .source)
    #expect(try field { $0.note = " " } == .note)
    #expect(try field { $0.note = "a\u{1B}[2J" } == .note)
    #expect(
      try problem { _ = try recorder.plan(request(.pending, on: "2025-09-17")) }.field == .status)
    #expect(
      try problem {
        var asked = try request()
        asked.agreement = "gemni"
        _ = try recorder.plan(asked)
      }.description.contains("did you mean 'gemini'?"))
  }

  @Test func mistakesThatAreThereAlreadyDoNotMatter() throws {
    directory.append(
      "  - id: br-09\n    product: X\n    branch: nowhere\n    status: approved\n",
      to: "data/approvals/house.yaml")
    // Below the mistake and above it: its line moves, and it is still the same one.
    _ = try recorder.record(request())
    _ = try recorder.record(request(.piloting, on: "2025-06"))
    #expect(try text("approvals/house.yaml").contains("br-10"))
  }

  @Test func aFileThatCannotBeReadIsLeftAlone() throws {
    directory.append("  - {", to: "data/approvals/house.yaml")
    let before = try text("approvals/house.yaml")
    var asked = try request()
    // Nothing is known of the House now, so that its own file would be taken.
    asked.body = "house"
    #expect(try problem { _ = try recorder.plan(asked) }.reason == .check)
    #expect(try text("approvals/house.yaml") == before)
  }

  // MARK: Others

  @Test func whatOthersAddedMeanwhileIsKept() throws {
    let plan = try recorder.plan(request())
    directory.append(
      "\n  - id: br-08\n    product: Gemini\n    branch: legislative\n    body: senate\n    status: approved\n    sources: [gsa-1]\n",
      to: "data/approvals/house.yaml")
    let written = try recorder.record(request(), asShownIn: plan)
    #expect(written.decision.id == "br-09")
    #expect(try text("approvals/house.yaml").contains("id: br-08"))
  }

  @Test func anotherDecisionAboutTheSameIsAConflictThatNamesBothVersions() throws {
    let plan = try recorder.plan(request())
    let before = try FileReading().contents(of: directory("data/approvals/house.yaml")).bytes
    _ = try recorder.record(request(.prohibited, on: "2026-02-01"))
    let now = try FileReading().contents(of: directory("data/approvals/house.yaml")).bytes
    let problem = try problem { _ = try recorder.record(request(), asShownIn: plan) }
    #expect(problem.reason == .conflict)
    #expect(problem.description.contains("version \(FileVersion(before))"))
    #expect(problem.description.contains("now it is \(FileVersion(now))"))
    #expect(try FileReading().contents(of: directory("data/approvals/house.yaml")).bytes == now)
  }

  // MARK: Back again

  @Test func takenBackEverythingIsAsBefore() throws {
    let sources = try text("sources.yaml")
    var asked = try request(body: "senate", source: "https://example.org/memo")
    (asked.source.publisher, asked.source.title) = ("P", "T")
    var recorded: [Recorded] = []
    _ = try recorder.record(asked) { recorded.append($0) }
    _ = try recorder.record(request()) { recorded.append($0) }
    for record in recorded.reversed() { #expect(try recorder.takeBack(record).isEmpty) }
    #expect(try text("sources.yaml") == sources)
    #expect(try text("approvals/house.yaml") == Self.house)
    directory.run("test ! -e data/approvals/senate.yaml")
  }

  @Test func whatWasFollowedIsNotTakenBack() throws {
    var recorded: [Recorded] = []
    _ = try recorder.record(request()) { recorded.append($0) }
    _ = try recorder.record(request(.withdrawn, on: "2026-05-01"))
    let now = try text("approvals/house.yaml")
    let first = try #require(recorded.first)
    let problem = try problem { _ = try recorder.takeBack(first) }
    #expect(problem.reason == .conflict)
    #expect(problem.description.contains("br-08 is not taken back — something followed it"))
    #expect(try text("approvals/house.yaml") == now)
  }

  @Test func aSourceThatOthersChangedStays() throws {
    var asked = try request(source: "https://example.org/memo")
    (asked.source.publisher, asked.source.title) = ("P", "T")
    var recorded: [Recorded] = []
    _ = try recorder.record(asked) { recorded.append($0) }
    directory.append("  # A remark.\n", to: "data/sources.yaml")
    let left = try recorder.takeBack(try #require(recorded.first))
    #expect(left.count == 1)
    #expect(try text("approvals/house.yaml") == Self.house)
    #expect(try text("sources.yaml").hasSuffix("  # A remark.\n"))
  }

  // MARK: Disks

  @Test(.enabled(if: SmallDisk.isAvailable)) func aFullDiskLeavesEverythingAsItWas() throws {
    let disk = try #require(SmallDisk())
    directory.run(
      "cp -r data/. '\(disk.path)'; dd if=/dev/zero of='\(disk.path)/fill' bs=1k 2> /dev/null || true"
    )
    var asked = try request(source: "https://example.org/memo")
    (asked.source.publisher, asked.source.title) = ("P", "T")
    let problem = try problem { _ = try Recorder(of: disk.path).record(asked) }
    #expect(problem.reason == .file)
    #expect(problem.description.contains("no space left"))
    directory.run("rm '\(disk.path)/fill'; diff -r data '\(disk.path)'")
  }

  @Test(.enabled(if: SmallDisk.isAvailable)) func aDiskThatCannotBeWrittenToSaysSo() throws {
    let disk = try #require(SmallDisk())
    directory.run("cp -r data/. '\(disk.path)'")
    disk.makeReadOnly()
    let problem = try problem { _ = try Recorder(of: disk.path).record(request()) }
    #expect(problem.description.contains("read-only"))
  }
}
