import AgreementFiles
import Agreements
import Dashboard

/// What the program remembers about changes, and working out what changed: done on a thread of its
/// own, because both take longer than a key may.
final class Memory: Sendable {
  private let queue: WorkQueue
  private let mailbox: Mailbox
  private let file: SeenFile?

  /// - Parameter file: where to remember; without one everything is forgotten at the end.
  init(in file: SeenFile?, mailbox: Mailbox) throws(WorkerThread.Failure) {
    queue = try WorkQueue()
    self.mailbox = mailbox
    self.file = file
  }

  /// Works out what changed according to a registry, and which of it is new.
  /// - Parameter known: what is known where nothing is remembered in a file.
  func chronicle(_ registry: Registry, reading: Int, at moment: WallTime, known: SeenLedger) {
    queue.add { [self] in
      let chronicle = Chronicle(of: registry) { SideBySide.run($0, $1) }
      let ledger = update(known) { ledger in
        ledger.take(in: chronicle.entries.lazy.map(\.key), at: moment)
      }
      mailbox.post(.chronicled(chronicle, ledger, reading: reading))
    }
  }

  /// Remembers that changes were seen.
  func markSeen(_ keys: [ChangeKey], known: SeenLedger) {
    queue.add { [self] in
      let ledger = update(known) { $0.markSeen(keys) }
      mailbox.post(.ledgerRead(ledger))
    }
  }

  /// Looks whether another program remembers more.
  func refresh() {
    guard let file else { return }
    queue.add { [self] in
      // A file that cannot be read now was told when it could not be written.
      guard let ledger = try? file.read(), !ledger.isEmpty else { return }
      mailbox.post(.ledgerRead(ledger))
    }
  }

  private func update(_ known: SeenLedger, _ change: (inout SeenLedger) -> Void) -> SeenLedger {
    do throws(FileProblem) {
      if let file { return try file.update(change) }
    } catch {
      mailbox.post(
        .noticed(Notice("What you have seen is not remembered: \(error.description)", .warning)))
    }
    var ledger = known
    change(&ledger)
    return ledger
  }
}
