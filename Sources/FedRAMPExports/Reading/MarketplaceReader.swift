import Agreements
import Languages
import MarkedJSON

/// Reads the collections of the Marketplace's `data.json`. Any of them may be missing.
struct MarketplaceReader {
  private(set) var hasProducts = false
  private var offerings: [ListedOffering] = []
  private var authorizations: [AgencyAuthorization] = []
  private var agencies: [AgencyName] = []
  private var assessors: [MarketplaceExport.Assessor] = []
  private var read: Set<String> = []

  private enum MappingField: String, CaseIterable {
    case id, parent, sub
    case agency = "agency_id"
    case date = "ato_date"
  }

  private enum AgencyField: String, CaseIterable {
    case id, parent, sub, procs
  }

  private enum PendingField: String, CaseIterable { case id }

  private enum AssessorField: String, CaseIterable {
    case id, name
    case accredited = "accredited_since"
  }

  private static let mappingNames = JSONFieldNames<MappingField>()
  private static let agencyNames = JSONFieldNames<AgencyField>()
  private static let pendingNames = JSONFieldNames<PendingField>()
  private static let assessorNames = JSONFieldNames<AssessorField>()

  mutating func readProducts(
    _ json: inout JSONReader, _ cells: inout CellReader
  ) throws(JSONError) {
    hasProducts = true
    read.insert("Products")
    var ids = OfferingIDs()
    var found: [ListedOffering] = []
    try cells.records(&json, of: "Products") { (json, cells, _) throws(JSONError) in
      found.append(try MarketplaceProduct.read(&json, &cells, &ids))
    }
    offerings = found
  }

  mutating func readMapping(
    _ json: inout JSONReader, _ cells: inout CellReader, _ kind: AgencyAuthorization.Kind
  ) throws(JSONError) {
    let collection = kind == .authorization ? "AtoMapping" : "ReuseMapping"
    read.insert(collection)
    var found: [AgencyAuthorization] = []
    try cells.records(&json, of: collection) { (json, cells, _) throws(JSONError) in
      var line = AgencyAuthorization(offering: "", kind: kind, agency: AgencyName(parent: ""))
      try json.enterObject()
      while let field = try json.nextField(of: MarketplaceReader.mappingNames) {
        switch field {
        case .id: line.offering = try cells.text(&json, field.rawValue) ?? ""
        case .agency: line.agency.id = try cells.text(&json, field.rawValue) ?? ""
        case .parent: line.agency.parent = try cells.text(&json, field.rawValue) ?? ""
        case .sub: line.agency.sub = try cells.text(&json, field.rawValue) ?? ""
        case .date: line.date = try cells.day(&json, field.rawValue)
        }
      }
      if line.agency.parent.isEmpty, line.agency.sub.isEmpty {
        cells.note(Phrase("names no agency"))
      }
      if line.offering.isEmpty { cells.note(Phrase("names no offering")) }
      cells.end(offering: line.offering.isEmpty ? nil : line.offering)
      found.append(line)
    }
    authorizations += found
  }

  /// The agencies, and with them which ones work with the offerings in process.
  mutating func readAgencies(
    _ json: inout JSONReader, _ cells: inout CellReader
  ) throws(JSONError) {
    read.insert("Agencies")
    var agencies: [AgencyName] = []
    var pending: [AgencyAuthorization] = []
    try cells.records(&json, of: "Agencies") { (json, cells, _) throws(JSONError) in
      var agency = AgencyName(parent: "")
      var inProcess: [String] = []
      try json.enterObject()
      while let field = try json.nextField(of: MarketplaceReader.agencyNames) {
        switch field {
        case .id: agency.id = try cells.text(&json, field.rawValue) ?? ""
        case .parent: agency.parent = try cells.text(&json, field.rawValue) ?? ""
        case .sub: agency.sub = try cells.text(&json, field.rawValue) ?? ""
        case .procs: inProcess = try MarketplaceReader.ids(&json, &cells)
        }
      }
      cells.end(offering: nil)
      agencies.append(agency)
      for id in inProcess {
        pending.append(AgencyAuthorization(offering: id, kind: .pending, agency: agency))
      }
    }
    self.agencies = agencies
    authorizations += pending
  }

  /// The ids of the offerings in a list of them.
  private static func ids(
    _ json: inout JSONReader, _ cells: inout CellReader
  ) throws(JSONError) -> [String] {
    guard try json.peek() == .array else {
      try json.skip()
      return []
    }
    var ids: [String] = []
    try json.enterArray()
    while try json.nextElement() {
      guard try json.peek() == .object else {
        try json.skip()
        continue
      }
      try json.enterObject()
      while let field = try json.nextField(of: pendingNames) {
        if let id = try cells.text(&json, field.rawValue) { ids.append(id) }
      }
    }
    return ids
  }

  mutating func readAssessors(
    _ json: inout JSONReader, _ cells: inout CellReader
  ) throws(JSONError) {
    read.insert("Assessors")
    var found: [MarketplaceExport.Assessor] = []
    try cells.records(&json, of: "Assessors") { (json, cells, _) throws(JSONError) in
      var assessor = MarketplaceExport.Assessor(id: "", name: "")
      try json.enterObject()
      while let field = try json.nextField(of: MarketplaceReader.assessorNames) {
        switch field {
        case .id: assessor.id = try cells.text(&json, field.rawValue) ?? ""
        case .name: assessor.name = try cells.text(&json, field.rawValue) ?? ""
        case .accredited: assessor.accredited = try cells.day(&json, field.rawValue)
        }
      }
      found.append(assessor)
    }
    assessors = found
  }

  func export(exported: ExportTime?, _ cells: inout CellReader) -> MarketplaceExport {
    for name in ["Products", "Agencies", "Assessors", "AtoMapping", "ReuseMapping"]
    where !read.contains(name) {
      cells.note(Phrase("is missing"), at: name)
    }
    let snapshot = Snapshot(
      source: .marketplace, day: exported?.day, offerings: offerings,
      authorizations: authorizations)
    let listed = Set(snapshot.offerings.map(\.id))
    var named: Set<String> = []
    for line in snapshot.authorizations
    where !listed.contains(line.offering) && named.insert(line.offering).inserted {
      cells.note(
        Phrase("agencies are named for an offering that is not listed, and so is not shown"),
        at: "AtoMapping/ReuseMapping",
        offering: line.offering)
    }
    return MarketplaceExport(
      exported: exported, snapshot: snapshot, agencies: agencies, assessors: assessors)
  }
}
