/// Sources that contradict each other. Both sides are kept, neither is picked silently.
public struct Conflict: Hashable, Sendable {
  /// One side: what is said, and by whom. Sources may be missing where it is only known that some
  /// reports say so.
  public struct Statement: Hashable, Sendable {
    /// What is said.
    public var text: String
    /// Who says so.
    public var sources: [Source.ID]

    /// Makes a statement of somebody.
    public init(text: String, sources: [Source.ID] = []) {
      self.text = text
      self.sources = sources
    }
  }

  /// What the sources disagree on: the price, the end of the term, the level …
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    case price, unit, term, coverage, announcement, models, level, hosting, status, date, other
  }

  /// What kind of fact is disputed.
  public var subject: Subject
  /// What is disputed, in words.
  public var topic: String
  /// What is said, two sides at least.
  public var statements: [Statement]
  /// Which value the other fields of the record carry, and why.
  public var handling: String?
  /// Who says so.
  public var sources: [Source.ID] = []
  /// Where in the files it stands.
  public var location: RecordLocation?

  /// Makes a conflict of statements.
  public init(subject: Subject, topic: String, statements: [Statement]) {
    self.subject = subject
    self.topic = topic
    self.statements = statements
  }
}
