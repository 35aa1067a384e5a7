import Glibc
import Languages

/// What a name in a directory can stand for.
public enum FileType: String, Hashable, Sendable {
  case regular = "a regular file"
  case directory = "a directory"
  case symbolicLink = "a symbolic link"
  case namedPipe = "a named pipe"
  case socket = "a socket"
  case characterDevice = "a character device"
  case blockDevice = "a block device"
  case unknown = "of a kind unknown to this program"

  /// In a sentence that says what it is.
  var phrase: Phrase {
    switch self {
    case .regular: Phrase("a regular file")
    case .directory: Phrase("a directory")
    case .symbolicLink: Phrase("a symbolic link")
    case .namedPipe: Phrase("a named pipe")
    case .socket: Phrase("a socket")
    case .characterDevice: Phrase("a character device")
    case .blockDevice: Phrase("a block device")
    case .unknown: Phrase("of a kind unknown to this program")
    }
  }

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .directory
    case S_IFLNK: self = .symbolicLink
    case S_IFIFO: self = .namedPipe
    case S_IFSOCK: self = .socket
    case S_IFCHR: self = .characterDevice
    case S_IFBLK: self = .blockDevice
    default: self = .unknown
    }
  }
}

/// What identifies one state of a file's content without reading it. Two looks at a file that see
/// the same stamp may take its content to be the same, unless the file was written within the last
/// tick of the file system's clock.
public struct FileStamp: Hashable, Sendable {
  /// The device that the file is on.
  public let device: UInt64
  /// The number of the file on its device.
  public let inode: UInt64
  /// In bytes.
  public let size: Int
  /// When the content was last modified, in nanoseconds since 1970.
  public let modified: Int64
  /// When the content or the attributes last changed, in nanoseconds since 1970. Unlike
  /// ``modified`` it cannot be set back by a program such as `cp -p` or `touch`.
  public let changed: Int64

  /// Makes a stamp of what the system says about a file.
  public init(device: UInt64, inode: UInt64, size: Int, modified: Int64, changed: Int64) {
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  init(_ status: stat) {
    self.init(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int(status.st_size),
      modified: Self.nanoseconds(status.st_mtim), changed: Self.nanoseconds(status.st_ctim))
  }

  static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
