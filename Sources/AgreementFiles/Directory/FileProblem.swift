import Glibc
import Languages

/// Why a file or a directory could not be listed, read or written, with what mends it.
public struct FileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried.
  public enum Operation: String, Hashable, Sendable {
    case list, read, write

    /// How a message begins that says why it cannot be done.
    var refusal: Phrase {
      switch self {
      case .list: Phrase("cannot list")
      case .read: Phrase("cannot read")
      case .write: Phrase("cannot write")
      }
    }
  }

  /// Why it failed.
  public enum Reason: Hashable, Sendable {
    case missing
    case linkToNothing
    case linkLoop
    case denied
    case writeProtected
    case notRegular(FileType)
    case notDirectory
    /// Both in bytes.
    case tooLarge(size: Int, limit: Int)
    /// Written to during each attempt to read it.
    case unstable
    case nameNotText
    /// The name is taken, and replacing was not asked for.
    case exists
    /// Not the file any more that was to be replaced.
    case changedMeanwhile
    case noSpace
    /// More than the limit on the size of files allows.
    case sizeLimit
    case readOnlyFileSystem
    case descriptorsUsedUp
    /// Empty, and on another disk than before.
    case unmounted
    /// There is no room in memory for so many bytes.
    case noMemory(size: Int)
    /// Any other error of the system, by its `errno`.
    case system(Int32)
  }

  /// The path of the file or directory.
  public let path: String
  /// What was tried.
  public let operation: Operation
  /// Why it failed.
  public let reason: Reason

  /// Makes a problem with a file.
  public init(path: String, operation: Operation, reason: Reason) {
    self.path = path
    self.operation = operation
    self.reason = reason
  }

  init(path: String, operation: Operation, errno code: Int32) {
    self.init(path: path, operation: operation, reason: Reason(errno: code))
  }

  /// Whether the system, rather than the file, is the reason.
  var mayPass: Bool {
    switch reason {
    case .unstable, .descriptorsUsedUp, .noMemory, .unmounted, .system: true
    default: false
    }
  }

  /// The path, what is wrong and why, and how to mend it, in one line.
  public var description: String { phrase.text }

  /// The whole message.
  var phrase: Phrase { Phrase("\(path): \(what) — \(help)") }
}

extension FileProblem.Reason {
  init(errno code: Int32) {
    switch code {
    case ENOENT: self = .missing
    case ELOOP: self = .linkLoop
    case EACCES, EPERM: self = .denied
    case EISDIR: self = .notRegular(.directory)
    // Opening a socket's name gives ENXIO.
    case ENXIO: self = .notRegular(.socket)
    case ENOTDIR: self = .notDirectory
    case EEXIST: self = .exists
    case ENOSPC, EDQUOT: self = .noSpace
    case EFBIG: self = .sizeLimit
    case EROFS: self = .readOnlyFileSystem
    case EMFILE, ENFILE: self = .descriptorsUsedUp
    default: self = .system(code)
    }
  }
}
