import Agreements
import MarkedJSON

/// Reads `fedramp-products.json`. Its list of agencies is empty; the one agency that authorizes, or
/// will, is a field of each product.
struct ProductsReader {
  private var offerings: [ListedOffering] = []

  private enum Field: String, CaseIterable {
    case id, csp, cso, reuse
    case type = "auth_type"
    case path = "auth_path"
    case serviceModel = "service_model"
    case deploymentModel = "deployment_model"
    case impactLevel = "impact_level"
    case certificationClass = "class"
    case assessor = "3pao_name"
    case status = "public_status"
    case stage = "internal_status"
    case statusChanged = "status_updated_date"
    case authorized = "auth_date"
    case authorizations
    case agency = "authorizing_agency_id"
    case oldServices = "old_auth_services"
    case newServices = "new_auth_services"
  }

  private static let names = JSONFieldNames<Field>()

  mutating func read(_ json: inout JSONReader, _ cells: inout CellReader) throws(JSONError) {
    var ids = OfferingIDs()
    var found: [ListedOffering] = []
    try cells.records(&json, of: "products") { (json, cells, _) throws(JSONError) in
      found.append(try ProductsReader.readProduct(&json, &cells, &ids))
    }
    offerings = found
  }

  private static func readProduct(
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
      case .stage: listed[.stage] = try cells.text(&json, name)
      case .impactLevel: listed[.impactLevel] = try cells.wording(&json, name)
      case .certificationClass: listed[.certificationClass] = try cells.text(&json, name)
      case .type: listed[.type] = try cells.text(&json, name)
      case .path: listed[.path] = try cells.text(&json, name)
      case .serviceModel:
        listed[.serviceModel] = try MarketplaceProduct.joined(&json, &cells, name)
      case .deploymentModel: listed[.deploymentModel] = try cells.text(&json, name)
      case .assessor: listed[.assessor] = try cells.text(&json, name)
      case .statusChanged: listed[.statusChanged] = try cells.day(&json, name)?.description
      case .authorized: listed[.authorized] = try cells.day(&json, name)?.description
      case .authorizations: listed[.authorizations] = try cells.text(&json, name)
      case .reuse: listed[.reuses] = try cells.text(&json, name)
      case .agency: listed[.partneringAgency] = try cells.text(&json, name)
      case .oldServices, .newServices: services += try cells.texts(&json, name)
      }
    }
    return MarketplaceProduct.finished(listed, id: id, services: services, &cells, &ids)
  }

  func export(exported: ExportTime?) -> ProductsExport {
    let snapshot = Snapshot(
      source: .products, day: exported?.day, offerings: offerings,
      authorizations: offerings.compactMap(ProductsReader.authorization))
    return ProductsExport(exported: exported, snapshot: snapshot)
  }

  /// The agency of an offering that is certified or in process. For other offerings it is no more
  /// than a name in the product's record.
  private static func authorization(of listed: ListedOffering) -> AgencyAuthorization? {
    guard let agency = listed[.partneringAgency] else { return nil }
    let name = AgencyName(parent: agency)
    // The day of certification is not the agency's own day, which this export does not tell.
    return switch listed.status {
    case .certified:
      AgencyAuthorization(offering: listed.id, kind: .authorization, agency: name)
    case .inProcess:
      AgencyAuthorization(offering: listed.id, kind: .pending, agency: name)
    default: nil
    }
  }
}
