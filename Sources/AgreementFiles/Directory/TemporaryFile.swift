import CLinux
import Glibc

/// A file that is being written beside the place it is meant for. It is removed with this value,
/// unless it was renamed onto that place.
final class TemporaryFile {
  private let place: String
  private let reportedPath: String
  private let path: String
  private let descriptor: Int32
  private var isInPlace = false

  // Random names hardly ever meet; a directory where so many do has another problem.
  private static let attempts = 16

  init(
    beside place: String, permissions: mode_t, reportedAs reportedPath: String
  ) throws(FileProblem) {
    self.place = place
    self.reportedPath = reportedPath
    let directory = PathTrail.parent(of: place)
    for _ in 0..<Self.attempts {
      // Hidden and short: no listing takes it for data, and it fits where the file's name does.
      let name = ".accord-" + String(UInt64.random(in: .min ... .max), radix: 36) + ".tmp"
      let path = PathTrail.join(directory, name)
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
      let descriptor = open(path, flags, permissions & 0o777)
      if descriptor >= 0 {
        self.path = path
        self.descriptor = descriptor
        return
      }
      guard errno == EEXIST else { break }
    }
    throw FileProblem(path: reportedPath, operation: .write, errno: errno)
  }

  deinit {
    close(descriptor)
    if !isInPlace { unlink(path) }
  }

  func fill(with bytes: [UInt8]) throws(FileProblem) {
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count, failure == 0 {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count >= 0 { written += count } else if errno != EINTR { failure = errno }
      }
    }
    if failure != 0 { throw problem(errno: failure) }
  }

  /// Takes over the permissions of the file that is to be replaced, and its owner if possible:
  /// only the administrator may give files away, anybody else replaces what is their own.
  func adopt(_ old: stat) throws(FileProblem) {
    _ = fchown(descriptor, old.st_uid, old.st_gid)
    // After the owner, because changing that takes permissions away.
    guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else { throw problem(errno: errno) }
  }

  /// Waits until the content is on the disk. Network file systems may report only here that the
  /// disk is full.
  func save() throws(FileProblem) {
    guard fsync(descriptor) == 0 else { throw problem(errno: errno) }
  }

  /// Puts the file into its place.
  /// - Returns: its stamp there; renaming counts as a change of the file.
  func rename(replacing: Bool) throws(FileProblem) -> FileStamp {
    let status = replacing ? Glibc.rename(path, place) : renameToNewName()
    guard status == 0 else { throw problem(errno: errno) }
    isInPlace = true
    // By the descriptor, because the next writer may have taken the place already.
    var found = stat()
    guard fstat(descriptor, &found) == 0 else { throw problem(errno: errno) }
    return FileStamp(found)
  }

  private func renameToNewName() -> Int32 {
    let status = linux_rename_to_new_name(path, place)
    guard status != 0, errno == EINVAL || errno == ENOSYS else { return status }
    // NFS cannot rename without replacing, but it can give a file a second name.
    guard link(path, place) == 0 else { return -1 }
    unlink(path)
    return 0
  }

  private func problem(errno code: Int32) -> FileProblem {
    FileProblem(path: reportedPath, operation: .write, errno: code)
  }
}
