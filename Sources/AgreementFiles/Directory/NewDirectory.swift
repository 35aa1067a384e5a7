import Glibc

/// Makes directories for files that are to be written.
public enum NewDirectory {
  /// Makes a directory, and those above it that are missing; one that is there already is left as
  /// it is.
  ///
  /// - Parameters:
  ///   - path: where the directory is to be.
  ///   - permissions: of each that is made, less those the umask takes away. The default is what
  ///     the XDG Base Directory Specification asks for.
  /// - Throws: a problem of writing; directories that were made before it stay.
  public static func make(at path: String, permissions: UInt32 = 0o700) throws(FileProblem) {
    // Each round makes one; links on the way are followed, even those to what is not there yet.
    while true {
      switch PathTrail(path).end {
      case .present(_, .directory): return
      case .present: throw problem(.notDirectory, path)
      case .missing(let place, _):
        guard mkdir(place.path, permissions) == 0 || isDirectory(place.path) else {
          throw FileProblem(path: path, operation: .write, errno: errno)
        }
      case .loop: throw problem(.linkLoop, path)
      case .failed(let code): throw FileProblem(path: path, operation: .write, errno: code)
      }
    }
  }

  /// Leaves `errno` as it is when something else stands there.
  private static func isDirectory(_ path: String) -> Bool {
    let code = errno
    defer { errno = code }
    var status = stat()
    return lstat(path, &status) == 0 && FileType(mode: status.st_mode) == .directory
  }

  private static func problem(_ reason: FileProblem.Reason, _ path: String) -> FileProblem {
    FileProblem(path: path, operation: .write, reason: reason)
  }
}
