import Foundation
import PseudoTerminal
import Testing

/// What engines that exist read from an export equals what Accord says, to the queries that the
/// README gives. They are looked for in python3, or in the Python that ACCORD_TEST_PYTHON names;
/// ACCORD_TEST_DATA names a data directory of any size to ask about instead of a small one.
@Suite(.serialized) struct EngineQueryTests {
  private static let pending = """
    select branch, count(*) as pending, count(*) filter (where waiting_days > 90) as over_90_days,
      max(waiting_days) as longest
    from approvals where status = 'pending' group by branch order by branch
    """
  private static let verdicts = """
    select level, status, count(*) as verdicts
    from approvals group by level, status order by level, status
    """
  private static let view =
    "create view approvals as select * from read_json('DIR/*/*/*.jsonl', hive_partitioning = true)"
  private static let table = """
    schema = StructType.fromJson(json.load(open("DIR/_schema.json")))
    spark.read.schema(schema).json("DIR").createOrReplaceTempView("approvals")
    """
  private static let environment = ProcessInfo.processInfo.environment
  private static let python = environment["ACCORD_TEST_PYTHON"] ?? "/usr/bin/python3"
  private static let day = "2026-06-30"

  private let directory: PseudoTerminal.TemporaryDirectory
  private let data: String

  init() throws {
    directory = try PseudoTerminal.TemporaryDirectory()
    if let named = Self.environment["ACCORD_TEST_DATA"] {
      data = named
      return
    }
    data = "data"
    var text = "product,branch,body,body_name,level,status,since\n"
    for number in 0..<60 {
      let branch = ["executive", "legislative", "judicial"][number % 3]
      let level = ["state", "local"][number % 2]
      let status = number % 4 == 0 ? "pending" : "approved"
      text +=
        "P\(number % 2),\(branch),b\(number),Town \(number),\(level),\(status),"
        + "2026-0\(1 + number % 6)-11\n"
    }
    _ = try accord("init", "data")
    try directory.write(text, to: "data/approvals/a.csv")
  }

  @Test func theReadMeGivesTheseQueries() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../README.md")
    let readMe = try String(contentsOf: path, encoding: .utf8)
    for text in [Self.pending, Self.verdicts, Self.view, Self.table] {
      #expect(readMe.contains(text))
    }
  }

  @Test(.enabled(if: has("duckdb"), "python3 has no duckdb: its queries were not run"))
  func duckDBSaysTheSame() throws {
    let view = Self.view.replacing("DIR", with: "out")
    try compare(
      by: """
        import duckdb
        duckdb.sql(\"\"\"\(view)\"\"\")
        def answer(query):
          return duckdb.sql(query).fetchall()
        """)
  }

  @Test(.enabled(if: has("pyspark"), "python3 has no pyspark: its queries were not run"))
  func sparkSaysTheSame() throws {
    let table = Self.table.replacing("DIR", with: "out")
    try compare(
      by: """
        import json
        from pyspark.sql import SparkSession
        from pyspark.sql.types import StructType
        spark = SparkSession.builder.master("local[1]").getOrCreate()
        \(table)
        def answer(query):
          return spark.sql(query).collect()
        """)
  }

  // MARK: Asking

  private func compare(by engine: String) throws {
    let export = try accord(
      "export", "out", "--data", data, "--as-of", Self.day, "--format", "jsonl",
      "--partition-by", "level,branch")
    #expect(export.status == .code(0), "\(export.standardError)")
    let program = """
      \(engine)
      for query in [\"\"\"\(Self.pending)\"\"\", \"\"\"\(Self.verdicts)\"\"\"]:
        for row in answer(query):
          print(*row)
      """
    let result = try run(
      Self.python, ["-c", program], workingDirectory: directory.path, within: .seconds(300))
    #expect(result.status == .code(0), "\(result.standardError)")
    #expect(try result.standardOutput == expected())
  }

  /// The same, from the rows that Accord lists.
  private func expected() throws -> String {
    var waiting: [String: [Int]] = [:]
    var verdicts: [[String]: Int] = [:]
    for row in try rows("branch", "status", "waiting_days", "level") {
      verdicts[[row[3], row[1]], default: 0] += 1
      if row[1] == "pending" { waiting[row[0], default: []].append(Int(row[2]) ?? 0) }
    }
    #expect(!waiting.isEmpty)
    let pending = waiting.sorted { $0.key < $1.key }.map { branch, days in
      "\(branch) \(days.count) \(days.count { $0 > 90 }) \(days.max() ?? 0)\n"
    }
    let counts = verdicts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      "\($0.key.joined(separator: " ")) \($0.value)\n"
    }
    return (pending + counts).joined()
  }

  private func rows(_ columns: String...) throws -> [[String]] {
    let text = try accord(
      "list", "approvals", "--data", data, "--as-of", Self.day, "--format", "csv", "--columns",
      columns.joined(separator: ",")
    ).standardOutput
    return text.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func accord(_ arguments: String...) throws -> CommandResult {
    try run(
      BuiltProduct.path("accord"), arguments, workingDirectory: directory.path,
      within: .seconds(120))
  }

  private static func has(_ module: String) -> Bool {
    let result = try? run(
      python, ["-c", "import \(module)"], workingDirectory: "/tmp", within: .seconds(60))
    return result?.status == .code(0)
  }
}
