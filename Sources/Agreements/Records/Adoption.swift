/// The work that comes with using what was bought at a nominal price.
public struct Adoption: Hashable, Sendable {
  public enum Area: String, CaseIterable, Hashable, Sendable {
    case training, operations, governance
  }

  public enum State: String, CaseIterable, Hashable, Sendable {
    case unknown
    /// Promised with the offer, not seen delivered.
    case promised
    case available
    /// Left to the agency.
    case agency
    /// Rules or limits that users have to keep.
    case required
  }

  public struct Item: Hashable, Sendable {
    public var state: State
    /// What it costs, in words; `nil` when not known.
    public var cost: String?
    public var note: String?
    public var sources: [Source.ID] = []
    public var location: RecordLocation?

    public init(state: State) { self.state = state }
  }

  public var items: [Area: Item] = [:]

  public init() {}
}
