import Agreements

/// A cloud service offering as one export lists it: the export's own words, cleaned of
/// placeholders. What they mean is in the computed properties.
public struct ListedOffering: Hashable, Sendable, Identifiable {
  /// The FedRAMP ID.
  public let id: String
  /// The services inside the offering, each once, in the order of their bytes.
  public private(set) var services: [String] = []
  private var texts: [String?]

  public init(id: String) {
    self.id = id
    texts = Array(repeating: nil, count: Field.allCases.count)
  }

  /// The text of a field; `nil` where the export has none, or only a placeholder.
  public subscript(field: Field) -> String? {
    get { texts[field.rawValue] }
    set { texts[field.rawValue] = newValue }
  }

  public mutating func setServices(_ names: some Sequence<String>) {
    services = Set(names).sorted()
  }

  /// The same listing under another id.
  func renamed(id: String) -> ListedOffering {
    var copy = ListedOffering(id: id)
    copy.texts = texts
    copy.services = services
    return copy
  }

  public enum Field: Int, CaseIterable, Hashable, Sendable {
    case name, provider, status, impactLevel, certificationClass, type, path, stage
    case ready, agencyReview, pmoReview, jabReview, programReview, finalProgramReview
    case authorized, statusChanged
    case partneringAgency, assessor, authorizations, reuses, serviceModel, deploymentModel

    /// The stable name in files and outputs.
    public var name: String {
      switch self {
      case .name: "offering"
      case .provider: "provider"
      case .status: "status"
      case .impactLevel: "impact_level"
      case .certificationClass: "class"
      case .type: "type"
      case .path: "path"
      case .stage: "stage"
      case .ready: "ready"
      case .agencyReview: "agency_review"
      case .pmoReview: "pmo_review"
      case .jabReview: "jab_review"
      case .programReview: "program_review"
      case .finalProgramReview: "final_program_review"
      case .authorized: "authorized"
      case .statusChanged: "status_changed"
      case .partneringAgency: "partnering_agency"
      case .assessor: "assessor"
      case .authorizations: "authorizations"
      case .reuses: "reuses"
      case .serviceModel: "service_model"
      case .deploymentModel: "deployment_model"
      }
    }

    /// Whether the field holds a day, as `YYYY-MM-DD`.
    public var isDate: Bool {
      switch self {
      case .ready, .agencyReview, .pmoReview, .jabReview, .programReview, .finalProgramReview,
        .authorized, .statusChanged:
        true
      default: false
      }
    }
  }
}

extension ListedOffering {
  public var name: String { self[.name] ?? "" }
  public var provider: String { self[.provider] ?? "" }

  /// The status in the export's own words; empty where it says none.
  public var statusWording: String { self[.status] ?? "" }
  public var status: CertificationStatus { FedRAMPWords.status(statusWording) }

  /// The level in the export's own words, such as `20x Low`; empty where it says none.
  public var levelWording: String { self[.impactLevel] ?? "" }
  public var level: ImpactLevel? { FedRAMPWords.level(levelWording) }

  /// The class that the export itself states.
  public var readClass: CertificationClass? {
    FedRAMPWords.certificationClass(self[.certificationClass] ?? levelWording)
  }
  /// The class that is stated, or else the one that follows from the level. Only `readClass` tells
  /// which of the two it is.
  public var certificationClass: CertificationClass? { readClass ?? level?.certificationClass }

  /// Rev5 unless the export says 20x: FedRAMP certified nothing else before 20x began.
  public var type: CertificationType? {
    FedRAMPWords.type(type: self[.type], path: self[.path], level: levelWording)
  }
  public var path: CertificationPath? { self[.path].flatMap(FedRAMPWords.path) }

  public func day(_ field: Field) -> Day? { self[field].flatMap { ExportDay.day($0.utf8) } }

  /// The last step of a review that has a date.
  public var latestReview: Day? {
    [Field.agencyReview, .pmoReview, .jabReview, .programReview, .finalProgramReview]
      .compactMap(day).max()
  }

  /// The first step of a review that has a date.
  public var firstReview: Day? {
    [Field.agencyReview, .pmoReview, .jabReview, .programReview, .finalProgramReview]
      .compactMap(day).min()
  }

  /// Since when the present status holds, where the export says so.
  public var statusDate: Day? {
    if let stated = day(.statusChanged) { return stated }
    return switch status {
    case .certified: day(.authorized)
    case .inProcess: latestReview
    case .ready: day(.ready)
    default: nil
    }
  }

  public var authorizationCount: Int? { self[.authorizations].flatMap { Int($0) } }
  public var reuseCount: Int? { self[.reuses].flatMap { Int($0) } }
}
