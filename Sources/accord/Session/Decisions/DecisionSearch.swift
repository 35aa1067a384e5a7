import Dashboard
import Synchronization

/// Answers which decisions are to be listed, on a thread of its own that lives while there is a
/// question. A question that comes before the one before it was begun takes its place: who types
/// fast is not answered letter by letter.
final class DecisionSearch: Sendable {
  private struct Desk {
    var question: DecisionQuestion?
    var isAttended = false
  }

  private let desk = Mutex(Desk())
  private let mailbox: Mailbox

  init(postingTo mailbox: Mailbox) { self.mailbox = mailbox }

  func ask(_ question: DecisionQuestion) {
    let isAttended = desk.withLock { desk in
      defer { desk.isAttended = true }
      desk.question = question
      return desk.isAttended
    }
    if isAttended { return }
    // Without a thread the caller waits for the answer: late is better than never.
    do { try WorkerThread.start { self.answerAll() } } catch { answerAll() }
  }

  private func answerAll() {
    while let question = next() {
      mailbox.post(.decisionsListed(question.answer(), question))
    }
  }

  private func next() -> DecisionQuestion? {
    desk.withLock { desk in
      defer { desk.question = nil }
      if desk.question == nil { desk.isAttended = false }
      return desk.question
    }
  }
}
