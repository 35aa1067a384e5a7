import CLinux
import Glibc

/// A count that threads wait for.
final class Semaphore: @unchecked Sendable {
  // The functions of the system may be called by any thread at any time.
  private let place: UnsafeMutablePointer<sem_t>

  init() {
    place = .allocate(capacity: 1)
    sem_init(place, 0, 0)
  }

  deinit {
    sem_destroy(place)
    place.deallocate()
  }

  func post() { sem_post(place) }
  func wait() { while sem_wait(place) != 0 {} }

  /// - Parameter limit: by the clock that nobody sets.
  /// - Returns: `false` when that moment came first.
  func wait(until limit: timespec) -> Bool {
    linux_wait_semaphore(place, limit) == 0
  }
}
