/// An organisation of government: a chamber, a court, a department, a city.
public struct Body: Hashable, Sendable, Identifiable {
  /// The name of such a record.
  public typealias ID = Identifier<Body>

  /// The name of the record, unique among those of its kind.
  public let id: ID
  /// The full name.
  public var name: String
  /// The branch that it belongs to.
  public var branch: Branch
  /// The level of government.
  public var level: GovernmentLevel
  /// The body that this one is a part of: its decisions hold here too, unless this body decided
  /// otherwise.
  public var parent: ID?
  /// Other names, among them the ones that FedRAMP's exports use.
  public var aliases: [String] = []
  /// What else there is to say.
  public var note: String?
  /// Who says so.
  public var sources: [Source.ID] = []
  /// Where in the files it stands.
  public var location: RecordLocation?

  /// Makes a body of which nothing else is known.
  public init(id: ID, name: String, branch: Branch, level: GovernmentLevel = .federal) {
    self.id = id
    self.name = name
    self.branch = branch
    self.level = level
  }
}

extension Records where Record == Body {
  /// A body and those above it, nearest first. A loop in the data ends where it closes.
  func lineage(of body: Body.ID) -> [Body] {
    var lineage: [Body] = []
    var next: Body.ID? = body
    while let id = next, let found = self[id], !lineage.contains(where: { $0.id == id }) {
      lineage.append(found)
      next = found.parent
    }
    return lineage
  }
}
