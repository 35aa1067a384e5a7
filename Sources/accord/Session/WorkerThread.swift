import CursesTerminal
import Glibc
import Languages

/// A thread of our own. Tasks and global queues would wake the process every second for as long as
/// it runs, even when there is nothing to do.
enum WorkerThread {
  struct Failure: Error, CustomStringConvertible {
    let code: Int32
    var description: String {
      localized(
        """
        no thread could be started: \(String(cString: strerror(code))) — too many are running — \
        close other programs and try again
        """)
    }
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs something on a new thread, which nobody waits for. Signals that the program handles must
  /// be blocked before, so that they stay with the thread that waits for them. The new thread speaks
  /// the language of the one that starts it.
  static func start(_ body: @escaping @Sendable () -> Void) throws(Failure) {
    let work = Unmanaged.passRetained(Work(Language.kept(for: body)))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        coverThreadAgainstStackOverflow()
        Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    guard code == 0 else {
      work.release()
      throw Failure(code: code)
    }
    pthread_detach(thread)
  }
}

extension Language {
  /// Work for another thread, to be done in the language of the one that asks for it.
  static func kept(for work: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
    let language = current
    return { $current.withValue(language, operation: work) }
  }
}
