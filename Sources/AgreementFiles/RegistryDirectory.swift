import Agreements
import DecisionColumns
import Languages

/// A data directory as a registry: what is in its files now, what is wrong with them, and what has
/// to be shown from an earlier version.
///
///     var directory = RegistryDirectory(at: "/srv/agreements")
///     directory.refresh()
///     for agreement in directory.reading.registry.agreements { print(agreement.product) }
///
/// It has no thread and does not wait: ``DirectoryWatch`` says when to look again.
public struct RegistryDirectory: Sendable {
  /// What was read last.
  public private(set) var reading: Reading
  /// For ``DirectoryWatch/follow(_:)``.
  public private(set) var linkedPlaces: Set<LinkedPlace> = []

  /// What becomes of the decisions of bulk files.
  public enum BulkUse: Sendable {
    /// They are records of the registry like all others.
    case records
    /// They stay apart, for ``readDecisions(branch:isListed:progress:)``: a million of them is too
    /// much for records that are looked at with every key.
    case columns
  }

  private var directory: DataDirectory
  private let use: BulkUse
  private var files = RegistryFiles()
  private var bulk = BulkFiles()
  private var bulkStamps: [String: FileStamp] = [:]
  private var problems: [String: FileProblem] = [:]
  private var misspelledFolders: [String: String] = [:]

  /// Why the directory itself cannot be read; `nil` when it can.
  public var problem: FileProblem? { problems[""] }

  /// Whether something could not be read for a reason that no event will tell the end of, so that
  /// looking again after a while is worth it.
  public var hasPassingProblem: Bool { problems.values.contains(where: \.mayPass) }

  /// - Parameters:
  ///   - path: where the directory is.
  ///   - remembered: the files as an earlier program left them. They are the first reading, so that
  ///     what happened in between is the difference to the next one, and a file that has turned bad
  ///     meanwhile still has a good version.
  ///   - use: what becomes of the decisions of bulk files.
  public init(
    at path: String, remembering remembered: [DataFile] = [], bulk use: BulkUse = .records
  ) {
    directory = DataDirectory(at: path, knowing: remembered.map(\.path)) {
      BulkFormat(path: $0) != nil
    }
    self.use = use
    reading = files.update(changed: remembered)
  }

  /// Looks at the directory and reads what is different. Blocks while the disk does.
  ///
  /// - Parameters:
  ///   - leavingOutExports: whether FedRAMP's exports, which are large, are left for the next time.
  ///   - observe: is given what was found in the directory, with every new and changed file.
  /// - Returns: whether the registry or its problems differ from before.
  @discardableResult
  public mutating func refresh(
    leavingOutExports: Bool = false, observing observe: ((DirectoryLook) -> Void)? = nil
  ) -> Bool {
    let look = look(
      leavingOut: leavingOutExports ? FedRAMPFolder.name : nil, isWhole: observe != nil)
    observe?(look)
    linkedPlaces = look.linkedPlaces
    // What cannot be listed now is not gone.
    let isListed = look.problems[""] == nil && look.problems["approvals"] == nil
    let stamps = isListed ? look.setAside : bulkStamps
    let isBulkChanged = stamps != bulkStamps
    guard
      !look.isUnchanged || look.problems != problems || isBulkChanged
        || look.misspelledFolders != misspelledFolders
    else { return false }
    problems = look.problems
    misspelledFolders = look.misspelledFolders
    bulkStamps = stamps
    let before = reading
    var read = files.update(changed: look.changed, removed: look.removed)
    if use == .records, !bulkStamps.isEmpty || isBulkChanged {
      read = files.reading(adding: nil)
      bulk.read(bulkStamps, in: directory.path, besides: read.registry)
      read = files.reading(adding: bulk)
    }
    let unreadable =
      look.problems.sorted { $0.key < $1.key }.map { Diagnostic($0.value, of: $0.key) }
      + misspelledFolders.sorted { $0.key < $1.key }
      .map { Diagnostic(unreadFolder: $0.key, meaning: $0.value) }
    reading = Reading(
      registry: read.registry, diagnostics: unreadable + read.diagnostics,
      staleFiles: read.staleFiles.union(look.problems.keys),
      everyDiagnostic: unreadable + read.everyDiagnostic)
    return reading != before || isBulkChanged
  }

  /// A folder may hold an export for each day of a year. Unless somebody asks for all files, they are
  /// read a few at a time, and not kept.
  private mutating func look(leavingOut omitted: String?, isWhole: Bool) -> DirectoryLook {
    // Apart from the directory, which is being looked at meanwhile.
    var files = RegistryFiles()
    swap(&files, &self.files)
    var batch: [DataFile] = []
    let look = directory.look(leavingOut: omitted) { file in
      guard !isWhole, ExportFiles.holds(file.path) else { return false }
      batch.append(file)
      if batch.reduce(0, { $0 + $1.bytes.count }) > Self.batchSize {
        files.readExports(batch)
        batch = []
      }
      return true
    }
    files.readExports(batch)
    swap(&files, &self.files)
    return look
  }

  private static var batchSize: Int { 24 << 20 }

  /// Whether there are bulk files.
  public var hasBulkFiles: Bool { !bulkStamps.isEmpty }

  /// All bulk files together, in bytes.
  public var bulkSize: Int { bulkStamps.values.reduce(0) { $0 + $1.size } }

  /// Reads the bulk files, or what has changed of them.
  ///
  /// - Parameters:
  ///   - branch: only decisions of this branch. The others are not read later either.
  ///   - isListed: whether all of them are to be listed in the standard order, which is then worked
  ///     out beside the rest.
  ///   - progress: how far the reading is, for who waits; it can be told to stop.
  /// - Returns: all decisions of the directory; `nil` when it has no bulk file.
  public mutating func readDecisions(
    branch: Branch? = nil, isListed: Bool = false, progress: ReadingProgress = ReadingProgress()
  ) -> (columns: DecisionColumns, diagnostics: [Diagnostic])? {
    bulk.read(
      bulkStamps, in: directory.path, besides: reading.registry, branch: branch,
      isListed: isListed, progress: progress)
    return bulk.columns.map { ($0, bulk.diagnostics) }
  }
}

extension Diagnostic {
  /// A folder that is not looked into.
  fileprivate init(unreadFolder name: String, meaning meant: String) {
    self.init(
      file: name, line: 1, column: 1, severity: .warning, message: Phrase("the folder is not read"),
      reason: Phrase("no folder of data has that name"), help: Phrase("did you mean '\(meant)'?"))
  }

  /// A file that cannot be read at all.
  init(_ problem: FileProblem, of path: String) {
    self.init(
      file: path.isEmpty ? problem.path : path, line: 1, column: 1, severity: .error,
      message: problem.what, reason: Phrase("what was read of it before is still shown"),
      help: problem.help)
  }
}
