import Agreements
import FedRAMPExports
import Languages
import Synchronization

/// The exports of a data directory as they were last read. Only files that changed are read again;
/// one that turns unreadable keeps what its last readable version said.
struct ExportFiles: Sendable {
  private struct FileState: Sendable {
    var file: ExportFile?
    /// Why the present version cannot be read.
    var obstacle: Diagnostic?
  }

  private var files: [String: FileState] = [:]
  /// What all of them say together, as far as they have been taken in; `nil` when it has to be put
  /// together anew.
  private var history: OfferingHistory? = OfferingHistory()
  /// The files that are still to be taken in.
  private var untaken: [String] = []
  /// What was made of it, and for which bodies.
  private var told: (bodies: [Body], offerings: ExportedOfferings)?

  /// Whether a file of the data directory belongs to the exports.
  static func holds(_ path: String) -> Bool {
    path == FedRAMPFolder.historyPath
      || path.hasPrefix("\(FedRAMPFolder.name)/") && path.hasSuffix(".json")
  }

  mutating func remove(_ path: String) {
    guard files.removeValue(forKey: path) != nil else { return }
    (history, told) = (nil, nil)
  }

  /// Reads files side by side: they are large, and there may be a hundred.
  mutating func read(_ files: [DataFile]) {
    // What takes longest first, so that no thread is left with it at the end.
    let changed = files.sorted { ExportFiles.effort($0) > ExportFiles.effort($1) }
    let results = Mutex<[String: Result<ExportFile, ExportError>]>([:])
    SideBySide.run(changed.count) { index in
      let result = Result { () throws(ExportError) in try ExportFile(changed[index]) }
      results.withLock { $0[changed[index].path] = result }
    }
    for (path, result) in results.withLock({ $0 }) { take(result, of: path) }
  }

  /// About how long a file takes: the lines of a history are small, and all of each is kept.
  private static func effort(_ file: DataFile) -> Int {
    file.path == FedRAMPFolder.historyPath ? 4 * file.bytes.count : file.bytes.count
  }

  private mutating func take(_ result: Result<ExportFile, ExportError>, of path: String) {
    let before = files[path]?.file
    switch result {
    case .success(let read):
      files[path] = FileState(file: read)
      // What an export says can be added at any time; what it said before cannot be taken out.
      if before == nil, read.kind != nil { untaken.append(path) } else { history = nil }
      told = nil
    case .failure(let error):
      files[path] = FileState(
        file: before, obstacle: Diagnostic(error, hasLastGood: before != nil))
    }
  }

  /// Oldest first, which is the order that a history takes most quickly; what has no time before
  /// all others.
  private func inOrder(_ files: some Sequence<FileState>) -> [ExportFile] {
    files.compactMap(\.file).sorted { left, right in
      switch (left.time, right.time) {
      case (let first?, let second?): first < second
      case (nil, let second): second != nil
      case (_, nil): false
      }
    }
  }

  /// What all files say, at the cost of those that came since it was asked last.
  private mutating func currentHistory() -> OfferingHistory {
    // Out of its place while it is changed, so that it is not copied.
    var current = history ?? OfferingHistory()
    let isWhole = history != nil
    history = nil
    let rest = isWhole ? untaken.compactMap { files[$0] } : Array(files.values)
    for file in inOrder(rest) {
      switch file.content {
      case .history(let recorded): current = recorded
      case .export(let export, let time): current.take(export, at: time)
      }
    }
    untaken = []
    history = current
    return current
  }

  /// What the exports say of every offering, with agencies brought together with bodies.
  mutating func offerings(bodies: [Body]) -> ExportedOfferings {
    if let told, told.bodies == bodies { return told.offerings }
    let history = currentHistory()
    let offerings =
      history.isEmpty
      ? ExportedOfferings()
      : ExportedOfferings(history, bodies: bodies, files: inOrder(files.values))
    told = (bodies, offerings)
    return offerings
  }

  // MARK: What is wrong

  var staleFiles: Set<String> {
    Set(files.lazy.filter { $0.value.obstacle != nil && $0.value.file != nil }.map(\.key))
  }

  /// What keeps files from being read, and what was odd in the others, in groups.
  var diagnostics: [Diagnostic] { diagnostics(\.groupedOddities) }

  /// The same with every oddity by itself.
  var everyDiagnostic: [Diagnostic] { diagnostics(\.oddities) }

  private func diagnostics(_ oddities: (ExportFile) -> [Diagnostic]) -> [Diagnostic] {
    files.values.flatMap { state in
      state.obstacle.map { [$0] } ?? state.file.map(oddities) ?? []
    }
  }
}

extension Diagnostic {
  /// A file of the exports' folder that is none of them, or is cut off.
  fileprivate init(_ error: ExportError, hasLastGood: Bool) {
    self.init(
      file: error.file, line: error.place?.line ?? 1, column: error.place?.column ?? 1,
      severity: .error, message: error.what,
      reason: hasLastGood
        ? Phrase("the version read before is still shown") : Phrase("nothing of it could be taken"),
      help: error.help)
  }
}
