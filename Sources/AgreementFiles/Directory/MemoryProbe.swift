import Glibc

/// Asks the system for memory before a large file is read: a program that is refused memory while it
/// reads can only end, but a file that is not read can be told.
enum MemoryProbe {
  /// Smaller files are not worth a question.
  private static let smallest = 1 << 20

  /// - Parameter size: in bytes.
  /// - Throws: when there is no room for so much at once (`ulimit -v`).
  static func require(_ size: Int, for path: String) throws(FileProblem) {
    guard size >= smallest else { return }
    guard let memory = malloc(size) else {
      throw FileProblem(path: path, operation: .read, reason: .noMemory(size: size))
    }
    free(memory)
  }
}
