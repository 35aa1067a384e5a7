import AgreementFiles
import Foundation

/// A data directory with the shipped registry and a bulk file of made-up decisions.
struct DataFolder {
  let path: String
  let csv: String
  let jsonl: String
  /// The same data directory with the bulk file as jsonl.
  let jsonlPath: String
  /// The first thousand lines.
  let head: String
  let rows: Int

  /// Makes the files, unless an earlier run left them: they are the same each time.
  init(rows: Int, in folder: String) throws {
    self.rows = rows
    path = "\(folder)/data-\(rows)"
    csv = "\(path)/approvals/bulk.csv"
    jsonlPath = "\(folder)/lines-\(rows)"
    jsonl = "\(jsonlPath)/approvals/bulk.jsonl"
    head = "\(folder)/head-\(rows).csv"
    let files = FileManager.default
    if [head, csv, jsonl].allSatisfy({ files.fileExists(atPath: $0) }) { return }
    for path in [path, jsonlPath] {
      try? files.removeItem(atPath: path)
      for file in ShippedRegistry.files {
        let place = URL(fileURLWithPath: "\(path)/\(file.path)")
        try files.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: place)
      }
    }
    var data = BenchmarkData(count: rows)
    var (table, lines) = (Data(BenchmarkData.header.utf8), Data())
    for number in 0..<rows {
      let row = data.row(number)
      table += Data(data.csv(row).utf8)
      lines += Data(data.jsonLine(row).utf8)
    }
    try table.write(to: URL(fileURLWithPath: csv))
    try lines.write(to: URL(fileURLWithPath: jsonl))
    // Last, so that it says that all is there.
    let first = table.split(separator: 0x0A, maxSplits: 1000).prefix(1000).joined(separator: [0x0A])
    try Data(first).write(to: URL(fileURLWithPath: head))
  }
}
