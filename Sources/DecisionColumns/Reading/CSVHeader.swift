import Agreements
import Languages

/// The first row of a csv file: which columns there are.
struct CSVHeader: Sendable {
  private(set) var columns: [DecisionField?] = []
  private(set) var problems: [RowProblem] = []
  /// Where the first row of values begins.
  private(set) var end = 0
  /// What it comes to up to there.
  let digest: Digest
  /// Otherwise more of it may be coming.
  private(set) var endsWithLine = true
  /// Whether the rows can be read by it.
  private(set) var isUsable = true

  /// - Parameter bytes: the beginning of the file; the whole first line is among them.
  init(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let line = bytes[start...].prefix { $0 != 0x0A }
    end = min(bytes.count, line.endIndex + 1)
    digest = bytes[..<end].withUnsafeBytes { Digest($0) }
    endsWithLine = line.endIndex < bytes.count
    let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    var column = 1
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      add(CSVHeader.bare(name), at: column)
      column += name.count + 1
    }
    for field in DecisionField.required where !columns.contains(field) {
      isUsable = false
      report(
        1, .error, Phrase("the column '\(field.rawValue)' is missing"),
        Phrase("the first row names the columns: \(CSVHeader.names)"), Phrase("add it"))
    }
  }

  private static let names = DecisionField.allCases.map(\.rawValue).joined(separator: ", ")

  static func unknownName(_ name: String, _ noun: Phrase) -> (Phrase, Phrase, Phrase) {
    let question = Spelling.question(name, among: DecisionField.allCases.map(\.rawValue))
    return (
      Phrase("\(noun) \(RowComplaint.quoted(name)) is not read"), Phrase("no field has that name"),
      question ?? Phrase("the fields are \(names)")
    )
  }

  private static func bare(_ name: Substring) -> String {
    var name = name.drop { $0 == " " }
    while name.last == " " { name = name.dropLast() }
    if name.count >= 2, name.first == "\"", name.last == "\"" {
      name = name.dropFirst().dropLast()
    }
    return String(name)
  }

  private mutating func add(_ name: String, at column: Int) {
    guard let field = DecisionField(name: name) else {
      columns.append(nil)
      if !DecisionField.derivedNames.contains(name.lowercased()) {
        let told = CSVHeader.unknownName(name, Phrase("the column"))
        report(column, .warning, told.0, told.1, told.2)
      }
      return
    }
    if columns.contains(field) {
      columns.append(nil)
      report(
        column, .warning, Phrase("the column '\(field.rawValue)' stands twice"),
        Phrase("the first one counts"),
        Phrase("remove one of the two"))
      return
    }
    columns.append(field)
  }

  private mutating func report(
    _ column: Int, _ severity: Diagnostic.Severity, _ what: Phrase, _ why: Phrase, _ help: Phrase
  ) {
    problems.append(
      RowProblem(
        line: 1, column: UInt32(column), severity: severity, message: what, reason: why, help: help)
    )
  }
}
