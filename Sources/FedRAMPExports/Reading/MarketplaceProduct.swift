import Agreements
import Languages
import MarkedJSON

/// Reads one record of `Products` in the Marketplace's `data.json`.
enum MarketplaceProduct {
  private enum Field: String, CaseIterable {
    case id, csp, cso, status, authorization, reuse
    case ready = "ready_date"
    case jabReview = "ip_jab_date"
    case programReview = "ip_prog_date"
    case finalProgramReview = "ip_prog_date2"
    case agencyReview = "ip_agency_date"
    case pmoReview = "ip_pmo_date"
    case authorized = "auth_date"
    case path = "auth_type"
    case partneringAgency = "partnering_agency"
    case assessor = "independent_assessor"
    case serviceModel = "service_model"
    case deploymentModel = "deployment_model"
    case impactLevel = "impact_level"
    case certificationClass = "class"
    case newServices = "service_last_90"
    case otherServices = "all_others"
  }

  private static let names = JSONFieldNames<Field>()

  static func read(
    _ json: inout JSONReader, _ cells: inout CellReader, _ ids: inout OfferingIDs
  ) throws(JSONError) -> ListedOffering {
    var id: String?
    var listed = ListedOffering(id: "")
    var services: [String] = []
    try json.enterObject()
    while let field = try json.nextField(of: names) {
      let name = field.rawValue
      switch field {
      case .id: id = try cells.text(&json, name)
      case .csp: listed[.provider] = try cells.text(&json, name)
      case .cso: listed[.name] = try cells.wording(&json, name)
      case .status: listed[.status] = try cells.wording(&json, name)
      case .impactLevel: listed[.impactLevel] = try cells.wording(&json, name)
      case .certificationClass: listed[.certificationClass] = try cells.text(&json, name)
      case .authorization: listed[.authorizations] = try cells.text(&json, name)
      case .reuse: listed[.reuses] = try cells.text(&json, name)
      case .ready: listed[.ready] = try cells.day(&json, name)?.description
      case .jabReview: listed[.jabReview] = try cells.day(&json, name)?.description
      case .programReview: listed[.programReview] = try cells.day(&json, name)?.description
      case .finalProgramReview:
        listed[.finalProgramReview] = try cells.day(&json, name)?.description
      case .agencyReview: listed[.agencyReview] = try cells.day(&json, name)?.description
      case .pmoReview: listed[.pmoReview] = try cells.day(&json, name)?.description
      case .authorized: listed[.authorized] = try cells.day(&json, name)?.description
      case .path: listed[.path] = try cells.text(&json, name)
      case .partneringAgency: listed[.partneringAgency] = try cells.text(&json, name)
      case .assessor: listed[.assessor] = try cells.text(&json, name)
      case .serviceModel: listed[.serviceModel] = try joined(&json, &cells, name)
      case .deploymentModel: listed[.deploymentModel] = try cells.text(&json, name)
      case .newServices, .otherServices: services += try cells.texts(&json, name)
      }
    }
    return finished(listed, id: id, services: services, &cells, &ids)
  }

  static func joined(
    _ json: inout JSONReader, _ cells: inout CellReader, _ name: String
  ) throws(JSONError) -> String? {
    let texts = try cells.texts(&json, name)
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  /// The record under its id, with a note of the words that are not known.
  static func finished(
    _ listed: ListedOffering, id: String?, services: [String], _ cells: inout CellReader,
    _ ids: inout OfferingIDs
  ) -> ListedOffering {
    let id = ids.id(for: id, provider: listed[.provider], name: listed[.name], &cells)
    if listed[.name] == nil { cells.note(Phrase("has no name")) }
    noteUnknownWords(of: listed, &cells)
    cells.end(offering: id)
    cells.locate(id)
    var finished = listed.renamed(id: id)
    if !services.isEmpty { finished.setServices(services) }
    return finished
  }

  private static func noteUnknownWords(of listed: ListedOffering, _ cells: inout CellReader) {
    if listed[.status] == nil {
      cells.note(Phrase("has no status"))
    } else if !FedRAMPWords.isKnown(status: listed.statusWording) {
      cells.note(Phrase("the status \"\(listed.statusWording)\" is not known"))
    }
    if listed[.impactLevel] == nil {
      cells.note(Phrase("has no impact level"))
    } else if listed.level == nil, listed.readClass == nil {
      cells.note(Phrase("the impact level \"\(listed.levelWording)\" is not known"))
    }
  }
}
