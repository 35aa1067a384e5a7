/// What one body, or one branch as a whole, decided about one agreement's product over time.
public struct Approval: Hashable, Sendable, Identifiable {
  /// What identifies an approval: who decides, about what. A decision outside every agreement is
  /// known by its product.
  public struct ID: Hashable, Sendable, Comparable {
    /// The agreement that is decided on; `nil` for products outside any.
    public var agreement: Agreement.ID?
    /// The product, where there is no agreement.
    public var product: String?
    /// The branch of government.
    public var branch: Branch
    /// The body that decides; `nil` for the branch as a whole.
    public var body: Body.ID?

    /// Names what is decided on, and who decides.
    public init(
      agreement: Agreement.ID?, product: String? = nil, branch: Branch, body: Body.ID?
    ) {
      self.agreement = agreement
      self.product = agreement == nil ? product : nil
      self.branch = branch
      self.body = body
    }

    public static func < (left: ID, right: ID) -> Bool { left.order < right.order }

    private var order: (Branch, String, String, String) {
      (branch, body?.text ?? "", agreement?.text ?? "", product ?? "")
    }
  }

  /// What is decided on, and who decides.
  public let id: ID
  /// Oldest first; decisions without a date come first, because nothing says that they are newer.
  public let decisions: [Decision]

  /// - Parameters:
  ///   - id: what is decided on, and who decides.
  ///   - decisions: in any order; those of one date keep theirs.
  public init(id: ID, decisions: [Decision]) {
    self.id = id
    self.decisions = decisions.enumerated().sorted { left, right in
      switch (left.element.date, right.element.date) {
      case (nil, nil): left.offset < right.offset
      case (nil, _): true
      case (_, nil): false
      case (let first?, let second?):
        first == second ? left.offset < right.offset : first < second
      }
    }.map(\.element)
  }

  /// The decision that held on a day.
  public func decision(on day: Day) -> Decision? {
    decisions.last { $0.date.map { $0.standing(on: day) == .past } ?? true }
  }

  /// A decision that may already have been taken on a day, because its date is known to the month
  /// or the year only.
  public func possibleDecision(on day: Day) -> Decision? {
    decisions.last { $0.date.map { $0.standing(on: day) == .open } ?? false }
  }

  /// How long an approval has been pending.
  public func waiting(on day: Day) -> Waiting? {
    guard decision(on: day)?.status == .pending else { return nil }
    let upToDay = decisions.prefix { $0.date.map { $0.standing(on: day) == .past } ?? true }
    // Repeated "still pending" decisions do not start the count again.
    let run = upToDay.reversed().prefix { $0.status == .pending }
    guard let since = run.last?.date else { return nil }
    let days = since.latest.days(to: day)
    return Waiting(days: days, since: since)
  }

  /// Days since the decision that left an approval pending.
  public struct Waiting: Hashable, Sendable, Comparable {
    /// At least so many; exactly so many when `isExact`.
    public let days: Int
    /// The date of the decision that left it pending.
    public let since: ApproximateDate

    /// Whether the first day is known; otherwise it may have been waiting for longer.
    public var isExact: Bool { since.precision == .day }

    public static func < (left: Waiting, right: Waiting) -> Bool { left.days < right.days }
  }
}
