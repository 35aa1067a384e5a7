/// An offer of a vendor's product to government, under a programme and a vehicle.
public struct Agreement: Hashable, Sendable, Identifiable {
  /// The name of such a record.
  public typealias ID = Identifier<Agreement>

  /// The name of the record, unique among those of its kind.
  public let id: ID
  /// Who makes the product.
  public var vendor: Vendor.ID
  /// What is offered.
  public var product: String
  /// What it is offered under, such as OneGov.
  public var programme: String?
  /// The contract vehicle, such as the GSA Multiple Award Schedule.
  public var vehicle: String?
  /// Who sells: the vendor itself, or a reseller.
  public var channel: String?
  /// What it costs.
  public var price = Price()
  /// What it saves, in words.
  public var discount: String?
  /// When it was announced.
  public var announced: ApproximateDate?
  /// How long it runs.
  public var term = Term()
  /// Oldest first.
  public var statuses: [StatusEntry] = []
  /// Whom the terms name.
  public var coverage = Coverage()
  /// What the sales channel opened and closed, and when. Oldest first.
  public var availability: [Availability] = []
  /// What the vendor promises besides.
  public var commitments = Commitments()
  /// What it is meant to be used for.
  public var missionUses: [String] = []
  /// The work that comes with using it.
  public var adoption = Adoption()
  /// What the vendor or GSA says about FedRAMP: a claim, never a certification.
  public var fedrampClaim: String?
  /// The FedRAMP offerings that the product is, or runs on.
  public var certifications: [CertificationLink] = []
  /// The agreement that this one follows.
  public var predecessor: ID?
  /// Where the sources contradict each other.
  public var conflicts: [Conflict] = []
  /// Who says so.
  public var sources: [Source.ID] = []
  /// Where in the files it stands.
  public var location: RecordLocation?

  /// Makes an agreement of which nothing else is known.
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

  /// A FedRAMP offering that the product is, or runs on.
  public struct CertificationLink: Hashable, Sendable {
    /// The offering that is certified.
    public var offering: Offering.ID
    /// Whether it is the product itself, or a host.
    public var relation: Relation
    /// What else there is to say.
    public var note: String?
    /// Where in the files it stands.
    public var location: RecordLocation?

    /// Links an offering.
    public init(offering: Offering.ID, relation: Relation) {
      self.offering = offering
      self.relation = relation
    }
  }

  /// What the vendor promises beside the product itself, in words.
  public struct Commitments: Hashable, Sendable {
    /// Who helps users, and how.
    public var support: String?
    /// Which newer versions are included.
    public var updates: String?
    /// What is taught, and to whom.
    public var training: String?

    /// Makes one without content.
    public init() {}
  }
}
