import Agreements
import Languages
import MarkedJSON

/// Reads one line of a history.
struct HistoryLine {
  private var seen: Day?
  private var effective: Day?
  private var id: String?
  private var value: String?
  private var subject: Subject?
  private var count: Int?
  private var current: String?
  private var time: ExportTime?

  /// What the line is about.
  private enum Subject {
    case listing(ListedOffering)
    case delisted(String)
    case field(ListedOffering.Field)
    case service(String, isOffered: Bool)
    case agency(AgencyAuthorization.Kind, AgencyName)
    case statuses([StatusChangelog.DatedStatus])
    case export(Snapshot.Source)
  }

  private enum Name: String, CaseIterable {
    case seen, id, effective, listed, delisted, field, value, service
    case serviceRemoved = "service_removed"
    case authorization, reuse, pending, count, current, statuses, export, at
  }

  private enum ListingPart {
    case field(ListedOffering.Field)
    case services
  }

  private static let names = JSONFieldNames<Name>()
  private static let listingNames = JSONFieldNames(
    ListedOffering.Field.allCases.map(ListingPart.field) + [.services]
  ) { part in
    switch part {
    case .field(let field): field.name
    case .services: "services"
    }
  }
  private static let offeringFields = Dictionary(
    ListedOffering.Field.allCases.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// - Parameter pool: the texts of the lines before, most of which come again.
  static func read(
    _ bytes: UnsafeRawBufferPointer, _ pool: inout TextPool
  ) throws(JSONError) -> HistoryEntry {
    try JSONReader.read(bytes) { (json) throws(JSONError) in
      var line = HistoryLine()
      try line.readFields(&json, &pool)
      guard let entry = line.entry() else {
        throw json.error(
          Phrase("the line is no entry of a history"), at: 0,
          help: Phrase("take the file back from version control, or remove it and import again"))
      }
      return entry
    }
  }

  private mutating func readFields(
    _ json: inout JSONReader, _ pool: inout TextPool
  ) throws(JSONError) {
    try json.enterObject()
    while let name = try json.nextField(of: HistoryLine.names) {
      switch name {
      case .seen: seen = try json.withStringBytes { ExportDay.day($0) }
      case .effective: effective = try json.withStringBytes { ExportDay.day($0) }
      case .id: id = try pool.string(&json)
      case .value: value = try pool.text(&json)
      case .current: current = try pool.string(&json)
      case .count: count = Int(try json.number())
      case .at: time = ExportTime(try json.string())
      case .listed: subject = .listing(try HistoryLine.offering(&json, &pool))
      case .delisted: subject = .delisted(try pool.string(&json))
      case .field: subject = HistoryLine.offeringFields[try json.string()].map { .field($0) }
      case .service: subject = .service(try pool.string(&json), isOffered: true)
      case .serviceRemoved: subject = .service(try pool.string(&json), isOffered: false)
      case .authorization: subject = .agency(.authorization, try HistoryLine.agency(&json, &pool))
      case .reuse: subject = .agency(.reuse, try HistoryLine.agency(&json, &pool))
      case .pending: subject = .agency(.pending, try HistoryLine.agency(&json, &pool))
      case .statuses:
        let statuses = HistoryLine.statuses(try HistoryLine.texts(&json, &pool))
        subject = statuses.map { .statuses($0) }
      case .export:
        subject = Snapshot.Source(rawValue: try json.string()).map { .export($0) }
      }
    }
  }

  private func entry() -> HistoryEntry? {
    guard let subject else { return nil }
    if case .export(let source) = subject { return time.map { .export(source, $0) } }
    guard let seen else { return nil }
    if case .delisted(let id) = subject { return .delisted(id: id, seen: seen) }
    guard let id else { return nil }
    switch subject {
    case .listing(let offering): return .listed(offering.renamed(id: id), seen: seen)
    case .field(let field):
      return .field(id: id, field, value, seen: seen, effective: effective)
    case .service(let service, let isOffered):
      return .service(id: id, service, isOffered: isOffered, seen: seen)
    case .agency(let kind, let agency):
      guard let count else { return nil }
      let line = AgencyAuthorization(offering: id, kind: kind, agency: agency, date: effective)
      return .line(line, count: count, seen: seen)
    case .statuses(let statuses):
      let dated = StatusChangelog.DatedStatuses(
        id: id, current: current ?? "", statuses: statuses)
      return .statuses(dated, seen: seen)
    case .delisted, .export: return nil
    }
  }

  private static func offering(
    _ json: inout JSONReader, _ pool: inout TextPool
  ) throws(JSONError) -> ListedOffering {
    var offering = ListedOffering(id: "")
    try json.enterObject()
    while let part = try json.nextField(of: listingNames) {
      switch part {
      case .field(let field): offering[field] = try pool.text(&json)
      case .services: offering.setServices(try texts(&json, &pool))
      }
    }
    return offering
  }

  private static func agency(
    _ json: inout JSONReader, _ pool: inout TextPool
  ) throws(JSONError) -> AgencyName {
    let parts = try texts(&json, &pool)
    guard parts.count == 3 else {
      throw json.error(
        Phrase("an agency without its number, its parent and its own name"),
        help: Phrase("write three texts, [\"\", \"parent\", \"\"]"))
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

  private static func texts(
    _ json: inout JSONReader, _ pool: inout TextPool
  ) throws(JSONError) -> [String] {
    var texts: [String] = []
    try json.enterArray()
    while try json.nextElement() { texts.append(try pool.string(&json)) }
    return texts
  }
}

extension TextPool {
  fileprivate mutating func string(_ json: inout JSONReader) throws(JSONError) -> String {
    try json.withStringBytes { text($0) }
  }

  /// `nil` for null.
  fileprivate mutating func text(_ json: inout JSONReader) throws(JSONError) -> String? {
    try json.peek() == .string ? try string(&json) : try json.text()
  }
}
