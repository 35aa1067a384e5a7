import Agreements
import DecisionColumns
import Languages

/// The bulk files of a data directory (`approvals/*.csv`, `approvals/*.jsonl`) and the decisions of
/// all others, as columns. A file that only grew is read from where it ended before; of one in which
/// rows are others, the parts around them are.
public struct BulkFiles: Sendable {
  /// `nil` while there is no bulk file.
  public private(set) var columns: DecisionColumns?
  /// What is wrong with the files.
  public private(set) var diagnostics: [Diagnostic] = []

  private var writer = BulkFiles.emptyWriter
  private var files: [Known] = []
  /// Whether a file has been read since the columns were published.
  private var isReadOn = false
  /// The decisions of the other files that the columns hold.
  private var others: [Decision] = []

  /// What the registry held when the columns were published, as far as they turn on it.
  private var named: Named?
  /// What the rows mention and the registry does not have.
  private var references: [Diagnostic] = []

  private struct Named: Equatable, Sendable {
    var agreements: [Agreement]
    var vendors: [Vendor]
    var bodies: [Body]
    var sources: [Source]

    init(_ registry: Registry) {
      agreements = Array(registry.agreements)
      vendors = Array(registry.vendors)
      bodies = Array(registry.bodies)
      sources = Array(registry.sources)
    }
  }

  /// A file that has been read.
  private struct Known: Sendable {
    var path: String
    var stamp: FileStamp
    var file: DecisionFile
    /// The last bytes that were read.
    var seam: [UInt8]
  }

  /// Makes one without content.
  public init() {}

  private static var emptyWriter: ColumnsWriter {
    ColumnsWriter { count, work in SideBySide.run(count, work) }
  }

  /// All files together; the places in memory are counted with 32 bits.
  private static let limit = 2 << 30
  private static let seamLength = 4096

  /// Reads what is new in the files.
  ///
  /// - Parameters:
  ///   - stamps: the files that are there, by path.
  ///   - directory: where they are.
  ///   - registry: what the other files hold, for names and for their decisions.
  ///   - branch: of the bulk files, only decisions of this branch.
  ///   - isListed: whether all of them are to be listed in the standard order.
  public mutating func read(
    _ stamps: [String: FileStamp], in directory: String, besides registry: Registry,
    branch: Branch? = nil, isListed: Bool = false, progress: ReadingProgress = ReadingProgress()
  ) {
    guard !stamps.isEmpty else {
      self = BulkFiles()
      return
    }
    let paths = stamps.keys.sorted()
    if files.map(\.path) != paths || others != registry.decisions {
      self = BulkFiles()
      others = registry.decisions
      writer.add(others)
    }
    var problems = readAll(paths, stamps, in: directory, branch, progress)
    if problems == nil {
      // Something else than growth happened to a file: all is read anew.
      let others = others
      self = BulkFiles()
      self.others = others
      writer.add(others)
      problems = readAll(paths, stamps, in: directory, branch, progress)
    }
    guard !progress.isStopped else {
      self = BulkFiles()
      return
    }
    // What is shown of a million rows is worked out anew only where something is different.
    let named = Named(registry)
    if columns == nil || isReadOn || named != self.named {
      (columns, references) = writer.publish(registry, isListed: isListed)
      self.named = named
      isReadOn = false
    }
    diagnostics = (problems ?? []) + files.flatMap(\.file.diagnostics) + references
  }

  /// - Returns: what cannot be read; `nil` when a file that was read before is not what it was.
  private mutating func readAll(
    _ paths: [String], _ stamps: [String: FileStamp], in directory: String, _ branch: Branch?,
    _ progress: ReadingProgress
  ) -> [Diagnostic]? {
    var problems: [Diagnostic] = []
    var total = 0
    let isFirst = files.isEmpty
    for (index, path) in paths.enumerated() {
      let known = isFirst ? nil : files[index]
      total += stamps[path]?.size ?? 0
      if let known, known.stamp == stamps[path] { continue }
      do {
        let source = try OpenFile(
          PathTrail.join(directory, path),
          limit: max(0, Self.limit - total + (stamps[path]?.size ?? 0)))
        // The texts, and the places of all its values while they are put in order.
        try MemoryProbe.require(
          2 * (source.size - (known?.file.end ?? 0)), for: PathTrail.join(directory, path))
        var file = known?.file ?? DecisionFile(path: path, format: BulkFormat(path: path) ?? .csv)
        var isGrown = true
        if let known, try !self.isGrown(known, source) {
          guard branch == nil, let change = try file.readAgain(source, into: &writer) else {
            return nil
          }
          isGrown = change == .growth
          isReadOn = isReadOn || change == .rows
        }
        if isGrown {
          isReadOn = true
          try file.read(source, into: &writer, branch: branch, progress: progress)
        }
        let read = Known(
          path: path, stamp: source.stamp, file: file,
          seam: try source.bytes(before: file.end, count: Self.seamLength))
        if isFirst { files.append(read) } else { files[index] = read }
      } catch {
        problems.append(problem(error, of: path, in: directory))
        if isFirst { files.append(unread(path)) }
      }
      if progress.isStopped { break }
    }
    return problems
  }

  /// Whether a file was written on where it ended. One that is as long as before was changed in its
  /// place.
  private func isGrown(_ known: Known, _ source: OpenFile) throws -> Bool {
    try known.stamp.inode == source.stamp.inode && known.file.endsWithLine
      && source.size > known.file.end
      && source.bytes(before: known.file.end, count: Self.seamLength) == known.seam
  }

  private func unread(_ path: String) -> Known {
    Known(
      path: path, stamp: FileStamp(device: 0, inode: 0, size: 0, modified: 0, changed: 0),
      file: DecisionFile(path: path, format: BulkFormat(path: path) ?? .csv), seam: [])
  }

  private func problem(_ error: any Error, of path: String, in directory: String) -> Diagnostic {
    let problem =
      error as? FileProblem
      ?? FileProblem(
        path: PathTrail.join(directory, path), operation: .read, reason: .unstable)
    return Diagnostic(
      file: path, line: 1, column: 1, severity: .error, message: problem.what,
      reason: Phrase("none of its decisions is shown"), help: problem.help)
  }
}
