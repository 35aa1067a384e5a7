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

  /// - Parameter remembered: the files as an earlier program left them. They are the first reading,
  ///   so that what happened in between is the difference to the next one, and a file that has
  ///   turned bad meanwhile still has a good version.
  public init(at path: String, remembering remembered: [DataFile] = []) {
    directory = DataDirectory(at: path, knowing: remembered.map(\.path))
    reading = files.update(changed: remembered)
  }

  /// Looks at the directory and reads what is different. Blocks while the disk does.
  ///
  /// - Parameters:
  ///   - leavingOutExports: whether FedRAMP's exports, which are large, are left for the next time.
  ///   - observe: is given what was found in the directory, before it is read.
  /// - Returns: whether the registry or its problems differ from before.
  @discardableResult
  public mutating func refresh(
    leavingOutExports: Bool = false, observing observe: (DirectoryLook) -> Void = { _ in }
  ) -> Bool {
    let look = directory.look(leavingOut: leavingOutExports ? FedRAMPFolder.name : nil)
    observe(look)
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
