/// A cloud service offering as FedRAMP lists it.
public struct Offering: Hashable, Sendable, Identifiable {
  /// The name of such a record.
  public typealias ID = Identifier<Offering>

  /// The FedRAMP ID.
  public let id: ID
  /// The name in the listing.
  public var name: String
  /// The cloud service provider, as FedRAMP names it.
  public var provider: String
  /// The vendor behind the provider, where it is one of the registry.
  public var vendor: Vendor.ID?
  /// Oldest first.
  public var certifications: [Certification] = []
  /// What the listing names as in scope.
  public var services: [ServiceInScope] = []
  /// Dated remarks that are no change of state: a new name, a service named for the first time.
  public var remarks: [Remark] = []
  /// Who assessed it.
  public var assessor: String?
  /// Agencies that authorized the offering, and that reused an authorization, when counted.
  public var authorizations: Int?
  /// How many agencies reuse an authorization.
  public var reuses: Int?
  /// The day of the counts.
  public var counted: Day?
  /// The agencies with an authorization, as the listing names them.
  public var agencies: [String] = []
  /// What agencies did about the offering, with their dates.
  public var authorizers: [Authorizer] = []
  /// What else there is to say.
  public var note: String?
  /// Where the sources contradict each other.
  public var conflicts: [Conflict] = []
  /// Who says so.
  public var sources: [Source.ID] = []
  /// Where in the files it stands.
  public var location: RecordLocation?
  /// Where it stands in an export, when it is kept by hand as well.
  public var exportLocation: RecordLocation?

  /// Makes an offering of which nothing else is known.
  public init(id: ID, name: String, provider: String) {
    self.id = id
    self.name = name
    self.provider = provider
  }

  /// What an agency did about an offering. It decided for its own use of the cloud service: that is
  /// no decision on any agreement.
  public struct Authorizer: Hashable, Sendable {
    /// What an agency did.
    public enum Act: String, CaseIterable, Hashable, Sendable {
      /// Gave the authorization that the certification came with.
      case authorized
      /// Later authorized its own use on the same evidence.
      case reused
      /// Works with an offering in process, and has not authorized it.
      case pending
    }

    /// What the agency did.
    public var act: Act
    /// As FedRAMP names it: `Department of Examples / Bureau of Samples`.
    public var agency: String
    /// `nil` where no body goes by that name, or the name stands for none.
    public var body: Body.ID?
    /// When it authorized, or began to review.
    public var date: ApproximateDate?
    /// From when on it is not listed any more.
    public var ended: ApproximateDate?
    /// Who says so.
    public var sources: [Source.ID] = []

    /// Makes an act of an agency.
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
    /// The name in the listing.
    public var name: String
    /// When it was first named.
    public var since: ApproximateDate?
    /// Who says so.
    public var sources: [Source.ID] = []

    /// Makes a service of which only the name is known.
    public init(name: String) { self.name = name }
  }

  /// Something that was noticed about an offering on a day.
  public struct Remark: Hashable, Sendable {
    /// When it was noticed.
    public var on: ApproximateDate
    /// What was noticed.
    public var text: String
    /// Who says so.
    public var sources: [Source.ID] = []
    /// Where in the files it stands.
    public var location: RecordLocation?

    /// Makes a remark.
    public init(on: ApproximateDate, text: String) {
      self.on = on
      self.text = text
    }
  }

  /// Whether the agencies had been counted by a day: a later count says nothing of it.
  public func isCounted(by day: Day) -> Bool { counted.map { $0 <= day } ?? true }

  /// The state that held on a day; `nil` before the first.
  public func certification(on day: Day) -> Certification? {
    certifications.lastIndex { $0.on.standing(on: day) == .past }.map { certifications[$0] }
  }
}
