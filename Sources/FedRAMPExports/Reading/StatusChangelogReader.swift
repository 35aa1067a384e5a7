import Agreements
import Languages
import MarkedJSON

/// Reads `fedramp-status-changelog.json`.
struct StatusChangelogReader {
  private var offerings: [StatusChangelog.DatedStatuses] = []

  private enum Field: String, CaseIterable {
    case current = "current_status"
    case statuses
  }

  private enum StatusField: String, CaseIterable {
    case wording = "status_name"
    case start = "start_date"
  }

  private static let names = JSONFieldNames<Field>()
  private static let statusNames = JSONFieldNames<StatusField>()

  mutating func read(_ json: inout JSONReader, _ cells: inout CellReader) throws(JSONError) {
    var found: [String: StatusChangelog.DatedStatuses] = [:]
    try json.enterObject()
    while let id = try json.nextKey() {
      guard try json.peek() == .object else {
        cells.note(Phrase("is no record"), at: "products.\(id)", offering: id, offset: json.offset)
        try json.skip()
        continue
      }
      if found[id] != nil {
        cells.note(Phrase("stands twice"), at: "products.\(id)", offering: id, offset: json.offset)
      }
      cells.begin("products", found.count, at: json.offset)
      cells.locate(id)
      var statuses = found[id]?.statuses ?? []
      var current: String?
      try json.enterObject()
      while let field = try json.nextField(of: StatusChangelogReader.names) {
        switch field {
        case .current: current = try cells.text(&json, "products.\(id).\(field.rawValue)")
        case .statuses: statuses += try readStatuses(&json, &cells, of: id)
        }
      }
      // A stable order: of two statuses of one day the later in the file came later.
      let ordered = statuses.enumerated().sorted {
        ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
      }
      found[id] = StatusChangelog.DatedStatuses(
        id: id, current: current ?? found[id]?.current ?? "", statuses: ordered.map(\.element))
    }
    offerings = found.values.sorted { $0.id < $1.id }
  }

  private func readStatuses(
    _ json: inout JSONReader, _ cells: inout CellReader, of id: String
  ) throws(JSONError) -> [StatusChangelog.DatedStatus] {
    var statuses: [StatusChangelog.DatedStatus] = []
    try cells.records(
      &json, of: "products.\(id).statuses", family: "products.statuses"
    ) { (json, cells, _) throws(JSONError) in
      var wording: String?
      var start: Day?
      try json.enterObject()
      while let field = try json.nextField(of: StatusChangelogReader.statusNames) {
        switch field {
        case .wording: wording = try cells.text(&json, field.rawValue)
        case .start: start = try cells.day(&json, field.rawValue)
        }
      }
      if let wording, let start {
        if !FedRAMPWords.isKnown(status: wording) {
          cells.note(Phrase("the status \"\(wording)\" is not known"))
        }
        statuses.append(StatusChangelog.DatedStatus(wording: wording, start: start))
      } else {
        cells.note(
          wording == nil
            ? Phrase("has no status, and says nothing without it")
            : Phrase("has no date, and says nothing without it"))
      }
      cells.end(offering: id)
    }
    return statuses
  }

  func changelog(exported: ExportTime?) -> StatusChangelog {
    StatusChangelog(exported: exported, offerings: offerings)
  }
}
