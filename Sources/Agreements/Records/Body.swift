/// An organisation of government: a chamber, a court, a department, a city.
public struct Body: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Body>

  public let id: ID
  public var name: String
  public var branch: Branch
  public var level: GovernmentLevel
  /// The body that this one is a part of: its decisions hold here too, unless this body decided
  /// otherwise.
  public var parent: ID?
  /// Other names, among them the ones that FedRAMP's exports use.
  public var aliases: [String] = []
  public var note: String?
  public var sources: [Source.ID] = []
  public var location: RecordLocation?

  public init(id: ID, name: String, branch: Branch, level: GovernmentLevel = .federal) {
    self.id = id
    self.name = name
    self.branch = branch
    self.level = level
  }
}
