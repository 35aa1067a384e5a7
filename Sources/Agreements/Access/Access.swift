import Languages

/// The answer to: may this branch or body use this product today, and if not, what is missing?
public struct Access: Hashable, Sendable {
  /// What the answers of the four steps amount to.
  public enum Verdict: String, CaseIterable, Hashable, Sendable {
    case usable, conditional, blocked, unknown
  }

  /// What has to hold, in the order in which it is asked.
  public enum Step: String, CaseIterable, Hashable, Sendable {
    case inForce = "in_force"
    case covered
    case certified
    case approved
  }

  /// What one step comes to.
  public enum Answer: String, CaseIterable, Hashable, Sendable {
    case yes, no, pending, conditional, unknown
  }

  /// The answer of one step.
  public struct Finding: Hashable, Sendable {
    /// What was asked.
    public var step: Step
    /// What it comes to.
    public var answer: Answer
    /// One sentence.
    public var reason: Phrase
    /// Who says so.
    public var sources: [Source.ID]

    /// Makes the answer of one step. The reason is put together when it is asked for: most answers
    /// are shown as a sign.
    public init(
      _ step: Step, _ answer: Answer, _ reason: @autoclosure @escaping @Sendable () -> Phrase,
      sources: [Source.ID] = []
    ) {
      self.step = step
      self.answer = answer
      self.reason = .deferred(reason)
      self.sources = sources
    }
  }

  /// What is asked.
  public struct Question: Hashable, Sendable {
    /// The agreement that it is about.
    public var agreement: Agreement.ID
    /// The branch that asks, or that the body belongs to.
    public var branch: Branch
    /// `nil` asks for the branch as a whole.
    public var body: Body.ID?
    /// The level that the product has to be certified at.
    public var level: ImpactLevel
    /// The day that is asked about.
    public var day: Day

    /// Asks about an agreement, for a branch or one of its bodies.
    public init(
      agreement: Agreement.ID, branch: Branch, body: Body.ID? = nil, level: ImpactLevel, day: Day
    ) {
      self.agreement = agreement
      self.branch = branch
      self.body = body
      self.level = level
      self.day = day
    }
  }

  /// What was asked.
  public let question: Question
  /// One for each step, in order.
  public let findings: [Finding]

  init(_ question: Question, findings: [Finding]) {
    self.question = question
    self.findings = findings
  }

  /// What the findings amount to.
  public var verdict: Verdict { Access.verdict(of: findings.map(\.answer)) }

  /// What stands in the way blocks, then what is not known leaves the answer open, then conditions
  /// count. Only four times yes is usable: unknown is never taken for yes.
  public static func verdict(of answers: [Answer]) -> Verdict {
    if answers.contains(.no) || answers.contains(.pending) { return .blocked }
    if answers.contains(.unknown) || answers.isEmpty { return .unknown }
    return answers.contains(.conditional) ? .conditional : .usable
  }

  /// The first step that is not answered with yes: what is missing.
  public var obstacle: Finding? {
    let order: [Answer] = [.no, .pending, .unknown, .conditional]
    return order.lazy.compactMap { answer in findings.first { $0.answer == answer } }.first
  }
}
