import Agreements
import Languages

extension Access.Step {
  /// In words.
  var phrase: String {
    switch self {
    case .inForce: localized("in force")
    case .covered: localized("covered")
    case .certified: localized("certified")
    case .approved: localized("approved")
    }
  }
}

extension DetailWriter {
  /// What one step found, and who says so.
  mutating func finding(_ finding: Access.Finding, label: String, whose: String = "") {
    field(
      label,
      [
        Span("\(context.glyphs.sign(of: finding.answer)) ", Role(finding.answer)),
        Span(whose + finding.reason.text + attribution(finding.sources)),
      ])
  }

  /// The verdict for one asker, then each step.
  mutating func access(_ access: Access, label: String) {
    field(label, [verdict(access.verdict)])
    for finding in access.findings { self.finding(finding, label: finding.step.phrase) }
  }

  /// The verdict for several branches, then each step: once where it is the same for all of them.
  mutating func access(_ answers: [Access]) {
    for access in answers { field(access.question.branch.word, [verdict(access.verdict)]) }
    for (index, step) in Access.Step.allCases.enumerated() {
      let findings = answers.map { $0.findings[index] }
      if let first = findings.first, findings.allSatisfy({ $0 == first }) {
        finding(first, label: step.phrase)
        continue
      }
      for (number, access) in answers.enumerated() {
        finding(
          findings[number], label: number == 0 ? step.phrase : "",
          whose: localized("\(access.question.branch.word): "))
      }
    }
  }

  private func verdict(_ verdict: Access.Verdict) -> Span {
    Span("\(context.glyphs.sign(of: verdict)) \(verdict.rawValue)", Role(verdict))
  }
}
