import AgreementFiles
import Agreements
import Dashboard
import Languages
import Synchronization

/// Records decisions for the dashboard on threads of their own: the screen waits neither for the
/// disk nor for another recorder.
final class RecordErrands: Sendable {
  /// `nil` where there is no directory to record in.
  private let desk: RecordDesk?
  private let mailbox: Mailbox
  /// What the user was shown last, to be held against the files when it is written.
  private let shown = Mutex<RecordingPlan?>(nil)
  private let unfinished: Unfinished

  /// - Parameter unfinished: what is under way is counted there.
  init(_ desk: RecordDesk?, postingTo mailbox: Mailbox, _ unfinished: Unfinished) {
    self.desk = desk
    self.unfinished = unfinished
    self.mailbox = mailbox
  }

  func plan(_ draft: RecordDraft) {
    run { [self] desk in
      do throws(RecordingProblem) {
        let plan = try desk.plan(DecisionRequest(draft))
        shown.withLock { $0 = plan }
        return .planned(diff: plan.diff)
      } catch {
        return .refused(RecordRefusal(error))
      }
    }
  }

  func write(_ draft: RecordDraft) {
    run { [self] desk in
      do throws(RecordingProblem) {
        let (plan, warning) = try desk.record(
          DecisionRequest(draft), asShownIn: shown.withLock { $0 })
        let path = plan.files.last?.path ?? ""
        let words = [localized("Recorded \(plan.decision.id) in \(path)."), warning]
          .compactMap(\.self)
        return .recorded(plan.decision.id, words.joined(separator: " "))
      } catch {
        return .refused(RecordRefusal(error))
      }
    }
  }

  func takeBack(_ id: Decision.ID) {
    run { desk in
      do {
        return .takenBack(id, try desk.undo(id))
      } catch let problem as RecordingProblem {
        return .refused(RecordRefusal(problem))
      } catch let failure as CommandFailure {
        return .refused(
          RecordRefusal(nil, failure.message ?? localized("It cannot be taken back.")))
      } catch {
        return .refused(RecordRefusal(nil, "\(error)"))
      }
    }
  }

  private func run(_ errand: @escaping @Sendable (RecordDesk) -> RecordAnswer) {
    guard let desk else {
      return mailbox.post(
        .recordAnswered(
          .refused(
            RecordRefusal(
              nil,
              localized("The shipped data takes no records; `accord init DIR` writes it out.")))
        ))
    }
    unfinished.begin()
    do throws(WorkerThread.Failure) {
      try WorkerThread.start { [mailbox, unfinished] in
        mailbox.post(.recordAnswered(errand(desk)))
        unfinished.end()
      }
    } catch {
      unfinished.end()
      mailbox.post(.recordAnswered(.refused(RecordRefusal(nil, error.description))))
    }
  }
}

extension DecisionRequest {
  fileprivate init(_ draft: RecordDraft) {
    self.init(
      agreement: draft.agreement, branch: draft.branch, body: draft.body, status: draft.status,
      date: draft.date, source: SourceRequest(draft.source))
    source.publisher = draft.publisher
    source.title = draft.title
    certainty = draft.certainty
    note = draft.note
  }
}

extension RecordRefusal {
  fileprivate init(_ problem: RecordingProblem) {
    // What is no field of the form is told below it.
    self.init(
      problem.field.flatMap { RecordField(rawValue: $0.rawValue) }, problem.description)
  }
}
