import Agreements
import MarkedJSON

/// Reads one line of a history.
struct HistoryLine {
  private var texts: [Field: String] = [:]
  private var count: Int?
  private var listing: ListedOffering?
  private var agency: (kind: AgencyAuthorization.Kind, name: AgencyName)?
  private var statuses: [StatusChangelog.DatedStatus]?

  private enum Field: String, CaseIterable {
    case seen, id, effective, listed, delisted, field, value, service
    case serviceRemoved = "service_removed"
    case authorization, reuse, pending, count, current, statuses, export, at
  }

  private static let names = JSONFieldNames<Field>()
  private static let offeringFields = Dictionary(
    ListedOffering.Field.allCases.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  static func read(_ bytes: UnsafeRawBufferPointer) throws(JSONError) -> HistoryEntry {
    try JSONReader.read(bytes) { (json) throws(JSONError) in
      var line = HistoryLine()
      try line.readFields(&json)
      guard let entry = line.entry() else {
        throw json.error(
          "the line is no entry of a history", at: 0,
          help: "take the file back from version control, or remove it and import again")
      }
      return entry
    }
  }

  private mutating func readFields(_ json: inout JSONReader) throws(JSONError) {
    try json.enterObject()
    while let field = try json.nextField(of: HistoryLine.names) {
      switch field {
      case .listed: listing = try HistoryLine.offering(&json)
      case .authorization: agency = (.authorization, try HistoryLine.agency(&json))
      case .reuse: agency = (.reuse, try HistoryLine.agency(&json))
      case .pending: agency = (.pending, try HistoryLine.agency(&json))
      case .count: count = Int(try json.number())
      case .statuses: statuses = HistoryLine.statuses(try HistoryLine.texts(&json))
      default: texts[field] = try json.text()
      }
    }
  }

  private func entry() -> HistoryEntry? {
    if let source = texts[.export].flatMap({ Snapshot.Source(rawValue: $0) }),
      let time = texts[.at].flatMap({ ExportTime($0) })
    {
      return .export(source, time)
    }
    guard let seen = texts[.seen].flatMap({ ExportDay.day($0.utf8) }) else { return nil }
    if let id = texts[.delisted] { return .delisted(id: id, seen: seen) }
    guard let id = texts[.id] else { return nil }
    let effective = texts[.effective].flatMap { ExportDay.day($0.utf8) }
    if let listing { return .listed(listing.renamed(id: id), seen: seen) }
    if let agency, let count {
      let line = AgencyAuthorization(
        offering: id, kind: agency.kind, agency: agency.name, date: effective)
      return .line(line, count: count, seen: seen)
    }
    if let field = texts[.field].flatMap({ HistoryLine.offeringFields[$0] }) {
      return .field(id: id, field, texts[.value], seen: seen, effective: effective)
    }
    if let service = texts[.service] {
      return .service(id: id, service, isOffered: true, seen: seen)
    }
    if let service = texts[.serviceRemoved] {
      return .service(id: id, service, isOffered: false, seen: seen)
    }
    guard let statuses else { return nil }
    let dated = StatusChangelog.DatedStatuses(
      id: id, current: texts[.current] ?? "", statuses: statuses)
    return .statuses(dated, seen: seen)
  }

  private static func offering(_ json: inout JSONReader) throws(JSONError) -> ListedOffering {
    var offering = ListedOffering(id: "")
    try json.enterObject()
    while let key = try json.nextKey() {
      if let field = offeringFields[key] {
        offering[field] = try json.text()
      } else if key == "services" {
        offering.setServices(try texts(&json))
      } else {
        try json.skip()
      }
    }
    return offering
  }

  private static func agency(_ json: inout JSONReader) throws(JSONError) -> AgencyName {
    let parts = try texts(&json)
    guard parts.count == 3 else {
      throw json.error(
        "an agency without its number, its parent and its own name",
        help: "write three texts, [\"\", \"parent\", \"\"]")
    }
    return AgencyName(id: parts[0], parent: parts[1], sub: parts[2])
  }

  /// Days and words in turn.
  private static func statuses(_ texts: [String]) -> [StatusChangelog.DatedStatus]? {
    var statuses: [StatusChangelog.DatedStatus] = []
    for position in stride(from: 0, to: texts.count, by: 2) {
      guard position + 1 < texts.count, let start = ExportDay.day(texts[position].utf8) else {
        return nil
      }
      statuses.append(StatusChangelog.DatedStatus(wording: texts[position + 1], start: start))
    }
    return statuses
  }

  private static func texts(_ json: inout JSONReader) throws(JSONError) -> [String] {
    var texts: [String] = []
    try json.enterArray()
    while try json.nextElement() { texts.append(try json.string()) }
    return texts
  }
}
