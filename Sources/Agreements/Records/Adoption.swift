/// The work that comes with using what was bought at a nominal price.
public struct Adoption: Hashable, Sendable {
  /// The kinds of work.
  public enum Area: String, CaseIterable, Hashable, Sendable {
    case training, operations, governance
  }

  /// Who does the work.
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

  /// What is known about one kind of work.
  public struct Item: Hashable, Sendable {
    /// Who does the work.
    public var state: State
    /// What it costs, in words; `nil` when not known.
    public var cost: String?
    /// What else there is to say.
    public var note: String?
    /// Who says so.
    public var sources: [Source.ID] = []
    /// Where in the files it stands.
    public var location: RecordLocation?

    /// Makes an item of which only the state is known.
    public init(state: State) { self.state = state }
  }

  /// What is known, by kind of work.
  public var items: [Area: Item] = [:]

  /// Makes one without content.
  public init() {}
}

extension Adoption.Area: CustomStringConvertible {
  public var description: String { rawValue }
}
