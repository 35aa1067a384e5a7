import Glibc

/// One event of inotify(7), decoded.
struct InotifyEvent: Equatable {
  let watch: Int32
  let mask: UInt32
  /// Ties the two ends of a rename together.
  let cookie: UInt32
  let name: String

  func has(_ bits: Int32...) -> Bool {
    bits.contains { mask & UInt32(bitPattern: $0) != 0 }
  }

  /// Decodes what one `read` gave: whole events, one after the other.
  static func decode(_ bytes: UnsafeRawBufferPointer) -> [InotifyEvent] {
    let header = MemoryLayout<inotify_event>.size
    var events: [InotifyEvent] = []
    var offset = 0
    while offset + header <= bytes.count {
      func field(_ index: Int) -> UInt32 {
        bytes.loadUnaligned(fromByteOffset: offset + index * 4, as: UInt32.self)
      }
      let end = offset + header + Int(field(3))
      guard end <= bytes.count else { break }
      let name = bytes[(offset + header)..<end].prefix { $0 != 0 }
      events.append(
        InotifyEvent(
          watch: Int32(bitPattern: field(0)), mask: field(1), cookie: field(2),
          name: String(decoding: name, as: UTF8.self)))
      offset = end
    }
    return events
  }
}

/// What is asked of the system to watch, so that its refusals can be tried out.
struct WatchSystem: Sendable {
  /// A descriptor, or the negative `errno`.
  var openQueue: @Sendable () -> Int32 = {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    return descriptor >= 0 ? descriptor : -errno
  }
  /// A watch, or the negative `errno`.
  var addWatch: @Sendable (_ queue: Int32, _ path: String, _ mask: UInt32) -> Int32 = {
    let watch = inotify_add_watch($0, $1, $2)
    return watch >= 0 ? watch : -errno
  }
  var fileSystemType: @Sendable (_ path: String) -> Int64? = { FileSystemKind.type(at: $0) }
}

/// An inotify instance and its watches, by path.
struct InotifyQueue: ~Copyable {
  let descriptor: Int32
  private let system: WatchSystem
  private var buffer = [UInt8](repeating: 0, count: 16 << 10)
  private(set) var watched: [Int32: WatchedDirectory] = [:]

  // A directory that is written to without end must not keep its reader from everything else.
  private static let mostReads = 64

  /// - Parameter system: must have opened the descriptor, which is closed with this value.
  init(descriptor: Int32, system: WatchSystem) {
    self.descriptor = descriptor
    self.system = system
  }

  deinit { close(descriptor) }

  /// Watches just these directories from now on.
  /// - Returns: those that could not be watched, with the `errno`.
  mutating func watch(_ directories: [WatchedDirectory]) -> [(WatchedDirectory, Int32)] {
    var current: [Int32: WatchedDirectory] = [:]
    var refused: [(WatchedDirectory, Int32)] = []
    for directory in directories {
      let watch = system.addWatch(descriptor, directory.path, directory.mask)
      if watch >= 0 {
        current[watch] = directory
      } else {
        refused.append((directory, -watch))
      }
    }
    // A directory that was moved away would go on reporting from its new place.
    for watch in watched.keys where current[watch] == nil {
      inotify_rm_watch(descriptor, watch)
    }
    watched = current
    return refused
  }

  mutating func forget(_ watch: Int32) { watched[watch] = nil }

  /// Everything that has happened since the last time.
  mutating func read() -> [InotifyEvent] {
    var events: [InotifyEvent] = []
    for _ in 0..<Self.mostReads {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      events += buffer.withUnsafeBytes { InotifyEvent.decode(.init(rebasing: $0[..<count])) }
    }
    return events
  }
}
