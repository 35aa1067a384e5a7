import Agreements
import Languages
import Synchronization

/// The formats of bulk files, by the end of their names.
public enum BulkFormat: String, CaseIterable, Hashable, Sendable {
  case csv, jsonl

  /// - Returns: `nil` for files that are not read as bulk decisions: they stand in `approvals/`.
  public init?(path: String) {
    guard path.hasPrefix("approvals/"),
      let match = BulkFormat.allCases.first(where: { path.hasSuffix(".\($0.rawValue)") })
    else { return nil }
    self = match
  }
}

/// For watching a file being read, and for stopping it, from another thread.
public final class ReadingProgress: Sendable {
  private let read = Atomic<Int>(0)
  private let stopped = Atomic<Bool>(false)
  private let report: (@Sendable (Int) -> Void)?
  private let makeWay: (@Sendable () -> Void)?

  /// Both are called on the threads that read.
  /// - Parameters:
  ///   - makeWay: is called after every few hundred kilobytes, to let go first what is urgent.
  ///   - report: is told now and then how many bytes have been read.
  public init(
    makeWay: (@Sendable () -> Void)? = nil, report: (@Sendable (Int) -> Void)? = nil
  ) {
    self.makeWay = makeWay
    self.report = report
  }

  /// How many bytes have been read.
  public var bytes: Int { read.load(ordering: .relaxed) }
  public var isStopped: Bool { stopped.load(ordering: .relaxed) }

  public func stop() { stopped.store(true, ordering: .relaxed) }

  func add(_ bytes: Int) {
    let (before, now) = read.add(bytes, ordering: .relaxed)
    if before / Self.step != now / Self.step { report?(now) }
    makeWay?()
  }

  /// In bytes.
  private static let step = 8 << 20
}

/// How far a bulk file has been read.
public struct DecisionFile: Sendable {
  public let path: String
  public let format: BulkFormat
  /// Where the next record begins.
  public internal(set) var end = 0
  /// How many lines lie before that.
  private(set) var lines = 0
  /// Whether the last line ends as lines do, and no text goes on behind it. Otherwise more of it may
  /// be coming, and the file has to be read again from its beginning when it grows.
  public private(set) var endsWithLine = true
  /// What is wrong with its rows, as far as it is listed.
  public private(set) var diagnostics: [Diagnostic] = []
  /// All that is wrong, also what is not listed.
  private var problemCount = 0
  private(set) var header: CSVHeader?
  /// The parts that have been read, without a gap between them.
  var parts: [FilePart] = []

  public init(path: String, format: BulkFormat) {
    self.path = path
    self.format = format
  }

  /// Reads what has not been read yet, and adds its decisions to the columns.
  ///
  /// - Parameter branch: only decisions of this branch are read; of the others hardly anything is
  ///   looked at.
  /// - Throws: what reading the source throws. Nothing is added then.
  public mutating func read(
    _ source: some ByteSource, into writer: inout ColumnsWriter, branch: Branch? = nil,
    progress: ReadingProgress = ReadingProgress()
  ) throws {
    try read(
      source, into: &writer, branch: branch, partSize: Self.partSize, progress: progress)
  }

  /// In bytes: its rows fit into the cache of a processor.
  private static let partSize = 512 << 10

  /// - Parameter partSize: so many bytes are read at a time.
  package mutating func read(
    _ source: some ByteSource, into writer: inout ColumnsWriter, branch: Branch? = nil,
    partSize: Int, progress: ReadingProgress = ReadingProgress()
  ) throws {
    if format == .csv, end == 0 { try readHeader(source) }
    if let header, !header.isUsable {
      end = source.size
      endsWithLine = false
      return
    }
    guard source.size > end else { return }
    let read: (file: DecisionFile, writer: ColumnsWriter)
    switch format {
    case .csv:
      let header = header ?? CSVHeader([])
      read = try PartAssembly(
        source, of: self, into: writer, branch: branch, partSize: partSize, progress: progress
      ) { CSVFormat(header: header) }.run()
    case .jsonl:
      read = try PartAssembly(
        source, of: self, into: writer, branch: branch, partSize: partSize, progress: progress
      ) { JSONLinesFormat() }.run()
    }
    if !progress.isStopped { (self, writer) = read }
  }

  private mutating func readHeader(_ source: some ByteSource) throws {
    var bytes = [UInt8](repeating: 0, count: min(source.size, Block.size))
    let count = try bytes.withUnsafeMutableBytes { try source.read(into: $0, at: 0) }
    let header = CSVHeader(Array(bytes.prefix(count)))
    for problem in header.problems { list(problem.diagnostic(in: path, after: 0)) }
    self.header = header
    end = header.end
    endsWithLine = header.endsWithLine
    lines = 1
  }

  // MARK: Problems

  /// The next part has been added.
  mutating func note(_ part: DecisionPart, rows: Range<Int>, tellsLevels: Bool) {
    parts.append(
      FilePart(
        range: part.begin..<part.end, stretches: part.stretches, rows: rows,
        lines: lines..<lines + part.lines, hasProblems: part.problems.count > 0,
        tellsLevels: tellsLevels))
    for problem in part.problems.listed { list(problem.diagnostic(in: path, after: lines)) }
    problemCount += part.problems.count - part.problems.listed.count
    lines += part.lines
    end = max(end, part.end)
    // The last record may begin in an earlier part.
    endsWithLine = endsWithLine && part.endsWithLine
  }

  private mutating func list(_ diagnostic: Diagnostic) {
    // A key that is not known is told once for a file, in however many pieces it is read.
    guard
      diagnostic.severity != .warning
        || !diagnostics.contains(where: {
          $0.severity == .warning && $0.message == diagnostic.message
        })
    else { return }
    problemCount += 1
    if diagnostics.count < RowProblems.limit { diagnostics.append(diagnostic) }
    guard problemCount > RowProblems.limit, diagnostics.count == RowProblems.limit else { return }
    var last = diagnostic
    last.message = Phrase("further mistakes are not listed")
    last.reason = Phrase("this file has more than \(RowProblems.limit)")
    last.help = Phrase("mend those above first")
    diagnostics.append(last)
  }
}
