import Foundation

/// One question put to whole programs: which judicial bodies are pending?
struct CommandCases {
  /// The program that is measured.
  let accord: String

  struct Peer {
    var name: String
    var program: String
    var arguments: (DataFolder) -> [String]
  }

  private var peers: [Peer] {
    [
      Peer(name: "accord list (csv)", program: accord) {
        [
          "list", "approvals", "--data", $0.path, "--branch", "judicial", "--status", "pending",
          "--format", "csv", "--as-of", "2026-04-28",
        ]
      },
      Peer(name: "accord list (jsonl)", program: accord) {
        [
          "list", "approvals", "--data", $0.jsonlPath, "--branch", "judicial", "--status",
          "pending",
          "--format", "csv", "--as-of", "2026-04-28",
        ]
      },
      Peer(name: "ripgrep, regex on the line (jsonl)", program: "rg") {
        ["-c", "\"branch\":\"judicial\",.*\"status\":\"pending\"", $0.jsonl]
      },
      Peer(name: "fzf --filter, keeps lines only", program: "sh") {
        ["-c", "exec fzf --filter zzzzq < \($0.csv)"]
      },
      Peer(name: "fzf --filter, keeps lines only (jsonl)", program: "sh") {
        ["-c", "exec fzf --filter zzzzq < \($0.jsonl)"]
      },
      Peer(name: "DuckDB (Python package, jsonl)", program: Self.python) {
        ["-c", Self.duckDB(reading: "read_json"), $0.jsonl]
      },
      Peer(name: "ripgrep, regex on the line", program: "rg") {
        ["-c", "^([^,]*,){4}judicial,([^,]*,){3}pending,", $0.csv]
      },
      Peer(name: "mawk", program: "mawk") {
        ["-F,", "$5 == \"judicial\" && $9 == \"pending\"", $0.csv]
      },
      Peer(name: "DuckDB (Python package)", program: Self.python) {
        ["-c", Self.duckDB(reading: "read_csv"), $0.csv]
      },
      Peer(name: "Miller", program: "mlr") {
        ["--csv", "filter", "$branch == \"judicial\" && $status == \"pending\"", $0.csv]
      },
      Peer(name: "Python csv", program: "python3") {
        [
          "-c",
          """
          import csv, sys
          for row in csv.DictReader(open(sys.argv[1])):
            if row["branch"] == "judicial" and row["status"] == "pending": print(row)
          """, $0.csv,
        ]
      },
    ]
  }

  private static func duckDB(reading function: String) -> String {
    """
    import duckdb, sys
    duckdb.sql("set threads = 2")
    print(len(duckdb.sql(f"select * from \(function)('{sys.argv[1]}') "
      "where branch = 'judicial' and status = 'pending'").fetchall()))
    """
  }

  /// All rows, as folders of files.
  private func export(_ folder: DataFolder, rounds: Int) throws -> Measurement {
    let target = folder.path + "-export"
    let remove = {
      for place in [target, target + ".unfinished"] {
        try? FileManager.default.removeItem(atPath: place)
      }
    }
    defer { remove() }
    return try .of("accord export, by level and branch", rows: folder.rows, rounds: rounds) {
      _ in
      remove()
      let status = try Self.run(
        accord,
        [
          "export", "--data", folder.path, "--partition-by", "level,branch", "--format", "csv",
          target,
        ])
      guard status == 0 else { throw WrongData(path: target, expected: folder.rows, found: 0) }
    }
  }

  /// Another one than that of the system may have the packages.
  private static var python: String {
    ProcessInfo.processInfo.environment["BENCHMARK_PYTHON"] ?? "python3"
  }

  private static func hasDuckDB() -> Bool {
    guard let python = find(python) else { return false }
    return (try? run(python, ["-c", "import duckdb"])) == 0
  }

  /// - Returns: the measurements, and the peers that are not installed.
  func measure(
    _ folder: DataFolder, rounds: Int
  ) throws -> (results: [Measurement], absent: [String]) {
    var results: [Measurement] = []
    var absent: [String] = []
    for peer in peers {
      let needsFzf = peer.name.hasPrefix("fzf")
      guard let path = Self.find(peer.program), !needsFzf || Self.find("fzf") != nil,
        !peer.name.hasPrefix("DuckDB") || Self.hasDuckDB()
      else {
        absent.append(peer.name)
        continue
      }
      results.append(
        try .of(peer.name, rows: folder.rows, rounds: rounds) { _ in
          try Self.run(path, peer.arguments(folder))
        })
    }
    results.append(try export(folder, rounds: rounds))
    return (results, absent)
  }

  static func find(_ program: String) -> String? {
    if program.contains("/") {
      return FileManager.default.isExecutableFile(atPath: program) ? program : nil
    }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program to its end, its output thrown away.
  ///
  /// - Returns: its exit status. Foundation's `Process` looks only now and then whether it has ended.
  @discardableResult
  static func run(_ path: String, _ arguments: [String]) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawn(&process, path, &actions, nil, &words, environ)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status >> 8 & 0xFF
  }
}
