import Glibc

/// Keeps others who ask for the same lock waiting, or away. It is given back with the last
/// reference, and by the system when the program ends, however it does.
///
/// It holds back only those who ask. On a file system that knows no locks it holds back nobody:
/// writers still notice each other by the stamps of what they replace.
public final class ExclusiveLock: Sendable {
  private let descriptor: Int32

  /// Waits until nobody else holds the lock of a directory. That takes no permission to write, and
  /// leaves no file behind.
  public static func waitForDirectory(_ path: String) throws(FileProblem) -> ExclusiveLock {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(path: path, operation: .write, errno: errno) }
    let lock = ExclusiveLock(descriptor: descriptor)
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    return lock
  }

  /// Takes the lock of a file, which is made where it is missing and which only the user may read.
  /// - Returns: `nil` when somebody else holds it.
  public static func takeFile(_ path: String) throws(FileProblem) -> ExclusiveLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw FileProblem(path: path, operation: .write, errno: errno) }
    let lock = ExclusiveLock(descriptor: descriptor)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return nil }
      guard errno == EINTR else { break }
    }
    return lock
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}
