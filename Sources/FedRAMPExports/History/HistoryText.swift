import Agreements
import MarkedJSON

/// Writes a history as JSON Lines.
enum HistoryText {
  static func lines(of entries: [HistoryEntry]) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries { bytes += line(of: entry) }
    return bytes
  }

  private static func line(of entry: HistoryEntry) -> [UInt8] {
    var line = JSONLine()
    switch entry {
    case .listed(let offering, let seen):
      line.add("seen", seen.description)
      line.add("id", offering.id)
      line.add("effective", offering.statusDate?.description)
      line.add("listed", offering)
    case .delisted(let id, let seen):
      line.add("seen", seen.description)
      line.add("delisted", id)
    case .field(let id, let field, let value, let seen, let effective):
      line.add("seen", seen.description)
      line.add("id", id)
      line.add("effective", effective?.description)
      line.add("field", field.name)
      line.add("value", value)
    case .service(let id, let service, let isOffered, let seen):
      line.add("seen", seen.description)
      line.add("id", id)
      line.add(isOffered ? "service" : "service_removed", service)
    case .line(let authorization, let count, let seen):
      line.add("seen", seen.description)
      line.add("id", authorization.offering)
      line.add("effective", authorization.date?.description)
      line.add(authorization.kind.rawValue, authorization.agency)
      line.add("count", number: count)
    case .statuses(let dated, let seen):
      line.add("seen", seen.description)
      line.add("id", dated.id)
      line.add("current", dated.current)
      line.add("statuses", dated.statuses)
    case .export(let source, let time):
      line.add("export", source.rawValue)
      line.add("at", time.text)
    }
    return line.ended()
  }
}

/// One object on one line.
private struct JSONLine {
  private var bytes = [UInt8(ascii: "{")]
  private var isFirst = true

  func ended() -> [UInt8] { bytes + Array("}\n".utf8) }

  private mutating func name(_ name: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    JSONText.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    self.name(name)
    JSONText.append(value, to: &bytes)
  }

  mutating func add(_ name: String, number: Int) {
    self.name(name)
    bytes += String(number).utf8
  }

  mutating func add(_ name: String, _ agency: AgencyName) {
    self.name(name)
    list([agency.id, agency.parent, agency.sub])
  }

  mutating func add(_ name: String, _ statuses: [StatusChangelog.DatedStatus]) {
    self.name(name)
    list(statuses.flatMap { [$0.start.description, $0.wording] })
  }

  mutating func add(_ name: String, _ offering: ListedOffering) {
    self.name(name)
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    for field in ListedOffering.Field.allCases { add(field.name, offering[field]) }
    if !offering.services.isEmpty {
      self.name("services")
      list(offering.services)
    }
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  private mutating func list(_ texts: [String]) {
    bytes.append(UInt8(ascii: "["))
    for (position, text) in texts.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.append(text, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
