import Agreements
import FedRAMPExports

/// The exports of a data directory as they were last read. Only files that changed are read again;
/// one that turns unreadable keeps what its last readable version said.
struct ExportFiles: Sendable {
  private struct FileState: Sendable {
    var file: ExportFile?
    /// Why the present version cannot be read.
    var obstacle: Diagnostic?
  }

  private var files: [String: FileState] = [:]
  /// What all of them say together; `nil` when it has to be put together anew.
  private var history: OfferingHistory? = OfferingHistory()
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

  mutating func read(_ file: DataFile) {
    let before = files[file.path]?.file
    do throws(ExportError) {
      let read = try ExportFile(file)
      files[file.path] = FileState(file: read)
      // What an export says can be added at any time; what it said before cannot be taken out.
      if before == nil, case .export(let export, let time) = read.content {
        _ = history?.record(export, at: time)
      } else {
        history = nil
      }
      told = nil
    } catch {
      files[file.path] = FileState(
        file: before, obstacle: Diagnostic(error, hasLastGood: before != nil))
    }
  }

  private var inOrder: [ExportFile] {
    files.values.compactMap(\.file).sorted { left, right in
      switch (left.time, right.time) {
      case (let first?, let second?): first < second
      case (nil, let second): second != nil
      case (_, nil): false
      }
    }
  }

  private func assembled() -> OfferingHistory {
    var history = OfferingHistory()
    for file in inOrder {
      switch file.content {
      case .history(let recorded): history = recorded
      case .export(let export, let time): _ = history.record(export, at: time)
      }
    }
    return history
  }

  /// What the exports say of every offering, with agencies brought together with bodies.
  mutating func offerings(bodies: [Body]) -> ExportedOfferings {
    if let told, told.bodies == bodies { return told.offerings }
    let history = history ?? assembled()
    self.history = history
    let offerings =
      history.isEmpty
      ? ExportedOfferings() : ExportedOfferings(history, bodies: bodies, files: inOrder)
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
        ? "the version read before is still shown" : "nothing of it could be taken",
      help: error.help)
  }
}
