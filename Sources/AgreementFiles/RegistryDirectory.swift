import Agreements

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

  private var directory: DataDirectory
  private var files = RegistryFiles()
  private var problems: [String: FileProblem] = [:]

  /// Why the directory itself cannot be read; `nil` when it can.
  public var problem: FileProblem? { problems[""] }

  public init(at path: String) {
    directory = DataDirectory(at: path)
    reading = files.reading
  }

  /// Looks at the directory and reads what is different. Blocks while the disk does.
  ///
  /// - Parameter leavingOutExports: whether FedRAMP's exports, which are large, are left for the
  ///   next time.
  /// - Returns: whether the registry or its problems differ from before.
  @discardableResult
  public mutating func refresh(leavingOutExports: Bool = false) -> Bool {
    let look = directory.look(leavingOut: leavingOutExports ? FedRAMPFolder.name : nil)
    linkedPlaces = look.linkedPlaces
    guard !look.isUnchanged || look.problems != problems else { return false }
    problems = look.problems
    let before = reading
    let read = files.update(changed: look.changed, removed: look.removed)
    let unreadable = look.problems.sorted { $0.key < $1.key }
      .map { Diagnostic($0.value, of: $0.key) }
    reading = Reading(
      registry: read.registry, diagnostics: unreadable + read.diagnostics,
      staleFiles: read.staleFiles.union(look.problems.keys),
      everyDiagnostic: unreadable + read.everyDiagnostic)
    return reading != before
  }
}

extension Diagnostic {
  /// A file that cannot be read at all.
  init(_ problem: FileProblem, of path: String) {
    self.init(
      file: path.isEmpty ? problem.path : path, line: 1, column: 1, severity: .error,
      message: problem.what, reason: "what was read of it before is still shown",
      help: problem.help)
  }
}
