/// What agreements are made and products are certified under: OneGov, the Multiple Award Schedule,
/// FedRAMP.
public struct Programme: Hashable, Sendable, Identifiable {
  /// The name of such a record.
  public typealias ID = Identifier<Programme>

  /// The name of the record, unique among those of its kind.
  public let id: ID
  /// The full name.
  public var name: String
  /// Who runs it.
  public var owner: String?
  /// Since when it runs.
  public var began: ApproximateDate?
  /// What it is.
  public var description: String?
  /// What else there is to say.
  public var note: String?
  /// Who says so.
  public var sources: [Source.ID] = []
  /// Where in the files it stands.
  public var location: RecordLocation?

  /// Makes a programme of which nothing else is known.
  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}
