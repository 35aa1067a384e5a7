import AgreementFiles
import Agreements
import Glibc
import Languages
import MarkedJSON

/// Keeps what a watcher remembers on the disk: one file that says all, replaced in one step, and
/// copies of the data files as they were at the last look, which it names. At whatever moment the
/// program is killed, the state is the one before a step or the one after it.
struct WatchStore {
  private let directory: String
  private let lock: ExclusiveLock
  /// `nil` before the first look.
  private(set) var state: WatchState?

  /// - Parameters:
  ///   - name: of the watcher.
  ///   - home: what is remembered about the data directory.
  init(named name: String, in home: StateDirectory) throws {
    do {
      let lockFile = try home.file("watch/\(name)/lock")
      guard let lock = try ExclusiveLock.takeFile(lockFile) else {
        throw CommandFailure(
          ExitStatus.data,
          localized(
            """
            accord: another watcher named \(name) follows this directory — both would tell half of \
            what happens — stop it, or choose another name with --name
            """))
      }
      self.lock = lock
      directory = "\(home.path)/watch/\(name)"
      state = try Self.read("\(directory)/state.json")
    } catch let problem as FileProblem {
      throw CommandFailure(ExitStatus.data, "accord: \(problem.description)")
    }
  }

  private static func read(_ path: String) throws -> WatchState? {
    do {
      return try WatchState(bytes: FileReading().contents(of: path).bytes)
    } catch let problem as FileProblem where problem.reason == .missing {
      return nil
    } catch let error as JSONError {
      throw CommandFailure(
        ExitStatus.data,
        localized(
          """
          accord: \(path):\(error.line):\(error.column): \(error.what) — what was delivered is not \
          known — remove the file to start anew; --since DAY tells what may have been missed
          """))
    }
  }

  /// The data files as they were at the last look.
  func rememberedFiles() throws(FileProblem) -> [DataFile] {
    var files: [DataFile] = []
    for (path, copy) in state?.copies ?? [:] {
      files.append(
        DataFile(path: path, bytes: try FileReading().contents(of: "\(directory)/\(copy)").bytes))
    }
    return files.sorted { $0.path < $1.path }
  }

  /// Remembers a look: the files that it found, and the changes that are to be delivered for it.
  mutating func remember(
    day: Day, changed: [DataFile], removed: some Sequence<String>, adding pending: [PendingChange]
  ) throws(FileProblem) {
    var next = state ?? WatchState(day: day)
    next.day = day
    next.pending += pending
    for path in removed { next.copies[path] = nil }
    var number = (state?.copies.values.compactMap(Self.number).max() ?? 0) + 1
    for file in changed {
      let copy = Self.prefix + String(number)
      number += 1
      try AtomicFile.write(
        file.bytes, to: "\(directory)/\(copy)", existing: .replace,
        permissions: StateDirectory.permissions)
      next.copies[file.path] = copy
    }
    try save(next)
    if !changed.isEmpty { removeUnnamedCopies() }
  }

  /// Remembers that everything pending was delivered.
  mutating func forgetPending() throws(FileProblem) {
    guard var next = state, !next.pending.isEmpty else { return }
    next.pending = []
    try save(next)
  }

  private mutating func save(_ next: WatchState) throws(FileProblem) {
    guard next != state else { return }
    try AtomicFile.write(
      next.bytes, to: "\(directory)/state.json", existing: .replace,
      permissions: StateDirectory.permissions)
    state = next
  }

  // MARK: Copies

  private static let prefix = "copy-"

  private static func number(of copy: String) -> Int? {
    copy.hasPrefix(prefix) ? Int(copy.dropFirst(prefix.count)) : nil
  }

  /// Those of files that changed since, and of a step that was never finished.
  private func removeUnnamedCopies() {
    let named = Set(state?.copies.values.map(\.self) ?? [])
    guard let stream = opendir(directory) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if Self.number(of: name) != nil, !named.contains(name) { unlink("\(directory)/\(name)") }
    }
  }
}
