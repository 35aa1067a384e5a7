/// The level of impact that a certification is good for. Ordered: what is certified at a level may
/// serve at every lower one.
public enum ImpactLevel: String, CaseIterable, Hashable, Sendable, Comparable {
  /// The tailored low baseline for software with little at stake.
  case liSaaS = "LI-SaaS"
  case low = "Low"
  case moderate = "Moderate"
  case high = "High"

  public static func < (left: ImpactLevel, right: ImpactLevel) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .liSaaS: 0
    case .low: 1
    case .moderate: 2
    case .high: 3
    }
  }

  /// The class that FedRAMP's rules of 2026-07-04 put in the place of a level: B for Low, C for
  /// Moderate, D for High. Low and the tailored LI-SaaS share a class.
  /// Source: FedRAMP, consolidated rules for 2026, in force from 2026-07-04.
  public var certificationClass: CertificationClass {
    switch self {
    case .liSaaS, .low: .b
    case .moderate: .c
    case .high: .d
    }
  }
}

/// The class of a certification, in FedRAMP's words from 2026-07-04 on.
public enum CertificationClass: String, CaseIterable, Hashable, Sendable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
}

/// How FedRAMP looked at an offering.
public enum CertificationType: String, CaseIterable, Hashable, Sendable {
  case rev5 = "Rev5"
  /// The automated path, in which the programme itself certifies.
  case twentyX = "20x"
}

/// Who certified.
public enum CertificationPath: String, CaseIterable, Hashable, Sendable {
  case agency = "Agency"
  case program = "Program"
  /// The Joint Authorization Board, until 2024.
  case jab = "JAB"
}

/// Where an offering stands with FedRAMP.
public enum CertificationStatus: String, CaseIterable, Hashable, Sendable {
  case listed
  case ready
  case inProcess = "in process"
  /// FedRAMP said "authorized" until 2026-07-04.
  case certified
  case delisted
  case notApplicable = "not applicable"
  case unknown
}

/// The state of an offering's certification from a date on. Every state is complete in itself:
/// nothing is carried over from the one before.
public struct Certification: Hashable, Sendable {
  /// Where the offering stands.
  public var status: CertificationStatus
  /// From when the state holds.
  public var on: ApproximateDate
  /// When the state was first seen in public data, where that is later than `on`.
  public var seen: Day?
  /// The level, where it was stated.
  public var level: ImpactLevel?
  /// The class, where it was stated.
  public var certificationClass: CertificationClass?
  /// Whether the class was read from FedRAMP; otherwise it is derived from the level.
  public var isClassRead = false
  /// How FedRAMP looked at it.
  public var type: CertificationType?
  /// Who stands for the certification.
  public var path: CertificationPath?
  /// The date of certification that the listing carries.
  public var certified: Day?
  /// The status in FedRAMP's own words.
  public var wording: String?
  /// How sure it is; `nil` where nothing is said about that.
  public var certainty: Certainty?
  /// What else there is to say.
  public var note: String?
  /// Who says so.
  public var sources: [Source.ID] = []
  /// Where in the files it stands.
  public var location: RecordLocation?

  /// A state from a date on.
  public init(status: CertificationStatus, on: ApproximateDate) {
    self.status = status
    self.on = on
  }
}
