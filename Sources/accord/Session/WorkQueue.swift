import Glibc
import Languages
import Synchronization

/// Jobs that a thread of our own does one after the other, in the order in which they were given.
/// It sleeps without a wake-up while there is none.
final class WorkQueue: Sendable {
  typealias Job = @Sendable () -> Void

  private let jobs = Mutex<[Job]>([])
  private let count: Semaphore

  init() throws(WorkerThread.Failure) {
    let count = Semaphore()
    self.count = count
    // The thread outlives whoever gives it work: it ends with the process.
    try WorkerThread.start { [self] in
      while true {
        count.wait()
        jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }?()
      }
    }
  }

  /// The job is done in the language of the one who gives it.
  func add(_ job: @escaping Job) {
    let job = Language.kept(for: job)
    jobs.withLock { $0.append(job) }
    count.post()
  }
}
