import CLinux
import Glibc

/// Keeps programs, and threads of one, that write the same files from doing so at once.
public enum FileLock {
  /// Runs something while nobody else holds the lock. It is free again afterwards, also when the
  /// process ends in between, however it ends.
  ///
  /// - Parameters:
  ///   - path: of a file that stands for the lock. It is made when it is not there, holds nothing,
  ///     and stays: removing it would let two programs hold "the" lock.
  ///   - body: what is done meanwhile.
  public static func holding<Result>(
    _ path: String, _ body: () throws(FileProblem) -> Result
  ) throws(FileProblem) -> Result {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0, linux_lock_file(descriptor) == 0 else {
      let code = errno
      if descriptor >= 0 { close(descriptor) }
      throw FileProblem(path: path, operation: .write, errno: code)
    }
    defer { close(descriptor) }
    return try body()
  }
}
