import AgreementFiles
import Agreements
import DecisionColumns

/// What a key costs in the Approvals pane, without the terminal.
enum LibraryCases {
  static let day = Day(year: 2026, month: 4, day: 28) ?? Day(number: 0)

  static let filters = [
    "filter, common word": "kingston", "filter, rare word": "cloudforce",
    "filter, absent word": "zzzzz", "filter, field": "status:pending",
    "filter, longer than": "pending>90d", "filter, one letter": "e", "filter, one digit": "1",
    "filter, digits": "417", "filter, date": "2024-07", "filter, note:word": "note:pilot",
    "filter, fuzzy, common": "~kngstn", "filter, fuzzy, slip": "~pilto",
    "filter, fuzzy, rare": "~cldfrc", "filter, fuzzy, absent": "~zzqzz",
    "filter, fuzzy, first letter of all": "~dcsn",
  ]

  static func measure(_ folder: DataFolder, rounds: Int) throws -> [Measurement] {
    let rows = folder.rows
    let columns = try read(folder.path, expecting: rows)
    var results = [
      try Measurement.of("load csv", rows: rows, rounds: rounds) { _ in
        _ = try read(folder.path, expecting: rows)
      },
      try .of("load jsonl", rows: rows, rounds: rounds) { _ in
        _ = try read(folder.jsonlPath, expecting: rows)
      },
    ]
    _ = columns.list(on: day)
    for (name, text) in filters.sorted(by: { $0.key < $1.key }) {
      // Each round asks on another day: what was answered is kept.
      results.append(
        try .of(name, rows: rows, rounds: rounds) { round in
          let query = try Query(text, columns: RecordKind.approvals.columns)
          _ = columns.list(matching: query, on: day.advanced(by: -round))
        })
    }
    let query = try Query("kingston", columns: RecordKind.approvals.columns)
    let narrower = try Query("kingston pending", columns: RecordKind.approvals.columns)
    _ = columns.list(matching: query, on: day)
    results.append(
      .of("filter, one word more", rows: rows, rounds: 1) { _ in
        _ = columns.list(matching: narrower, on: day)
      })
    results.append(
      .of("branch switch", rows: rows, rounds: rounds) { round in
        _ = columns.list(on: day, branch: Branch.allCases[round % 3])
      })
    results.append(
      .of("step in time", rows: rows, rounds: rounds) { round in
        _ = columns.list(on: day.advanced(by: -100 - round))
      })
    for field in ["since", "body_name", "note"] {
      let order = DecisionOrder.sorted([.init(field)])
      results.append(
        .of("sort by \(field), first", rows: rows, rounds: 1) { _ in
          _ = columns.list(on: day, by: order)
        })
      results.append(
        .of("sort by \(field), again", rows: rows, rounds: rounds) { _ in
          _ = columns.list(on: day, by: order)
        })
    }
    return results
  }

  /// What is measured has to be what was asked for: a file that is not there loads in no time.
  private static func read(_ path: String, expecting rows: Int) throws -> DecisionColumns {
    var directory = RegistryDirectory(at: path, bulk: .columns)
    directory.refresh()
    let decisions = directory.readDecisions()
    // Decisions in other files are rows as well, one for each body.
    let others = directory.reading.registry.decisions.reduce(0) { $0 + max(1, $1.bodies.count) }
    guard let columns = decisions?.columns, columns.count == rows + others,
      decisions?.diagnostics.isEmpty == true
    else {
      throw WrongData(path: path, expected: rows, found: (decisions?.columns.count ?? 0) - others)
    }
    return columns
  }
}

/// The data are not those that are to be measured.
struct WrongData: Error, CustomStringConvertible {
  var path: String
  var expected: Int
  var found: Int

  var description: String {
    "\(path): \(found) rows instead of \(expected), or mistakes in them; remove it, to have it made anew"
  }
}
