import AgreementFiles
import Agreements
import Dashboard
import Languages
import Synchronization

/// What the program remembers about changes, and working out what changed: done on a thread of its
/// own, because both take longer than a key may.
final class Memory: Sendable {
  private let queue: WorkQueue
  private let mailbox: Mailbox
  private let file: SeenFile?
  private let filters: SavedFiltersFile?
  /// What the user did. Working out what changed is not: that is done anew the next time.
  private let marking = Unfinished()
  /// The reading that was asked about last.
  private let lastReading = Atomic<Int>(0)

  /// Without a file what it would hold is forgotten at the end.
  init(
    in file: SeenFile?, filters: SavedFiltersFile?, mailbox: Mailbox
  ) throws(WorkerThread.Failure) {
    self.filters = filters
    queue = try WorkQueue()
    self.mailbox = mailbox
    self.file = file
  }

  /// Works out what changed according to a registry, and which of it is new.
  /// - Parameter known: what is known where nothing is remembered in a file.
  func chronicle(_ registry: Registry, reading: Int, at moment: WallTime, known: SeenLedger) {
    lastReading.store(reading, ordering: .relaxed)
    queue.add { [self] in
      // Another one waits behind this one already.
      guard reading == lastReading.load(ordering: .relaxed) else { return }
      let chronicle = Chronicle(of: registry) { SideBySide.run($0, $1) }
      let ledger = update(known) { ledger in
        ledger.take(in: chronicle.entries.lazy.map(\.key), at: moment)
      }
      mailbox.post(.chronicled(chronicle, ledger, reading: reading))
    }
  }

  /// Remembers that changes were seen.
  func markSeen(_ keys: [ChangeKey], known: SeenLedger) {
    marking.begin()
    queue.add { [self] in
      let ledger = update(known) { $0.markSeen(keys) }
      mailbox.post(.ledgerRead(ledger))
      marking.end()
    }
  }

  /// Keeps a filter under a name; without a text it is forgotten.
  func keepFilter(_ text: String?, as name: String) {
    guard let filters else { return }
    marking.begin()
    queue.add { [mailbox, marking] in
      defer { marking.end() }
      do throws(FileProblem) {
        mailbox.post(.filtersRead(try filters.keep(text, as: name)))
      } catch {
        mailbox.post(
          .noticed(
            Notice(
              localized("Saved filters are kept for this session only: \(error.description)"),
              .warning)))
      }
    }
  }

  /// What cannot be read is told when it cannot be written.
  func readFilters() {
    guard let filters else { return }
    queue.add { [mailbox] in
      guard let saved = try? filters.read() else { return }
      mailbox.post(.filtersRead(saved))
    }
  }

  /// Looks whether another program remembers more.
  func refresh() {
    readFilters()
    guard let file else { return }
    queue.add { [self] in
      // A file that cannot be read now was told when it could not be written.
      guard let ledger = try? file.read(), !ledger.isEmpty else { return }
      mailbox.post(.ledgerRead(ledger))
    }
  }

  /// Waits until everything is remembered that was marked or kept.
  func finish() { marking.finish() }

  private func update(_ known: SeenLedger, _ change: (inout SeenLedger) -> Void) -> SeenLedger {
    do throws(FileProblem) {
      if let file { return try file.update(change) }
    } catch {
      mailbox.post(
        .noticed(
          Notice(
            localized("What you have seen is not remembered: \(error.description)"), .warning)))
    }
    var ledger = known
    change(&ledger)
    return ledger
  }
}
