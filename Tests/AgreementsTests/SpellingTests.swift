import Testing

@testable import Agreements

@Suite struct SpellingTests {
  @Test(arguments: [
    ("vendr", "vendor"), ("venodr", "vendor"), ("VENDOR", "vendor"),
    ("mission_uses", "mission-uses"),
    ("not_listed", "not listed"), ("statsu", "status"), ("statuss", "status"), ("b", nil),
    ("colour", nil), ("", nil), (String(repeating: "a", count: 100), nil),
  ])
  func `the nearest word is found when it is near`(word: String, nearest: String?) {
    let words = ["vendor", "status", "mission-uses", "not listed", "price"]
    #expect(Spelling.nearest(to: word, in: words) == nearest)
  }

  @Test func `of two near words the nearer one is meant`() {
    #expect(Spelling.nearest(to: "branchs", in: ["ranches", "branches"]) == "branches")
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("stauts", "status", 1),
    ("vendor", "vendors", 1), ("ab", "ba", 1),
  ])
  func slipsAreCounted(first: String, second: String, slips: Int) {
    #expect(Spelling.distance(first, second) == slips)
    #expect(Spelling.distance(second, first) == slips)
  }

  @Test func theNearestWordIsNearEnoughOrNone() {
    #expect(Spelling.nearest(to: "Juducial", in: Branch.allCases.map(\.rawValue)) == "judicial")
    #expect(Spelling.nearest(to: "x", in: ["executive"]) == nil)
  }
}
