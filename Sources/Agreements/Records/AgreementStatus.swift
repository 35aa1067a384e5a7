/// Where an agreement stands.
public enum AgreementStatus: String, CaseIterable, Hashable, Sendable {
  case offered, active
  case listedExpired = "listed expired"
  case terminated, restored, extended, superseded
  case notListed = "not listed"
  case unknown
}

extension Agreement {
  /// A status and the day from which it holds. A record carries all of them, oldest first.
  public struct StatusEntry: Hashable, Sendable {
    /// Where the agreement stands.
    public var status: AgreementStatus
    /// From when it holds.
    public var on: ApproximateDate
    /// How sure it is; `nil` where nothing is said about that.
    public var certainty: Certainty?
    /// What else there is to say.
    public var note: String?
    /// Who says so.
    public var sources: [Source.ID] = []
    /// Where in the files it stands.
    public var location: RecordLocation?

    /// A status from a date on.
    public init(status: AgreementStatus, on: ApproximateDate) {
      self.status = status
      self.on = on
    }
  }

  /// The status that held on a day; `nil` before the first.
  public func status(on day: Day) -> StatusEntry? {
    statuses.last { $0.on.standing(on: day) == .past }
  }

  /// A status that may already have held on a day, because its date is known to the month or the
  /// year only.
  public func possibleStatus(on day: Day) -> StatusEntry? {
    statuses.newestOpen(on: day) { $0.on }
  }
}
