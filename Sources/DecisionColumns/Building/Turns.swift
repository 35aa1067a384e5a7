import Glibc

/// Lets pieces of work that are done side by side pass one after the other, by their numbers.
final class Turns: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  // Under the mutex.
  private var next = 0

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Waits until all pieces before one have passed, does its work, and lets the next one pass.
  func take(_ number: Int, _ work: () -> Void) {
    pthread_mutex_lock(mutex)
    while next != number { pthread_cond_wait(condition, mutex) }
    pthread_mutex_unlock(mutex)
    work()
    pthread_mutex_lock(mutex)
    next = number + 1
    pthread_cond_broadcast(condition)
    pthread_mutex_unlock(mutex)
  }
}
