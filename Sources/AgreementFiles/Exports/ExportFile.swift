import Agreements
import FedRAMPExports
import Languages

/// One file of the exports' folder, read by itself: what is in it decides what it is.
struct ExportFile: Sendable {
  enum Content: Sendable {
    case export(Export, at: ExportTime)
    case history(OfferingHistory)
  }

  /// Relative to the data directory.
  let path: String
  let content: Content
  /// Where each offering stands in it.
  let places: [String: RecordLocation]
  /// What was odd: every single thing, and in groups of one kind.
  let oddities: [Diagnostic]
  let groupedOddities: [Diagnostic]

  /// - Throws: what keeps the whole file from being read.
  init(_ file: DataFile) throws(ExportError) {
    path = file.path
    if file.path == FedRAMPFolder.historyPath {
      let reading = try OfferingHistory.read(file.bytes, file: file.path)
      content = .history(reading.history)
      places = reading.lines.mapValues { RecordLocation(file: file.path, line: $0) }
      let rest = file.bytes.count - reading.recordedLength
      oddities = rest == 0 ? [] : [ExportFile.interrupted(file.path, rest: rest)]
      groupedOddities = oddities
      return
    }
    let result = try ExportReader.read(file.bytes, file: file.path)
    guard let time = result.export.exported ?? ExportTime(inName: file.path) else {
      throw ExportFile.undated(file.path)
    }
    content = .export(result.export, at: time)
    var finder = BytePlaces(in: file.bytes)
    var places: [String: RecordLocation] = [:]
    for (id, offset) in result.offsets.sorted(by: { $0.value < $1.value }) {
      let line = finder.place(at: offset).line
      places[id] = RecordLocation(file: file.path, line: line, byte: offset)
    }
    self.places = places
    let report = OddityReport(result.oddities, in: file)
    oddities = report.single
    groupedOddities = report.grouped
  }

  static func undated(_ path: String) -> ExportError {
    ExportError(
      file: path, what: Phrase("does not say when it was made, so that nothing in it has a date"),
      help: Phrase("give it a name with its day, such as data-2025-12-01.json"))
  }

  private static func interrupted(_ path: String, rest: Int) -> Diagnostic {
    Diagnostic(
      file: path, line: 1, column: 1, severity: .warning,
      message: Phrase("the last \(rest) bytes are no whole export"),
      reason: Phrase("an import was interrupted there; they are left out"),
      help: Phrase("import the exports again: `accord import fedramp` puts them in their place"))
  }

  /// When its export was made; `nil` for a history.
  var time: ExportTime? {
    if case .export(_, let time) = content { time } else { nil }
  }

  /// What it is an export of; `nil` for a history.
  var kind: Snapshot.Source? {
    if case .export(let export, _) = content { export.source } else { nil }
  }

  /// Whether it is an export that names an agency.
  func names(_ agency: AgencyName) -> Bool {
    guard case .export(let export, _) = content, let snapshot = export.snapshot else {
      return false
    }
    return snapshot.authorizations.contains {
      $0.agency.parent == agency.parent && $0.agency.sub == agency.sub
    } || snapshot.offerings.contains { $0[.partneringAgency] == agency.parent }
  }
}

extension ExportTime {
  /// The day in a file's name.
  init?(inName path: String) {
    let name = path.split(separator: "/").last.map(Array.init) ?? []
    for start in name.indices where start + 10 <= name.count {
      let text = String(name[start..<start + 10])
      if Day(text) != nil {
        self.init(text)
        return
      }
    }
    return nil
  }
}
