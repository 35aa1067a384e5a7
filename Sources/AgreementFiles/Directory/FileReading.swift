import Glibc

/// The whole of a file as it was at one moment.
public struct FileContents: Hashable, Sendable {
  /// What was in the file.
  public let bytes: [UInt8]
  /// By which a later change of the file shows.
  public let stamp: FileStamp
}

/// Reads whole files: never one that is not regular, never more than a limit, and never a mixture
/// of two states of a file that is being written. Files are copied, not mapped: a mapped file that
/// another program truncates kills the reader with SIGBUS.
public struct FileReading: Hashable, Sendable {
  /// In bytes; a larger file is refused before anything of it is read.
  public var limit: Int
  /// Whether a symbolic link in the place of the file is followed.
  public var followsLinks: Bool

  /// Far above a million decisions in CSV (about 90 MB), far below what starves a small machine.
  public static let usualLimit = 512 << 20

  private static let attempts = 3

  /// Reads files up to a size.
  public init(limit: Int = FileReading.usualLimit, followsLinks: Bool = true) {
    self.limit = limit
    self.followsLinks = followsLinks
  }

  /// - Throws: a problem of reading; `unstable` when the file was written to during each of three
  ///   attempts.
  public func contents(of path: String) throws(FileProblem) -> FileContents {
    try contents(of: path, beforeCheck: { _ in })
  }

  /// `beforeCheck` runs between the reading of an attempt and the check that nothing was written
  /// meanwhile.
  func contents(
    of path: String, beforeCheck: (_ attempt: Int) -> Void
  ) throws(FileProblem) -> FileContents {
    for attempt in 1...Self.attempts {
      if let contents = try read(path, beforeCheck: { beforeCheck(attempt) }) { return contents }
    }
    throw problem(.unstable, path)
  }

  /// - Returns: `nil` when the file was written to meanwhile.
  private func read(
    _ path: String, beforeCheck: () -> Void
  ) throws(FileProblem) -> FileContents? {
    // Asked before opening too, because opening a device can already do something (a tape
    // rewinds), and again after it, because the name may stand for another file by then.
    var status = stat()
    let links = followsLinks ? 0 : AT_SYMLINK_NOFOLLOW
    guard fstatat(AT_FDCWD, path, &status, links) == 0 else { throw systemProblem(path) }
    _ = try checked(status, path)

    // Without O_NONBLOCK, opening a named pipe that nobody writes to would wait for ever.
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (followsLinks ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw systemProblem(path) }
    defer { close(descriptor) }

    guard fstat(descriptor, &status) == 0 else { throw systemProblem(path) }
    let before = try checked(status, path)
    let bytes = try bytes(of: descriptor, expecting: before.size, path)
    beforeCheck()
    guard fstat(descriptor, &status) == 0 else { throw systemProblem(path) }
    guard bytes.count == before.size, FileStamp(status) == before else { return nil }
    return FileContents(bytes: bytes, stamp: before)
  }

  private func checked(_ status: stat, _ path: String) throws(FileProblem) -> FileStamp {
    let kind = FileType(mode: status.st_mode)
    guard kind == .regular else { throw problem(.notRegular(kind), path) }
    let stamp = FileStamp(status)
    guard stamp.size <= limit else {
      throw problem(.tooLarge(size: stamp.size, limit: limit), path)
    }
    return stamp
  }

  /// One byte more than expected when the file has grown, fewer when it has shrunk.
  private func bytes(
    of descriptor: Int32, expecting size: Int, _ path: String
  ) throws(FileProblem) -> [UInt8] {
    try MemoryProbe.require(size + 1, for: path)
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
      while filled < buffer.count {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[filled...])
        let count = Glibc.read(descriptor, rest.baseAddress, rest.count)
        if count > 0 {
          filled += count
        } else if count == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else {
      throw FileProblem(path: path, operation: .read, errno: failure)
    }
    return bytes
  }

  private func problem(_ reason: FileProblem.Reason, _ path: String) -> FileProblem {
    FileProblem(path: path, operation: .read, reason: reason)
  }

  private func systemProblem(_ path: String) -> FileProblem {
    FileProblem(path: path, operation: .read, errno: errno)
  }
}
