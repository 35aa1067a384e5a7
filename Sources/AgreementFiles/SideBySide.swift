import Glibc
import Languages
import Synchronization

/// Pieces of work on several processors. The threads live as long as the work.
package enum SideBySide {
  /// How many threads are of use here.
  static let threads = max(1, min(4, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Does all pieces and returns when the last is done. Where no thread can be started, the calling
  /// one does more of them.
  package static func run(_ count: Int, _ work: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(work) { work in
      let queue = Queue(count, work)
      let helpers = (1..<max(1, min(threads, count))).compactMap { _ in start(queue) }
      queue.work()
      for helper in helpers { pthread_join(helper, nil) }
    }
  }

  private final class Queue: Sendable {
    private let next = Atomic<Int>(0)
    private let count: Int
    private let piece: @Sendable (Int) -> Void
    // A thread of its own does not have it.
    private let language = Language.current

    init(_ count: Int, _ piece: @escaping @Sendable (Int) -> Void) {
      self.count = count
      self.piece = piece
    }

    func work() { Language.$current.withValue(language) { workInLanguage() } }

    private func workInLanguage() {
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        piece(index)
      }
    }
  }

  private static func start(_ queue: Queue) -> pthread_t? {
    let held = Unmanaged.passRetained(queue)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Queue>.fromOpaque(argument).takeRetainedValue().work()
        return nil
      }, held.toOpaque())
    guard code == 0 else {
      held.release()
      return nil
    }
    return thread
  }
}
