import Glibc
import Synchronization

/// Counts what is being done on threads of its own and must not be cut off when the user leaves.
final class Unfinished: Sendable {
  private let count = Mutex(0)
  private let ended = Semaphore()

  func begin() { count.withLock { $0 += 1 } }

  /// - Returns: `false` when so many things are unfinished that no other may begin.
  func begin(unlessThereAre most: Int) -> Bool {
    count.withLock { count in
      guard count < most else { return false }
      count += 1
      return true
    }
  }

  func end() {
    count.withLock { $0 -= 1 }
    ended.post()
  }

  /// Waits until nothing is unfinished.
  func finish() {
    while count.withLock({ $0 > 0 }) { ended.wait() }
  }

  /// Waits until nothing is unfinished, or so many seconds have passed.
  func finish(within seconds: Int) {
    var limit = timespec()
    clock_gettime(CLOCK_MONOTONIC, &limit)
    limit.tv_sec += seconds
    while count.withLock({ $0 > 0 }), ended.wait(until: limit) {}
  }
}
