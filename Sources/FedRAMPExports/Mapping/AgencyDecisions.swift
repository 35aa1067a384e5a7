import Agreements

/// What an agency did about an offering, in the model's terms.
public struct AgencyDecision: Hashable, Sendable {
  public var offering: Offering.ID
  public var body: Body.ID
  public var kind: AgencyAuthorization.Kind
  /// When the agency authorized; for a pending one, when its review began. Not known for every one.
  public var date: Day?
  /// The agency in the export's words.
  public var agency: AgencyName

  /// An authorization and a reuse are approvals of the offering for the agency's own use; they say
  /// nothing about an agreement.
  public var status: ApprovalStatus { kind == .pending ? .pending : .approved }
}

/// The agencies of an export, mapped to bodies.
public struct AgencyDecisions: Hashable, Sendable {
  /// By offering, kind and agency.
  public var decisions: [AgencyDecision] = []
  /// The names that no body goes by, in their order. Their lines are in no decision.
  public var unmapped: [Unmapped] = []

  public struct Unmapped: Hashable, Sendable {
    /// Without its number, which differs from collection to collection.
    public var agency: AgencyName
    /// How many lines of the export name it.
    public var count: Int
  }
}

extension Snapshot {
  /// Every authorization, reuse and pending authorization, mapped to bodies.
  ///
  /// Lines of the former Joint Authorization Board are left out: the export books them under an
  /// agency that is none, and the offering's path says the same.
  ///
  /// - Parameter body: the body that goes by a name, and `nil` rather than a guess.
  public func agencyDecisions(body: (AgencyName) -> Body.ID?) -> AgencyDecisions {
    var found = AgencyDecisions()
    var known: [AgencyName: Body.ID?] = [:]
    var unmapped: [AgencyName: Int] = [:]
    for line in authorizations + partneringAgencies where !line.agency.isJointBoard {
      let mapped = known[line.agency] ?? body(line.agency)
      known[line.agency] = .some(mapped)
      guard let mapped else {
        let name = AgencyName(parent: line.agency.parent, sub: line.agency.sub)
        unmapped[name, default: 0] += 1
        continue
      }
      let date = line.date ?? (line.kind == .pending ? reviewDay(of: line.offering) : nil)
      found.decisions.append(
        AgencyDecision(
          offering: Offering.ID(line.offering), body: mapped, kind: line.kind, date: date,
          agency: line.agency))
    }
    found.unmapped = unmapped.map { AgencyDecisions.Unmapped(agency: $0.key, count: $0.value) }
      .sorted { $0.agency < $1.agency }
    return found
  }

  /// The partnering agencies of offerings in process that no line names.
  private var partneringAgencies: [AgencyAuthorization] {
    let named = Set(authorizations.lazy.filter { $0.kind == .pending }.map(\.offering))
    return offerings.compactMap { offering in
      guard offering.status == .inProcess, !named.contains(offering.id),
        let agency = offering[.partneringAgency]
      else { return nil }
      return AgencyAuthorization(
        offering: offering.id, kind: .pending, agency: AgencyName(parent: agency))
    }
  }

  private func reviewDay(of id: String) -> Day? {
    offering(id).flatMap { $0.day(.agencyReview) ?? $0.statusDate }
  }
}

extension AgencyName {
  /// The entry under which the exports book what the Joint Authorization Board authorized.
  public var isJointBoard: Bool { parent == "Legacy JAB Authorization" }

  /// Whether the name stands for no body: the former board, FedRAMP itself, which certifies and uses
  /// nothing, and what the exports keep for agencies that they do not name.
  public var standsForNoBody: Bool {
    switch (parent, sub) {
    case ("", ""), ("Legacy JAB Authorization", ""), ("Other Federal Entity", ""),
      ("Other Federal Entity", "Other Executive Branch Subagency"),
      ("Federal Risk and Authorization Management Program", ""):
      true
    default: false
    }
  }
}
