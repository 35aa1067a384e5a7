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
