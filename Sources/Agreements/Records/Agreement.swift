/// An offer of a vendor's product to government, under a programme and a vehicle.
public struct Agreement: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Agreement>

  public let id: ID
  public var vendor: Vendor.ID
  public var product: String
  /// What it is offered under, such as OneGov.
  public var programme: String?
  /// The contract vehicle, such as the GSA Multiple Award Schedule.
  public var vehicle: String?
  /// Who sells: the vendor itself, or a reseller.
  public var channel: String?
  public var price = Price()
  public var discount: String?
  public var announced: ApproximateDate?
  public var term = Term()
  /// Oldest first.
  public var statuses: [StatusEntry] = []
  public var coverage = Coverage()
  /// What the sales channel opened and closed, and when. Oldest first.
  public var availability: [Availability] = []
  public var commitments = Commitments()
  public var missionUses: [String] = []
  public var adoption = Adoption()
  /// What the vendor or GSA says about FedRAMP: a claim, never a certification.
  public var fedrampClaim: String?
  public var certifications: [CertificationLink] = []
  /// The agreement that this one follows.
  public var predecessor: ID?
  public var conflicts: [Conflict] = []
  public var sources: [Source.ID] = []
  public var location: RecordLocation?

  public init(id: ID, vendor: Vendor.ID, product: String) {
    self.id = id
    self.vendor = vendor
    self.product = product
  }

  /// Whose certification an offering's is, seen from the product of an agreement.
  public enum Relation: String, CaseIterable, Hashable, Sendable {
    /// The product's own.
    case own
    /// That of a service which the product runs on or inside of.
    case host
  }

  public struct CertificationLink: Hashable, Sendable {
    public var offering: Offering.ID
    public var relation: Relation
    public var note: String?
    public var location: RecordLocation?

    public init(offering: Offering.ID, relation: Relation) {
      self.offering = offering
      self.relation = relation
    }
  }

  /// What the vendor promises beside the product itself, in words.
  public struct Commitments: Hashable, Sendable {
    public var support: String?
    public var updates: String?
    public var training: String?

    public init() {}
  }
}
