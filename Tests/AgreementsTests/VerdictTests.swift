import Testing

@testable import Agreements

@Suite struct VerdictTests {
  /// Every combination of the four answers, against the rule said in another way: sort by the worst.
  @Test func everyCombinationOfAnswersHasItsVerdict() {
    let answers = Access.Answer.allCases
    var counts: [Access.Verdict: Int] = [:]
    for first in answers {
      for second in answers {
        for third in answers {
          for fourth in answers {
            let combination = [first, second, third, fourth]
            let expected = combination.map(\.worstVerdict).max { $0.badness < $1.badness }
            let verdict = Access.verdict(of: combination)
            #expect(verdict == expected, "\(combination)")
            counts[verdict, default: 0] += 1
          }
        }
      }
    }
    // 5 answers in 4 steps: only one is usable; 2^4 less that one are conditional; 3^4 less 2^4
    // unknown; the rest is blocked.
    #expect(counts == [.usable: 1, .conditional: 15, .unknown: 65, .blocked: 544])
  }

  @Test func nothingKnownIsUnknown() {
    #expect(Access.verdict(of: []) == .unknown)
  }

  @Test func theObstacleIsTheStepThatWeighsMost() {
    let question = Access.Question(
      agreement: "a", branch: .executive, level: .high, day: Day(number: 0))
    let access = Access(
      question,
      findings: [
        .init(.inForce, .unknown, .empty), .init(.covered, .conditional, .empty),
        .init(.certified, .pending, .empty), .init(.approved, .no, .empty),
      ])
    #expect(access.obstacle?.step == .approved)
    #expect(Access(question, findings: [.init(.inForce, .yes, .empty)]).obstacle == nil)
  }

  @Test func anAgreementThatDoesNotExistIsUnknown() {
    let question = Access.Question(
      agreement: "none", branch: .executive, level: .low, day: Day(number: 0))
    let access = Registry().access(question)
    #expect(access.verdict == .unknown)
    #expect(access.findings.map(\.step) == Access.Step.allCases)
  }
}

extension Access.Answer {
  fileprivate var worstVerdict: Access.Verdict {
    switch self {
    case .yes: .usable
    case .conditional: .conditional
    case .unknown: .unknown
    case .no, .pending: .blocked
    }
  }
}

extension Access.Verdict {
  fileprivate var badness: Int {
    switch self {
    case .usable: 0
    case .conditional: 1
    case .unknown: 2
    case .blocked: 3
    }
  }
}
