import DecisionColumns
import Glibc

/// A file that is read in pieces, from any place.
final class OpenFile: ByteSource {
  private let descriptor: Int32
  private let path: String
  /// What it was when it was opened.
  let stamp: FileStamp

  var size: Int { stamp.size }

  /// - Parameter limit: in bytes; a larger file is refused.
  init(_ path: String, limit: Int) throws(FileProblem) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw FileProblem(path: path, operation: .read, errno: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw FileProblem(path: path, operation: .read, errno: code)
    }
    stamp = FileStamp(status)
    let kind = FileType(mode: status.st_mode)
    guard kind == .regular else {
      throw FileProblem(path: path, operation: .read, reason: .notRegular(kind))
    }
    guard stamp.size <= limit else {
      throw FileProblem(
        path: path, operation: .read, reason: .tooLarge(size: stamp.size, limit: limit))
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    // What was added since it was opened is for the next time.
    let wanted = min(buffer.count, max(0, stamp.size - offset))
    guard wanted > 0 else { return 0 }
    while true {
      let count = pread(descriptor, buffer.baseAddress, wanted, offset)
      if count >= 0 { return count }
      guard errno == EINTR else { throw FileProblem(path: path, operation: .read, errno: errno) }
    }
  }

  /// Up to so many bytes before a place, for telling whether a file has only grown.
  func bytes(before end: Int, count: Int) throws -> [UInt8] {
    let start = max(0, end - count)
    var bytes = [UInt8](repeating: 0, count: end - start)
    let read = try bytes.withUnsafeMutableBytes { try self.read(into: $0, at: start) }
    return Array(bytes.prefix(read))
  }
}
