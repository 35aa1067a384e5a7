import Testing

@testable import AgreementFiles

@Suite struct SpellingTests {
  @Test(arguments: [
    ("vendr", "vendor"), ("venodr", "vendor"), ("VENDOR", "vendor"),
    ("mission_uses", "mission-uses"),
    ("not_listed", "not listed"), ("statsu", "status"), ("statuss", "status"), ("b", nil),
    ("colour", nil), ("", nil), (String(repeating: "a", count: 100), nil),
  ])
  func `the nearest word is found when it is near`(word: String, nearest: String?) {
    let words = ["vendor", "status", "mission-uses", "not listed", "price"]
    #expect(Spelling.nearest(to: word, among: words) == nearest)
  }

  @Test func `of two near words the nearer one is meant`() {
    #expect(Spelling.nearest(to: "branchs", among: ["ranches", "branches"]) == "branches")
  }
}
