import Agreements

/// What is stated of a decision that is to be recorded, in the order in which it is asked for.
public enum RecordField: String, CaseIterable, Hashable, Sendable {
  case agreement, branch, body, status, date, source, publisher, title, certainty, note

  var label: String {
    switch self {
    case .date: "Day"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  /// What belongs into it, in a few words.
  var hint: String {
    switch self {
    case .agreement: "the id of the agreement whose product was decided on"
    case .branch: "the branch that decided; with a body its own"
    case .body: "who decided; empty for the branch as a whole"
    case .status: "what was decided"
    case .date: "when: 2026-11-24, 2026-11, 2026, or by 2026-11-24"
    case .source: "where it was read: an address, or a source of the data"
    case .publisher: "who published it, for an address that is new to the data"
    case .title: "its title as published, for an address that is new to the data"
    case .certainty: "how sure it is; may stay empty"
    case .note: "what else there is to say; may stay empty"
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
    case .date: return [Completion.Candidate(state.today.description, "today")]
    case .source:
      return registry.sources.map {
        Completion.Candidate($0.id.text, "\($0.publisher): \($0.title)")
      }
    case .certainty: return Certainty.allCases.map { Completion.Candidate($0.rawValue) }
    case .publisher, .title, .note: return []
    }
  }
}
