import Glibc

/// A count that a thread waits for. It stays for as long as the process runs.
struct Semaphore: @unchecked Sendable {
  // The functions of the system may be called by any thread at any time.
  private let place: UnsafeMutablePointer<sem_t>

  init() {
    place = .allocate(capacity: 1)
    sem_init(place, 0, 0)
  }

  func post() { sem_post(place) }
  func wait() { while sem_wait(place) != 0 {} }
}
