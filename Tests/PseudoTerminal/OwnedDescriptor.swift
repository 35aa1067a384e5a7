import CVTerm
import Glibc

/// A file descriptor that is closed with its last reference.
final class OwnedDescriptor {
  let number: Int32

  init(owning number: Int32) {
    self.number = number
  }

  deinit { close(number) }

  /// Both ends of a new pipe; neither is inherited by children unless asked for.
  static func pipe() throws -> (reading: OwnedDescriptor, writing: OwnedDescriptor) {
    var ends: [Int32] = [-1, -1]
    try checked("make a pipe") { pipe2(&ends, O_CLOEXEC) }
    return (OwnedDescriptor(owning: ends[0]), OwnedDescriptor(owning: ends[1]))
  }

  func makeNonBlocking() throws {
    try checked("make a descriptor non-blocking") {
      fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
    }
  }

  /// What one read gave.
  enum Reading {
    case bytes([UInt8])
    case nothingYet
    case ended
  }

  func read() -> Reading {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, length in
      repeat {
        count = Glibc.read(number, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      length = max(count, 0)
    }
    if count > 0 { return .bytes(bytes) }
    return count < 0 && errno == EAGAIN ? .nothingYet : .ended
  }

  /// How many bytes could be written at once; `nil` when nobody will read them.
  func write(_ bytes: [UInt8]) -> Int? {
    var count = 0
    repeat {
      count = Glibc.write(number, bytes, bytes.count)
    } while count < 0 && errno == EINTR
    if count >= 0 { return count }
    return errno == EAGAIN ? 0 : nil
  }
}
