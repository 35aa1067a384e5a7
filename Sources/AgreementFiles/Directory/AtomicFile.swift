import Glibc

/// Writes whole files so that every reader, and a machine that loses power, has either the old
/// content or the new one.
public enum AtomicFile {
  /// What to do about a file that is there already.
  public enum Existing: Hashable, Sendable {
    case refuse
    case replace
    /// Only the state of it that was read before; any other state, or none, is a problem.
    case replaceOnly(FileStamp)
  }

  /// Writes a file under a temporary name beside its place, then renames it onto that place. A
  /// symbolic link there stays one: what it leads to is written. A file that is replaced hands on
  /// its permissions and, where that is allowed, its owner.
  ///
  /// - Parameters:
  ///   - bytes: the whole content.
  ///   - path: where the file is to be.
  ///   - existing: what becomes of a file that is there.
  ///   - permissions: of a new file, less those the umask takes away; 0o600 for what only the user
  ///     may read.
  /// - Returns: the stamp of what was written, for the next ``Existing/replaceOnly(_:)``.
  /// - Throws: a problem of writing; the old content stays and no temporary file is left.
  @discardableResult
  public static func write(
    _ bytes: [UInt8], to path: String, existing: Existing, permissions: UInt32 = 0o666
  ) throws(FileProblem) -> FileStamp {
    try write(bytes, to: path, existing: existing, permissions: permissions, beforeRename: {})
  }

  /// Writes a new file whose content is too large to be held as a whole.
  ///
  /// - Parameters:
  ///   - path: where the file is to be; nothing may be there.
  ///   - next: gives the content piece by piece; `nil` at the end.
  /// - Throws: a problem of writing; no file is left then, not even a temporary one.
  public static func write(
    to path: String, next: () -> [UInt8]?
  ) throws(FileProblem) {
    let place = try place(of: path)
    try check(try status(of: place, path), .refuse, place, path)
    let temporary = try TemporaryFile(beside: place, permissions: 0o666, reportedAs: path)
    while let bytes = next() { try temporary.fill(with: bytes) }
    try temporary.save()
    _ = try temporary.rename(replacing: false)
    synchronise(directory: PathTrail.parent(of: place))
  }

  /// `beforeRename` runs when the temporary file is complete.
  static func write(
    _ bytes: [UInt8], to path: String, existing: Existing, permissions: UInt32 = 0o666,
    beforeRename: () -> Void
  ) throws(FileProblem) -> FileStamp {
    let place = try place(of: path)
    let old = try status(of: place, path)
    try check(old, existing, place, path)
    let temporary = try TemporaryFile(
      beside: place, permissions: old?.st_mode ?? permissions, reportedAs: path)
    try temporary.fill(with: bytes)
    if let old { try temporary.adopt(old) }
    try temporary.save()
    beforeRename()
    // Once more, as late as can be: another writer may have been faster.
    try check(try status(of: place, path), existing, place, path)
    let stamp = try temporary.rename(replacing: existing != .refuse)
    synchronise(directory: PathTrail.parent(of: place))
    return stamp
  }

  /// Where the links lead, also when nothing is there yet.
  private static func place(of path: String) throws(FileProblem) -> String {
    switch PathTrail(path).end {
    case .present(let real, .regular): return real
    case .present(_, let kind): throw problem(.notRegular(kind), path)
    case .missing(let place, isLast: true): return place.path
    case .missing: throw problem(.missing, path)
    case .loop: throw problem(.linkLoop, path)
    case .failed(let code): throw FileProblem(path: path, operation: .write, errno: code)
    }
  }

  private static func status(of place: String, _ path: String) throws(FileProblem) -> stat? {
    var status = stat()
    if lstat(place, &status) == 0 { return status }
    guard errno == ENOENT else {
      throw FileProblem(path: path, operation: .write, errno: errno)
    }
    return nil
  }

  private static func check(
    _ status: stat?, _ existing: Existing, _ place: String, _ path: String
  ) throws(FileProblem) {
    guard let status else {
      if case .replaceOnly = existing { throw problem(.changedMeanwhile, path) }
      return
    }
    let kind = FileType(mode: status.st_mode)
    guard kind == .regular else { throw problem(.notRegular(kind), path) }
    switch existing {
    case .refuse: throw problem(.exists, path)
    case .replaceOnly(let stamp) where stamp != FileStamp(status):
      throw problem(.changedMeanwhile, path)
    case .replaceOnly, .replace: break
    }
    // A rename would not ask for it: the permission to write is the directory's then.
    guard access(place, W_OK) == 0 else {
      throw problem(errno == EROFS ? .readOnlyFileSystem : .writeProtected, path)
    }
  }

  /// Makes the rename itself survive a loss of power. That it fails (some file systems cannot) is
  /// no problem of writing: the content is saved and in its place.
  private static func synchronise(directory: String) {
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func problem(_ reason: FileProblem.Reason, _ path: String) -> FileProblem {
    FileProblem(path: path, operation: .write, reason: reason)
  }
}
