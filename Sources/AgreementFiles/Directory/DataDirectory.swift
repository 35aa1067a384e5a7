import Glibc
import MarkedYAML

/// What is different in a data directory since the look before.
public struct DirectoryLook: Hashable, Sendable {
  /// New and changed files, by path, without those that were taken while the look went on.
  public internal(set) var changed: [DataFile] = []
  /// How many of them were taken.
  public internal(set) var takenCount = 0
  /// Files that were there and are gone, by path.
  public internal(set) var removed: [String] = []
  /// Everything that is wrong now, also when it was wrong before, by path relative to the data
  /// directory ("" is the directory itself). A file with a problem is neither changed nor removed:
  /// what was last read of it still stands.
  public internal(set) var problems: [String: FileProblem] = [:]
  /// The files that are there now and are set aside, to be read by somebody else.
  public internal(set) var setAside: [String: FileStamp] = [:]
  /// For ``DirectoryWatch/follow(_:)``.
  public internal(set) var linkedPlaces: Set<LinkedPlace> = []
  /// Folders that are not looked into, with the names that they nearly have.
  public internal(set) var misspelledFolders: [String: String] = [:]

  /// Whether no file came, went or changed.
  public var isUnchanged: Bool { changed.isEmpty && removed.isEmpty && takenCount == 0 }
}

/// A data directory and what was last seen of it. Only files whose stamp differs are read again.
/// It has no thread: one that may block does the looking and posts the result.
public struct DataDirectory: Sendable {
  /// Of the directory.
  public let path: String
  private let reading: FileReading
  private var seen: [String: Seen] = [:]
  /// The disk that there were files on.
  private var device: UInt64?

  private struct Seen {
    /// `nil`: to be read again in any case.
    var stamp: FileStamp?
    var problem: FileProblem?
    /// Of content that may have been written to again without the stamp showing it.
    var fingerprint: Int?
    /// Whether the file was ever given out as changed, and not as removed since.
    var isKnown: Bool
  }

  /// Files that are not read here, by path.
  private let isSetAside: @Sendable (String) -> Bool

  /// - Parameters:
  ///   - path: where the directory is.
  ///   - limit: in bytes; larger files are problems.
  ///   - known: files of which some earlier content is known already: a look that does not find one
  ///     of them says that it was removed.
  ///   - isSetAside: which files are left to somebody else, by path.
  public init(
    at path: String, limit: Int = FileReading.usualLimit, knowing known: [String] = [],
    settingAside isSetAside: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.path = path
    self.isSetAside = isSetAside
    reading = FileReading(limit: limit)
    for name in known { seen[name] = Seen(isKnown: true) }
  }

  /// Lists the directory, reads what differs from the look before, and remembers it. Blocks while
  /// the disk does.
  ///
  /// - Parameters:
  ///   - omitted: a folder whose files are left for a later look.
  ///   - take: is given each new and changed file, and says whether it has taken it: so that many
  ///     large files need not all be held at once.
  public mutating func look(
    leavingOut omitted: String? = nil, taking take: (DataFile) -> Bool = { _ in false }
  ) -> DirectoryLook {
    let listing = DirectoryListing(of: path)
    var look = DirectoryLook()
    look.problems = listing.problems
    look.linkedPlaces = listing.linkedPlaces
    look.misspelledFolders = listing.misspelledFolders
    if !listing.files.isEmpty {
      device = listing.device
    } else if let device, let now = listing.device, now != device, !seen.isEmpty {
      // Nobody removed the files: the disk with them was taken away.
      look.problems[""] = FileProblem(path: path, operation: .list, reason: .unmounted)
      return look
    }
    for name in seen.keys where listing.files[name] == nil && !listing.mayHold(name) {
      forget(name, in: &look)
    }
    for (name, stamp) in listing.files where omitted.map({ !name.hasPrefix("\($0)/") }) ?? true {
      if isSetAside(name) {
        look.setAside[name] = stamp
        continue
      }
      update(name, stamp, in: &look, taking: take)
    }
    look.changed.sort { $0.path < $1.path }
    look.removed.sort()
    return look
  }

  /// Records are refused above a size anyway: such a file need not be in memory for that.
  private func reading(of name: String) -> FileReading {
    guard FileKind(path: name) != nil else { return reading }
    return FileReading(limit: min(reading.limit, YAMLLimits().bytes))
  }

  private mutating func forget(_ name: String, in look: inout DirectoryLook) {
    if seen.removeValue(forKey: name)?.isKnown == true { look.removed.append(name) }
  }

  private mutating func update(
    _ name: String, _ stamp: FileStamp, in look: inout DirectoryLook,
    taking take: (DataFile) -> Bool
  ) {
    let before = seen[name]
    if let before, before.stamp == stamp, before.fingerprint == nil {
      look.problems[name] = before.problem
      return
    }
    do throws(FileProblem) {
      let contents = try reading(of: name).contents(of: PathTrail.join(path, name))
      let isRecent = Self.isRecent(contents.stamp)
      let isSameStamp = before?.stamp == contents.stamp
      let fingerprint = isRecent || isSameStamp ? Self.fingerprint(of: contents.bytes) : nil
      seen[name] = Seen(
        stamp: contents.stamp, fingerprint: isRecent ? fingerprint : nil, isKnown: true)
      if !isSameStamp || before?.fingerprint != fingerprint {
        let file = DataFile(path: name, bytes: contents.bytes)
        if take(file) { look.takenCount += 1 } else { look.changed.append(file) }
      }
    } catch {
      guard error.reason != .missing else { return forget(name, in: &look) }
      let isKnown = before?.isKnown ?? false
      seen[name] = Seen(stamp: error.isLasting ? stamp : nil, problem: error, isKnown: isKnown)
      look.problems[name] = error
    }
  }

  // A file system keeps time in ticks of up to 10 ms: content that is younger than a few ticks can
  // still change under the same stamp. Such files are read again at the next look, and compared.
  private static let tick: Int64 = 50_000_000

  private static func isRecent(_ stamp: FileStamp) -> Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return stamp.changed > FileStamp.nanoseconds(now) - tick
  }

  private static func fingerprint(of bytes: [UInt8]) -> Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}

extension FileProblem {
  /// Whether the file's stamp would have to change before it can be read.
  fileprivate var isLasting: Bool {
    switch reason {
    case .denied, .tooLarge, .notRegular: true
    default: false
    }
  }
}
