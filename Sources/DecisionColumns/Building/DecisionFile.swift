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

  /// - Parameter report: is told now and then how many bytes have been read, on the threads that
  ///   read.
  public init(report: (@Sendable (Int) -> Void)? = nil) { self.report = report }

  /// How many bytes have been read.
  public var bytes: Int { read.load(ordering: .relaxed) }
  public var isStopped: Bool { stopped.load(ordering: .relaxed) }

  public func stop() { stopped.store(true, ordering: .relaxed) }

  func add(_ bytes: Int) {
    let (before, now) = read.add(bytes, ordering: .relaxed)
    if before / Self.step != now / Self.step { report?(now) }
  }

  /// In bytes.
  private static let step = 8 << 20
}

/// How far a bulk file has been read.
public struct DecisionFile: Sendable {
  public let path: String
  public let format: BulkFormat
  /// Where the next record begins.
  public private(set) var end = 0
  /// How many lines lie before that.
  private(set) var lines = 0
  /// Whether the last line ends as lines do, and no text goes on behind it. Otherwise more of it may
  /// be coming, and the file has to be read again from its beginning when it grows.
  public private(set) var endsWithLine = true
  /// What is wrong with its rows, as far as it is listed.
  public private(set) var diagnostics: [Diagnostic] = []
  /// All that is wrong, also what is not listed.
  private var problemCount = 0
  private var header: CSVHeader?

  public init(path: String, format: BulkFormat) {
    self.path = path
    self.format = format
  }

  /// Reads what has not been read yet, and adds its decisions to the columns.
  ///
  /// - Parameters:
  ///   - branch: only decisions of this branch are read; of the others hardly anything is looked at.
  ///   - threads: how many may read side by side.
  /// - Throws: what reading the source throws. Nothing is added then.
  public mutating func read(
    _ source: some ByteSource, into writer: inout ColumnsWriter, branch: Branch? = nil,
    threads: Int = 1, progress: ReadingProgress = ReadingProgress()
  ) throws {
    let isFirst = end == 0
    if format == .csv, isFirst { try readHeader(source) }
    if let header, !header.isUsable {
      end = source.size
      endsWithLine = false
      return
    }
    let parts = try self.parts(source, branch, threads, progress, parallel: writer.parallel)
    guard !progress.isStopped else { return }
    note(parts)
    if let last = parts.last {
      end = last.end
      // The last record may begin in an earlier part.
      endsWithLine = parts.allSatisfy(\.endsWithLine)
    }
    lines = writer.add(parts, of: path, after: lines)
  }

  private mutating func readHeader(_ source: some ByteSource) throws {
    var bytes = [UInt8](repeating: 0, count: min(source.size, RecordReader.blockSize))
    let count = try bytes.withUnsafeMutableBytes { try source.read(into: $0, at: 0) }
    let header = CSVHeader(Array(bytes.prefix(count)))
    for problem in header.problems { list(problem.diagnostic(in: path, after: 0)) }
    self.header = header
    end = header.end
    endsWithLine = header.endsWithLine
    lines = 1
  }

  // MARK: Parts

  /// No smaller parts are read side by side: putting them together takes time as well.
  private static let smallestPart = 1 << 20

  /// Cuts what is to be read in stretches of the same length and reads them side by side. Where a
  /// stretch begins inside a text with line breaks, its reader may take a piece of text for records;
  /// that shows in the end of the stretch before, and it is read again.
  private func parts(
    _ source: some ByteSource, _ branch: Branch?, _ threads: Int, _ progress: ReadingProgress,
    parallel: ColumnsWriter.Parallel
  ) throws -> [DecisionPart] {
    let size = source.size - end
    guard size > 0 else { return [] }
    let count = max(1, min(threads, size / Self.smallestPart))
    let bounds = (0...count).map { end + size / count * $0 }.dropLast() + [source.size]
    let results = PartResults(count: count)
    let read = { @Sendable [self] (range: Range<Int>, isExact: Bool) in
      try part(of: source, in: range, isExact: isExact, branch, progress)
    }
    parallel(count) { index in
      results[index] = Result {
        try read(bounds[index]..<bounds[index + 1], index == 0)
      }
    }
    var parts: [DecisionPart] = []
    var place = end
    for index in 0..<count {
      var part = try results.take(index)?.get()
      if let found = part, found.begin != place,
        found.begin < found.end || place < bounds[index + 1]
      {
        part = try read(place..<max(place, bounds[index + 1]), true)
      }
      guard let part else { continue }
      place = max(place, part.end)
      parts.append(part)
    }
    return parts
  }

  private func part(
    of source: some ByteSource, in range: Range<Int>, isExact: Bool, _ branch: Branch?,
    _ progress: ReadingProgress
  ) throws -> DecisionPart {
    var before = range.lowerBound
    let isCancelled = { (place: Int) -> Bool in
      progress.add(place - before)
      before = place
      return progress.isStopped
    }
    switch format {
    case .csv:
      return try RecordReader.part(
        of: source, in: range, isExact: isExact,
        format: CSVFormat(header: header ?? CSVHeader([])), branch: branch,
        isCancelled: isCancelled)
    case .jsonl:
      return try RecordReader.part(
        of: source, in: range, isExact: isExact, format: JSONLinesFormat(), branch: branch,
        isCancelled: isCancelled)
    }
  }

  // MARK: Problems

  private mutating func note(_ parts: [DecisionPart]) {
    var before = lines
    for part in parts {
      for problem in part.problems.listed { list(problem.diagnostic(in: path, after: before)) }
      problemCount += part.problems.count - part.problems.listed.count
      before += part.lines
    }
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

/// What the readers of the parts found, each in a place of its own.
private final class PartResults: Sendable {
  private let results: Mutex<[Result<DecisionPart, any Error>?]>

  init(count: Int) { results = Mutex(Array(repeating: nil, count: count)) }

  subscript(index: Int) -> Result<DecisionPart, any Error>? {
    get { results.withLock { $0[index] } }
    set { results.withLock { $0[index] = newValue } }
  }

  func take(_ index: Int) -> Result<DecisionPart, any Error>? {
    results.withLock { results in
      defer { results[index] = nil }
      return results[index]
    }
  }
}
