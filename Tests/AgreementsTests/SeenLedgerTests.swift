import Testing

@testable import Agreements

@Suite struct SeenLedgerTests {
  private let keys = (1...5).map { ChangeKey(number: UInt64($0)) }

  private func moment(_ second: Int) throws -> WallTime {
    WallTime(day: try day("2026-06-15"), second: second)
  }

  @Test func theFirstLookTakesAllAsKnownAndLaterOnesAsNew() throws {
    var ledger = SeenLedger()
    var isNew = ledger.take(in: keys.prefix(2), at: try moment(1))
    #expect(isNew)
    #expect(keys.allSatisfy { !ledger.isUnseen($0) })
    ledger.take(in: keys.prefix(3), at: try moment(2))
    #expect(ledger.isUnseen(keys[2]))
    #expect(ledger[keys[2]]?.firstSeen == (try moment(2)))
    isNew = ledger.take(in: keys.prefix(3), at: try moment(3))
    #expect(!isNew)
    let isChanged = ledger.markSeen([keys[2], keys[4]])
    #expect(isChanged)
    #expect(!ledger.isUnseen(keys[2]))
    let isChangedAgain = ledger.markSeen([keys[2]])
    #expect(!isChangedAgain)
  }

  @Test func joiningIsTheSameInEitherOrder() throws {
    var first = SeenLedger([keys[0]: .init(firstSeen: nil, isSeen: true)])
    first.take(in: keys, at: try moment(10))
    first.markSeen([keys[1]])
    var second = SeenLedger([keys[0]: .init(firstSeen: nil, isSeen: true)])
    second.take(in: keys.dropLast(), at: try moment(5))
    second.markSeen([keys[2]])
    var one = first
    one.join(second)
    var other = second
    other.join(first)
    #expect(one == other)
    #expect(one[keys[1]]?.firstSeen == (try moment(5)))
    #expect(!one.isUnseen(keys[1]) && !one.isUnseen(keys[2]))
    #expect(one.isUnseen(keys[3]) && one.isUnseen(keys[4]))
  }

  @Test func keysAndMomentsAreReadAsTheyAreWritten() throws {
    for number in [0, 1, 0xCBF2_9CE4_8422_2325, UInt64.max] {
      let key = ChangeKey(number: number)
      #expect(ChangeKey(key.description) == key)
    }
    #expect(ChangeKey("123") == nil)
    let time = try moment(45_296)
    #expect(time.description == "2026-06-15T12:34:56")
    #expect(WallTime(time.description) == time)
    for text in ["2026-06-15", "2026-06-15T1:2:3", "2026-06-15T12:60:00", "2026-06-15T+1:00:00"] {
      #expect(WallTime(text) == nil)
    }
  }
}
