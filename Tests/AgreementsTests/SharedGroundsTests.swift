import Agreements
import RandomRecords
import Testing

@Suite struct SharedGroundsTests {
  @Test func whereTheyHoldBothRegistriesAnswerAlike() throws {
    var random = SeededRandom(seed: 27)
    var (held, broken, differing) = (0, 0, 0)
    for _ in 0..<400 {
      var contents = RandomRecords.contents(&random)
      let old = Registry(contents)
      RandomRecords.alter(&contents, &random)
      let new = Registry(contents)
      guard let shared = SharedGrounds(of: new, and: old) else { continue }
      for question in questions(new) {
        let isSame = new.access(question) == old.access(question)
        differing += isSame ? 0 : 1
        if shared.hold(for: question) {
          held += 1
          #expect(isSame, "\(question)")
        } else {
          broken += 1
        }
      }
    }
    #expect(held > 1000 && broken > 10 && differing > 0, "\(held) \(broken) \(differing)")
  }

  @Test func nothingIsSharedWhenTheEvidenceEndsOnAnotherDay() {
    var later = Registry()
    later.latestEvidence = Day(number: 9)
    #expect(SharedGrounds(of: later, and: Registry()) == nil)
    #expect(!later.hasSameRecords(as: Registry()))
    #expect(Registry().hasSameRecords(as: Registry()))
  }

  private func questions(_ registry: Registry) -> [Access.Question] {
    let bodies = [nil] + registry.bodies.map(\.id)
    return registry.agreements.flatMap { agreement in
      Branch.allCases.flatMap { branch in
        bodies.map { body in
          Access.Question(
            agreement: agreement.id, branch: branch, body: body, level: .high,
            day: Day(number: 20_500))
        }
      }
    }
  }
}
