import Agreements
import Languages

/// What is stated of a decision that is to be recorded, in the order in which it is asked for.
public enum RecordField: String, CaseIterable, Hashable, Sendable {
  case agreement, branch, body, status, date, source, publisher, title, certainty, note

  var label: String {
    switch self {
    case .agreement: localized("Agreement")
    case .branch: localized("Branch")
    case .body: localized("Body")
    case .status: localized("Status")
    case .date: localized("Day")
    case .source: localized("Source")
    case .publisher: localized("Publisher")
    case .title: localized("Title")
    case .certainty: localized("Certainty")
    case .note: localized("Note")
    }
  }

  /// What belongs into it, in a few words.
  var hint: String {
    switch self {
    case .agreement: localized("the id of the agreement whose product was decided on")
    case .branch: localized("the branch that decided; with a body its own")
    case .body: localized("who decided; empty for the branch as a whole")
    case .status: localized("what was decided")
    case .date: localized("when: 2026-11-24, 2026-11, 2026, or by 2026-11-24")
    case .source: localized("where it was read: an address, or a source of the data")
    case .publisher: localized("who published it, for an address that is new to the data")
    case .title: localized("its title as published, for an address that is new to the data")
    case .certainty: localized("how sure it is; may stay empty")
    case .note: localized("what else there is to say; may stay empty")
    }
  }

  /// Everything that may stand in it; empty where that is free.
  func candidates(_ state: DashboardState, _ form: RecordForm) -> [Completion.Candidate] {
    let registry = state.registry
    switch self {
    case .agreement:
      return registry.agreements.map { agreement in
        let vendor = registry.vendors[agreement.vendor]?.name ?? agreement.vendor.text
        return Completion.Candidate(agreement.id.text, "\(vendor): \(agreement.product)")
      }
    case .branch: return Branch.allCases.map { Completion.Candidate($0.rawValue) }
    case .body:
      let branch = Branch(rawValue: form[.branch])
      return registry.bodies.filter { branch == nil || $0.branch == branch }
        .map { Completion.Candidate($0.id.text, $0.name) }
    case .status: return ApprovalStatus.allCases.map { Completion.Candidate($0.rawValue) }
    case .date: return [Completion.Candidate(state.today.description, localized("today"))]
    case .source:
      return registry.sources.map {
        Completion.Candidate($0.id.text, "\($0.publisher): \($0.title)")
      }
    case .certainty: return Certainty.allCases.map { Completion.Candidate($0.rawValue) }
    case .publisher, .title, .note: return []
    }
  }
}
