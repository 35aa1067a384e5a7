import CLinux
import Glibc

/// A file without a name, in memory: what another program reads from it, or writes into it, keeps
/// nobody waiting, however slow it is. It is there for as long as the value.
struct MemoryFile: ~Copyable {
  let descriptor: Int32

  /// A file that is to be read from its beginning.
  /// - Parameter name: for those who look at the open files of a process.
  init(_ name: String, _ bytes: [UInt8] = []) throws(SystemFailure) {
    descriptor = try Self.open(name, bytes)
  }

  private static func open(_ name: String, _ bytes: [UInt8]) throws(SystemFailure) -> Int32 {
    let descriptor = linux_memory_file(name)
    guard descriptor >= 0 else { throw SystemFailure() }
    guard fill(descriptor, with: bytes) else {
      defer { close(descriptor) }
      throw SystemFailure()
    }
    return descriptor
  }

  deinit { close(descriptor) }

  /// What was written into it, from its beginning.
  func read(atMost limit: Int) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: limit)
    return Array(buffer.prefix(max(0, pread(descriptor, &buffer, limit, 0))))
  }

  private static func fill(_ descriptor: Int32, with bytes: [UInt8]) -> Bool {
    let isWritten = bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        let count = write(descriptor, rest.baseAddress, rest.count)
        if count > 0 { written += count } else if errno != EINTR { return false }
      }
      return true
    }
    return isWritten && lseek(descriptor, 0, SEEK_SET) == 0
  }
}

/// What the system says about a call that failed just now.
struct SystemFailure: Error, CustomStringConvertible {
  let code = errno
  var description: String { String(cString: strerror(code)) }
}
