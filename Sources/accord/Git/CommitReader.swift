import Agreements
import Dashboard
import Glibc
import Synchronization

/// Asks git which commits brought the changes of a data directory, on a thread that lasts no longer
/// than the answer takes. Where there is no repository, or no git, nothing is said.
final class CommitReader: Sendable {
  private struct State {
    var isReading = false
    /// The files changed while they were read about.
    var isWanted = false
  }

  private static let mostCommits = 500

  private let directory: String
  private let mailbox: Mailbox
  private let state = Mutex(State())

  init(of directory: String, postingTo mailbox: Mailbox) {
    self.directory = directory
    self.mailbox = mailbox
  }

  /// Reads the history, now or when the reading that is under way has ended.
  func look() {
    guard Self.isInRepository(directory) else { return }
    let isFree = state.withLock { state in
      defer { state.isReading = true }
      state.isWanted = state.isReading
      return !state.isReading
    }
    guard isFree else { return }
    do throws(WorkerThread.Failure) {
      try WorkerThread.start { [self] in
        repeat {
          if let commits = read() { mailbox.post(.commitsRead(commits)) }
        } while goesOn()
      }
    } catch {
      // The panes say what they can say without.
      state.withLock { $0 = State() }
    }
  }

  private func goesOn() -> Bool {
    state.withLock { state in
      defer { state = State(isReading: state.isWanted, isWanted: false) }
      return state.isWanted
    }
  }

  private func read() -> ChangeCommits? {
    guard let history = try? GitHistory(of: directory, limit: Self.mostCommits) else { return nil }
    var commits = ChangeCommits()
    let steps = history.steps.reversed().filter { $0.commit != nil }
    for (number, step) in steps.enumerated() {
      let commit = step.commit.map {
        ChangeCommit(hash: $0.shortHash, author: $0.author, day: $0.day, subject: $0.subject)
      }
      for change in step.changes where !step.isBeginning { commits.add(change, from: commit) }
      // What the oldest commit that was read has of the past may be older than itself.
      let isOldest = number == 0 && history.isCut
      for change in step.registry.history() { commits.add(change, from: isOldest ? nil : commit) }
    }
    return commits
  }

  private static func isInRepository(_ directory: String) -> Bool {
    guard let real = realpath(directory, nil) else { return false }
    defer { free(real) }
    var path = Substring(String(cString: real))
    while true {
      if access("\(path)/.git", F_OK) == 0 { return true }
      guard let slash = path.lastIndex(of: "/") else { return false }
      path = path[..<slash]
    }
  }
}
