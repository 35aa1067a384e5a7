import Synchronization

/// The last answer to a question that every frame asks.
final class LastAnswer<Question: Sendable, Answer: Sendable>: Sendable {
  fileprivate let last = Mutex<(question: Question, answer: Answer)?>(nil)

  func keep(_ answer: Answer, to question: Question) {
    last.withLock { $0 = (question, answer) }
  }
}

// Not in the class: each kind of it would look for this conformance when the program starts.
extension LastAnswer where Question: Equatable {
  /// The answer, where the question is the last one again.
  func answer(to question: Question) -> Answer? {
    guard let last = last.withLock(\.self), last.question == question else { return nil }
    // Questions that share their memory are compared at a glance.
    keep(last.answer, to: question)
    return last.answer
  }
}
