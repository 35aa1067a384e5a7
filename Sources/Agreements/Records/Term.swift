/// How long an agreement runs, with every end date that has been stated.
public struct Term: Hashable, Sendable {
  /// An end date, as stated by somebody at some time. Ends move: the newest statement stands,
  /// the earlier ones remain.
  public struct EndStatement: Hashable, Sendable {
    /// The last day.
    public var end: ApproximateDate
    /// When it was stated; from then on it stands.
    public var stated: ApproximateDate?
    /// How sure it is; `nil` where nothing is said about that.
    public var certainty: Certainty?
    /// What else there is to say.
    public var note: String?
    /// Who says so.
    public var sources: [Source.ID] = []
    /// Where in the files it stands.
    public var location: RecordLocation?

    /// Makes a statement of which only the end is known.
    public init(end: ApproximateDate) { self.end = end }
  }

  /// The first day.
  public var start: ApproximateDate?
  /// In the order of the file: oldest first.
  public var ends: [EndStatement] = []
  /// The term in words.
  public var text: String?

  /// Makes one without content.
  public init() {}

  /// The end that stood on a day: of the statements made by then the last one. A statement whose
  /// own date is not known stands from the beginning.
  public func end(statedBy day: Day) -> EndStatement? {
    ends.last { statement in
      statement.stated.map { $0.standing(on: day) == .past } ?? true
    }
  }
}
