/// Something that happened around the agreements and is no state of a record: a policy, a law suit,
/// a figure that was published.
public struct DatedEvent: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<DatedEvent>

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case agreement, programme, certification, access, policy, dispute, protest, adoption
    case oversight, metric, expiry
  }

  public let id: ID
  public var kind: Kind
  /// `nil` when no date is known.
  public var date: ApproximateDate?
  public var title: String
  public var vendors: [Vendor.ID] = []
  public var branch: Branch?
  public var certainty: Certainty?
  public var note: String?
  public var sources: [Source.ID] = []
  public var location: RecordLocation?

  public init(id: ID, kind: Kind, title: String) {
    self.id = id
    self.kind = kind
    self.title = title
  }
}
