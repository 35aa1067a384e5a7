import Agreements
import Languages

/// A decision as it was stated in the form: its words are read, and not yet held against the data.
public struct RecordDraft: Hashable, Sendable {
  public var agreement: Agreement.ID
  public var branch: Branch?
  public var body: Body.ID?
  public var status: ApprovalStatus
  public var date: ApproximateDate
  /// An address, or the id of a source.
  public var source: String
  public var publisher: String?
  public var title: String?
  public var certainty: Certainty?
  public var note: String?

  init(_ form: RecordForm) throws(RecordRefusal) {
    func text(_ field: RecordField) -> String? { form[field].isEmpty ? nil : form[field] }
    func needed(_ field: RecordField, _ why: String) throws(RecordRefusal) -> String {
      if let text = text(field) { return text }
      throw RecordRefusal(field, why)
    }
    agreement = Agreement.ID(
      try needed(.agreement, localized("name the agreement whose product it is about")))
    branch = try text(.branch).map { word throws(RecordRefusal) in
      guard let branch = Branch(rawValue: word.lowercased()) else {
        throw RecordRefusal(.branch, Self.none(word, of: Branch.allCases.map(\.rawValue)))
      }
      return branch
    }
    body = text(.body).map { Body.ID($0) }
    if branch == nil, body == nil {
      throw RecordRefusal(.branch, localized("say who decided: a branch, or one of its bodies"))
    }
    let word = try needed(.status, localized("say what was decided"))
    guard let status = ApprovalStatus(rawValue: word.lowercased()) else {
      throw RecordRefusal(.status, Self.none(word, of: ApprovalStatus.allCases.map(\.rawValue)))
    }
    self.status = status
    let day = try needed(.date, localized("say when; 'by' a day when it may have been earlier"))
    guard let date = ApproximateDate(day) else {
      throw RecordRefusal(
        .date, localized("'\(day)' is no date: write 2026-11-24, 2026-11, 2026 or by 2026-11-24"))
    }
    self.date = date
    source = try needed(
      .source, localized("say where it was read: an address, or the id of a source"))
    publisher = text(.publisher)
    title = text(.title)
    certainty = try text(.certainty).map { word throws(RecordRefusal) in
      guard let certainty = Certainty(rawValue: word.lowercased()) else {
        throw RecordRefusal(.certainty, Self.none(word, of: Certainty.allCases.map(\.rawValue)))
      }
      return certainty
    }
    note = text(.note)
  }

  private static func none(_ word: String, of words: [String]) -> String {
    localized("'\(word)' is none of \(words.joined(separator: ", "))")
  }
}

/// Why a decision cannot be recorded, and which field that is about.
public struct RecordRefusal: Error, Hashable, Sendable {
  /// `nil`: no single one.
  public var field: RecordField?
  public var message: String

  public init(_ field: RecordField?, _ message: String) {
    self.field = field
    self.message = message
  }
}

/// What came of a draft.
public enum RecordAnswer: Hashable, Sendable {
  /// It can be written; this is the change of the files as a unified diff.
  case planned(diff: String)
  case recorded(Decision.ID, String)
  case refused(RecordRefusal)
  case takenBack(Decision.ID, String)
}
