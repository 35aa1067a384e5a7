/// A cloud service offering as FedRAMP lists it.
public struct Offering: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Offering>

  /// The FedRAMP ID.
  public let id: ID
  public var name: String
  /// The cloud service provider, as FedRAMP names it.
  public var provider: String
  public var vendor: Vendor.ID?
  /// Oldest first.
  public var certifications: [Certification] = []
  public var services: [ServiceInScope] = []
  /// Dated remarks that are no change of state: a new name, a service named for the first time.
  public var remarks: [Remark] = []
  public var assessor: String?
  /// Agencies that authorized the offering, and that reused an authorization, when counted.
  public var authorizations: Int?
  public var reuses: Int?
  public var counted: Day?
  public var agencies: [String] = []
  public var note: String?
  public var conflicts: [Conflict] = []
  public var sources: [Source.ID] = []
  public var location: RecordLocation?

  public init(id: ID, name: String, provider: String) {
    self.id = id
    self.name = name
    self.provider = provider
  }

  /// A service inside the boundary of the offering.
  public struct ServiceInScope: Hashable, Sendable {
    public var name: String
    public var since: ApproximateDate?
    public var sources: [Source.ID] = []

    public init(name: String) { self.name = name }
  }

  public struct Remark: Hashable, Sendable {
    public var on: ApproximateDate
    public var text: String
    public var sources: [Source.ID] = []
    public var location: RecordLocation?

    public init(on: ApproximateDate, text: String) {
      self.on = on
      self.text = text
    }
  }

  /// The state that held on a day; `nil` before the first.
  public func certification(on day: Day) -> Certification? {
    certifications.last { $0.on.standing(on: day) == .past }
  }
}
