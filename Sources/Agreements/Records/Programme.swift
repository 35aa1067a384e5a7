/// What agreements are made and products are certified under: OneGov, the Multiple Award Schedule,
/// FedRAMP.
public struct Programme: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Programme>

  public let id: ID
  public var name: String
  public var owner: String?
  public var began: ApproximateDate?
  public var description: String?
  public var note: String?
  public var sources: [Source.ID] = []
  public var location: RecordLocation?

  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}
