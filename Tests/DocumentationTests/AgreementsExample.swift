import Agreements

func answerForTheHouse() -> [String] {
  var agreement = Agreement(id: "chat-2026", vendor: "example", product: "Example Chat")
  agreement.coverage.branches = [.legislative]
  agreement.coverage.levels = [.federal]
  agreement.certifications = [Agreement.CertificationLink(offering: "FR1", relation: .own)]

  var offering = Offering(id: "FR1", name: "Example Chat", provider: "Example")
  let house = Body(id: "house", name: "House of Representatives", branch: .legislative)
  var decision = Decision(
    id: "d-1", product: "Example Chat", branch: .legislative, status: .approved)
  decision.agreement = agreement.id
  decision.bodies = [house.id]
  decision.date = ApproximateDate("2026-03-11")

  // What happens over time is a list of dated entries, oldest first.
  guard let offered = ApproximateDate("2026-01-15"), let certified = ApproximateDate("2026-02"),
    let day = Day("2026-03-12")
  else { return [] }
  agreement.statuses = [Agreement.StatusEntry(status: .offered, on: offered)]
  var state = Certification(status: .certified, on: certified)
  state.level = .moderate
  offering.certifications = [state]

  var contents = Registry.Contents()
  contents.vendors = [Vendor(id: "example", name: "Example")]
  contents.agreements = [agreement]
  contents.offerings = [offering]
  contents.bodies = [house]
  contents.decisions = [decision]
  let registry = Registry(contents)

  // May the House use it? At Moderate yes, at High not.
  return [ImpactLevel.moderate, .high].map { level in
    let access = registry.access(
      Access.Question(
        agreement: agreement.id, branch: .legislative, body: house.id, level: level, day: day))
    let missing = access.obstacle.map { ": \($0.step.rawValue)" } ?? ""
    return "\(level.rawValue): \(access.verdict.rawValue)\(missing)"
  }
}
