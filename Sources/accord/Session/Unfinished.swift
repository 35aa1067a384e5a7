import Synchronization

/// Counts what is being done on threads of its own and must not be cut off when the user leaves.
final class Unfinished: Sendable {
  private let count = Mutex(0)
  private let ended = Semaphore()

  func begin() { count.withLock { $0 += 1 } }

  func end() {
    count.withLock { $0 -= 1 }
    ended.post()
  }

  /// Waits until nothing is unfinished.
  func finish() {
    while count.withLock({ $0 > 0 }) { ended.wait() }
  }
}
