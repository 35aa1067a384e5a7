import Agreements
import FedRAMPExports
import Testing

@testable import AgreementFiles

/// Recording exports in a data directory's history.
@Suite struct HistoryImportTests {
  private let temporary = TemporaryDirectory()
  private let days = ["2025-01-01", "2025-02-01", "2025-03-01"]

  init() {
    let products = [
      [SmallExport.product("FR1", status: "FedRAMP In Process")],
      [SmallExport.product("FR1"), SmallExport.product("FR2", level: "High")],
      [SmallExport.product("FR2", level: "High")],
    ]
    for (day, products) in zip(days, products) {
      temporary.write(SmallExport.marketplace(day, products), to: "\(day).json")
    }
  }

  private func add(
    _ names: [String], into directory: String
  ) throws -> [HistoryImport.Outcome] {
    var history = try HistoryImport(into: directory)
    let outcomes = try names.map {
      try history.add(ExportPaths.Entry(path: temporary("\($0).json"), isNamed: true))
    }
    try history.save()
    return outcomes
  }

  private func history(in directory: String) throws -> OfferingHistory {
    let path = directory + "/" + FedRAMPFolder.historyPath
    return try OfferingHistory.read(
      try FileReading().contents(of: path).bytes, file: path
    ).history
  }

  @Test func `any order tells the same, and a second time adds nothing`() throws {
    let (one, two) = (temporary("one"), temporary("two"))
    temporary.run("mkdir one two")
    #expect(try add(days, into: one).count == 3)
    _ = try add([days[2]], into: two)
    _ = try add([days[0], days[1]], into: two)
    let (first, second) = (try history(in: one), try history(in: two))
    #expect(first.modelOfferings() == second.modelOfferings())
    for text in days {
      let day = try #require(Day(text))
      #expect(first.snapshot(on: day) == second.snapshot(on: day))
    }
    let size = try HistoryImport(into: one).size
    #expect(try add(days, into: one).allSatisfy { if case .known = $0 { true } else { false } })
    #expect(try HistoryImport(into: one).size == size)
  }

  @Test func `what an interrupted program left is cut off, and told by check`() throws {
    let directory = temporary("data")
    temporary.run("mkdir data")
    _ = try add([days[0]], into: directory)
    temporary.run("printf '{\"seen\":\"2025-02-01\",\"id' >> data/fedramp/history.jsonl")
    var registry = RegistryDirectory(at: directory)
    registry.refresh()
    #expect(registry.reading.diagnostics.map(\.severity) == [.warning])
    #expect(registry.reading.registry.offerings.map(\.id) == ["FR1"])
    _ = try add([days[1]], into: directory)
    registry.refresh()
    #expect(registry.reading.diagnostics == [])
    #expect(registry.reading.registry.offerings.map(\.id) == ["FR1", "FR2"])
  }

  @Test func `a history that someone else wrote meanwhile is not overwritten`() throws {
    let directory = temporary("data")
    temporary.run("mkdir data")
    _ = try add([days[0]], into: directory)
    var slow = try HistoryImport(into: directory)
    _ = try slow.add(ExportPaths.Entry(path: temporary("2025-02-01.json"), isNamed: true))
    _ = try add([days[2]], into: directory)
    #expect(throws: HistoryProblem.self) { try slow.save() }
    #expect(
      try history(in: directory).days(of: .marketplace).map(\.description) == [days[0], days[2]])
  }

  @Test func `exports of a directory are taken oldest first, whatever they are called`() throws {
    temporary.rename("2025-01-01.json", to: "z.json")
    let files = try ExportPaths.files(of: [temporary.path])
    #expect(
      ExportPaths.inOrder(files).map(\.name) == ["z.json", "2025-02-01.json", "2025-03-01.json"])
  }

  @Test func `every day can be asked of what was imported`() throws {
    let directory = temporary("data")
    temporary.run("mkdir data")
    _ = try add(days, into: directory)
    var registry = RegistryDirectory(at: directory)
    registry.refresh()
    let offerings = registry.reading.registry.offerings
    let states = try ["2024-12-31", "2025-01-15", "2025-02-15", "2025-03-15"].map { text in
      let day = try #require(Day(text))
      return offerings["FR1"]?.certification(on: day)?.status.rawValue ?? "none"
    }
    #expect(states == ["none", "in process", "certified", "delisted"])
    #expect(offerings["FR1"]?.location?.file == "fedramp/history.jsonl")
  }
}
