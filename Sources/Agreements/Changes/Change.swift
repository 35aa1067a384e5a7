import Languages

/// A difference: between two registries, or between two days of one.
public struct Change: Hashable, Sendable {
  /// What changed.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case agreement, availability, certification, approval, access, event
    /// The record itself: its wording, its links, its existence in the files.
    case record
  }

  /// The record that changed.
  public enum Subject: Hashable, Sendable {
    case vendor(Vendor.ID)
    case agreement(Agreement.ID)
    case offering(Offering.ID)
    case body(Body.ID)
    case approval(Approval.ID)
    case source(Source.ID)
    case programme(Programme.ID)
    case event(DatedEvent.ID)
    case search(Search.ID)
    case registry
  }

  /// What kind of thing changed.
  public var kind: Kind
  /// The record that changed.
  public var subject: Subject
  /// The subject in words, for people.
  public var title: Phrase
  /// The field that changed, by its stable name; `nil` when the whole record came or went.
  public var field: String?
  /// What it was; `nil` when there was nothing.
  public var from: String?
  /// What it became; `nil` when nothing is left.
  public var to: String?
  /// When it took effect in the world, where that is known.
  public var effective: ApproximateDate?
  /// When it was first seen, where that is known and another day.
  public var seen: Day?
  /// The branch that it concerns, where it is one.
  public var branch: Branch?
  /// The vendor that it concerns, where it is one.
  public var vendor: Vendor.ID?
  /// How sure it is; `nil` where nothing is said about that.
  public var certainty: Certainty?
  /// What else there is to say.
  public var note: Phrase?
  /// Who says so.
  public var sources: [Source.ID] = []
  /// Where in the files it stands.
  public var location: RecordLocation?

  /// Makes a change of a record.
  public init(_ kind: Kind, of subject: Subject, title: Phrase) {
    self.kind = kind
    self.subject = subject
    self.title = title
  }
}

extension Change {
  /// Whether it had taken effect by a day, or may have. What has no date is not held back.
  public func hasBegun(by day: Day) -> Bool {
    effective.map { $0.standing(on: day) != .ahead } ?? true
  }

  /// Whether it says once more what stood before: nothing became another.
  public var isConfirmation: Bool { from != nil && from == to }

  /// What such a one is called: bodies decide, listings state.
  public var confirmation: Phrase {
    kind == .approval ? Phrase("decision confirmed") : Phrase("stated again")
  }
}
