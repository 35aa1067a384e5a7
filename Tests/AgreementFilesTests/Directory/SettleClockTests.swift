import Testing

@testable import AgreementFiles

@Suite("When to look")
struct SettleClockTests {
  // A class, because an expectation cannot change a value.
  private final class Subject {
    var clock = SettleClock()
  }

  private let subject = Subject()

  @Test("Never, when nothing happened")
  func nothing() {
    #expect(subject.clock.deadline == nil)
    #expect(!looks(at: .seconds(1000)))
  }

  @Test("40 ms after the last of several events, once")
  func settles() {
    subject.clock.touch("a", at: .milliseconds(100))
    subject.clock.touch("b", at: .milliseconds(130))
    #expect(subject.clock.deadline == .milliseconds(170))
    #expect(!looks(at: .milliseconds(169)))
    #expect(looks(at: .milliseconds(170)))
    #expect(subject.clock.deadline == nil)
  }

  @Test("250 ms after the first event at the latest")
  func longest() {
    for time in stride(from: 100, through: 340, by: 30) {
      subject.clock.touch("a", at: .milliseconds(time))
      #expect(!looks(at: .milliseconds(time)))
    }
    #expect(subject.clock.deadline == .milliseconds(350))
    #expect(looks(at: .milliseconds(350)))
  }

  @Test("At once when a file was replaced as a whole")
  func replaced() {
    subject.clock.replace("a", at: .milliseconds(100))
    #expect(looks(at: .milliseconds(100)))
    #expect(subject.clock.deadline == nil)
  }

  @Test("At once when what vanished is put back as a whole")
  func putBack() {
    subject.clock.touch("a", at: .milliseconds(100))
    subject.clock.replace("a", at: .milliseconds(110))
    #expect(looks(at: .milliseconds(110)))
  }

  @Test("Not while another file is being written")
  func waitsForOthers() {
    subject.clock.touch("b", at: .milliseconds(100))
    subject.clock.replace("a", at: .milliseconds(110))
    #expect(subject.clock.deadline == .milliseconds(140))
  }

  @Test("At once when that other file was moved away")
  func othersLeave() {
    subject.clock.touch("b", at: .milliseconds(100))
    subject.clock.replace("a", at: .milliseconds(110))
    subject.clock.settle("b")
    #expect(looks(at: .milliseconds(110)))
  }

  @Test("Never, when the only name that was written to was moved away")
  func onlyLeaves() {
    subject.clock.touch("b", at: .milliseconds(100))
    subject.clock.settle("b")
    #expect(subject.clock.deadline == nil)
  }

  private func looks(at time: Duration) -> Bool { subject.clock.takeIfDue(at: time) }
}
