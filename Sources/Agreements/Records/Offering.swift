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
  /// What agencies did about the offering, with their dates.
  public var authorizers: [Authorizer] = []
  public var note: String?
  public var conflicts: [Conflict] = []
  public var sources: [Source.ID] = []
  public var location: RecordLocation?
  /// Where it stands in an export, when it is kept by hand as well.
  public var exportLocation: RecordLocation?

  public init(id: ID, name: String, provider: String) {
    self.id = id
    self.name = name
    self.provider = provider
  }

  /// What an agency did about an offering. It decided for its own use of the cloud service: that is
  /// no decision on any agreement.
  public struct Authorizer: Hashable, Sendable {
    public enum Act: String, CaseIterable, Hashable, Sendable {
      /// Gave the authorization that the certification came with.
      case authorized
      /// Later authorized its own use on the same evidence.
      case reused
      /// Works with an offering in process, and has not authorized it.
      case pending
    }

    public var act: Act
    /// As FedRAMP names it: `Department of Examples / Bureau of Samples`.
    public var agency: String
    /// `nil` where no body goes by that name, or the name stands for none.
    public var body: Body.ID?
    /// When it authorized, or began to review.
    public var date: ApproximateDate?
    /// From when on it is not listed any more.
    public var ended: ApproximateDate?
    public var sources: [Source.ID] = []

    public init(_ act: Act, agency: String) {
      self.act = act
      self.agency = agency
    }

    /// Whether it had been done by a day, and still stood.
    public func stands(on day: Day) -> Bool {
      (date.map { $0.standing(on: day) == .past } ?? true)
        && (ended.map { $0.standing(on: day) != .past } ?? true)
    }
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
    certifications.lastIndex { $0.on.standing(on: day) == .past }.map { certifications[$0] }
  }
}
