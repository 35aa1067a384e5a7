import Agreements
import MarkedJSON

/// One change between two exports, in words.
public struct FedRAMPChange: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case listed, delisted, status
    case impactLevel = "impact_level"
    case renamed
    /// A date moved while the status stayed, or with it.
    case date
    /// Any other field of the offering; `field` names it.
    case field
    case serviceAdded = "service_added"
    case serviceRemoved = "service_removed"
    case authorizationGained = "agency_authorization_gained"
    case authorizationLost = "agency_authorization_lost"
    case authorizationDate = "agency_authorization_date"
    case reuseGained = "reuse_gained"
    case reuseLost = "reuse_lost"
    case reuseDate = "reuse_date"
    case pendingGained = "pending_agency_gained"
    case pendingLost = "pending_agency_lost"
    case pendingDate = "pending_agency_date"
    /// A changelog dates a status that it did not date before.
    case datedStatusAdded = "dated_status_added"
    case datedStatusRemoved = "dated_status_removed"

    /// Whether it is one of the four kinds that say what is listed, and as what.
    public var isOfListing: Bool {
      switch self {
      case .listed, .delisted, .status, .impactLevel: true
      default: false
      }
    }
  }

  public var kind: Kind
  /// The FedRAMP ID.
  public var id: String
  /// The offering's name, as the newer export has it.
  public var offering: String
  /// For listed and delisted: the status and the level, in the export's words. For a dated status:
  /// the status.
  public var status: String?
  public var impactLevel: String?
  /// For `date` and `field`: the stable name of the field.
  public var field: String?
  public var from: String?
  public var to: String?
  public var service: String?
  public var agency: AgencyName?
  /// When it took effect in the world, where the export says so.
  public var effective: Day?

  init(_ kind: Kind, id: String, offering: String) {
    self.kind = kind
    self.id = id
    self.offering = offering
  }

  /// Whether this is one of the four kinds that say what is listed, and as what.
  public var isOfListing: Bool { kind.isOfListing }

  /// The fields in a fixed order, those without a value left out. The words of the four kinds of
  /// listing are those of the exports, and no field is added to them.
  public var members: [(name: String, value: String)] {
    var members = [("change", kind.rawValue), ("id", id), ("offering", offering)]
    if kind == .listed || kind == .delisted {
      members.append(("status", status ?? ""))
      members.append(("impact_level", impactLevel ?? ""))
      return members
    }
    if kind == .status || kind == .impactLevel {
      return members + [("from", from ?? ""), ("to", to ?? "")]
    }
    if let status { members.append(("status", status)) }
    if let field { members.append(("field", field)) }
    if let service { members.append(("service", service)) }
    if let agency {
      members.append(("agency", agency.parent))
      if !agency.sub.isEmpty { members.append(("sub_agency", agency.sub)) }
    }
    if let from { members.append(("from", from)) }
    if let to { members.append(("to", to)) }
    if let effective { members.append(("effective", effective.description)) }
    return members
  }

  /// One JSON object on one line, without its end.
  public var jsonLine: String {
    let members = members.map { JSONText.string($0.name) + ": " + JSONText.string($0.value) }
    return "{" + members.joined(separator: ", ") + "}"
  }
}
