/// Something that happened around the agreements and is no state of a record: a policy, a law suit,
/// a figure that was published.
public struct DatedEvent: Hashable, Sendable, Identifiable {
  /// The name of such a record.
  public typealias ID = Identifier<DatedEvent>

  /// What kind of thing happened.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case agreement, programme, certification, access, policy, dispute, protest, adoption
    case oversight, metric, expiry
  }

  /// The name of the record, unique among those of its kind.
  public let id: ID
  /// What kind of thing happened.
  public var kind: Kind
  /// `nil` when no date is known.
  public var date: ApproximateDate?
  /// What happened, in one sentence.
  public var title: String
  /// The vendors that it concerns.
  public var vendors: [Vendor.ID] = []
  /// The branch that it concerns, where it is one.
  public var branch: Branch?
  /// How sure it is; `nil` where nothing is said about that.
  public var certainty: Certainty?
  /// What else there is to say.
  public var note: String?
  /// Who says so.
  public var sources: [Source.ID] = []
  /// Where in the files it stands.
  public var location: RecordLocation?

  /// Makes an event of which nothing else is known.
  public init(id: ID, kind: Kind, title: String) {
    self.id = id
    self.kind = kind
    self.title = title
  }
}
