import Synchronization

/// The last answer to a question that every frame asks.
final class LastAnswer<Question: Equatable & Sendable, Answer: Sendable>: Sendable {
  private let last = Mutex<(question: Question, answer: Answer)?>(nil)

  /// The answer, where the question is the last one again.
  func answer(to question: Question) -> Answer? {
    guard let last = last.withLock(\.self), last.question == question else { return nil }
    // Questions that share their memory are compared at a glance.
    keep(last.answer, to: question)
    return last.answer
  }

  func keep(_ answer: Answer, to question: Question) {
    last.withLock { $0 = (question, answer) }
  }
}
