import Agreements
import Synchronization

/// Reads a file in parts, side by side, and puts them into the columns in order.
///
///     reader 1   part 0 ──▶ add │ part 2 ────▶ add │ part 5 …
///     reader 2   part 1 ────▶ ·· add │ part 3 ──▶ add │ part 4 ──▶ ·· add …
///
/// A part is small, so that it is still in the processor's cache when it is added. All parts are
/// read as if each began with a record of its own. Where one begins inside a text with line breaks,
/// its reader may take a piece of text for records; that shows in the end of the part before, and it
/// is read again.
final class PartAssembly<Format: RecordFormat & ~Copyable>: @unchecked Sendable {
  private let source: any ByteSource
  private let start: Int
  private let partSize: Int
  private let branch: Branch?
  private let progress: ReadingProgress
  private let format: @Sendable () -> Format
  private let idle = Mutex<[Reader]>([])
  private let turns = Turns()
  private let hasFailed = Atomic<Bool>(false)

  // Of the piece of work whose turn it is.
  private var file: DecisionFile
  private var writer: ColumnsWriter
  private var addition: ColumnsWriter.Addition
  private var failure: (any Error)? {
    didSet { hasFailed.store(failure != nil, ordering: .relaxed) }
  }

  /// A reader, and what its texts are called in the columns.
  private final class Reader: @unchecked Sendable {
    // One piece of work at a time has it.
    var records: RecordReader<Format>
    var names = Renaming()

    init(_ records: consuming RecordReader<Format>) { self.records = records }
  }

  init(
    _ source: any ByteSource, of file: DecisionFile, into writer: ColumnsWriter, branch: Branch?,
    partSize: Int, progress: ReadingProgress, format: @escaping @Sendable () -> Format
  ) {
    self.source = source
    self.file = file
    self.writer = writer
    self.branch = branch
    self.partSize = partSize
    self.progress = progress
    self.format = format
    start = file.end
    addition = self.writer.begin(file.path, size: source.size - start, after: file.lines)
  }

  /// - Returns: the file as far as it has been read, and the columns with its rows.
  /// - Throws: what reading the source throws.
  func run() throws -> (file: DecisionFile, writer: ColumnsWriter) {
    let count = (source.size - start + partSize - 1) / partSize
    writer.parallel(count) { [self] in read($0) }
    if let failure { throw failure }
    if !progress.isStopped { writer.finish(addition) }
    return (file, writer)
  }

  private var isStopped: Bool { progress.isStopped || hasFailed.load(ordering: .relaxed) }

  private func range(of part: Int) -> Range<Int> {
    let first = start + part * partSize
    return first..<min(source.size, first + partSize)
  }

  private func read(_ part: Int) {
    let known = idle.withLock { $0.popLast() }
    let reader = known ?? makeReader()
    let result = Result { try read(range(of: part), isExact: part == 0, reader) }
    turns.take(part) {
      guard !isStopped else { return }
      do {
        try result.get()
        try add(range(of: part), reader)
      } catch {
        failure = error
      }
    }
    idle.withLock { $0.append(reader) }
  }

  private func makeReader() -> Reader {
    Reader(RecordReader(format(), partSize: partSize, branch: branch))
  }

  private func read(_ range: Range<Int>, isExact: Bool, _ reader: Reader) throws {
    guard !isStopped else { return }
    var before = range.lowerBound
    try reader.records.read(source, in: range, isExact: isExact) { place in
      progress.add(place - before)
      before = place
      return isStopped
    }
    progress.add(max(0, range.upperBound - before))
  }

  /// Adds what a reader has read, when all before it has been added.
  private func add(_ range: Range<Int>, _ reader: Reader) throws {
    var range = range
    let found = (begin: reader.records.builder.part.begin, end: reader.records.builder.part.end)
    if found.begin != file.end {
      // A record that begins before it may take it all.
      guard found.begin < found.end || file.end < range.upperBound else { return }
      range = file.end..<max(file.end, range.upperBound)
      // What it took for records may have been none.
      reader.records.builder.mentions = Mentions()
      reader.names = Renaming()
      try read(range, isExact: true, reader)
    }
    let (firstRow, lateLevels) = (writer.count, writer.mentions.lateLevelCount)
    while !isStopped,
      !writer.add(
        reader.records.builder.part, &reader.records.builder.mentions, &reader.names, &addition)
    {
      try read(file.end..<max(file.end, range.upperBound), isExact: true, reader)
    }
    guard !isStopped else { return }
    file.note(
      reader.records.builder.part, rows: firstRow..<writer.count,
      tellsLevels: writer.mentions.lateLevelCount != lateLevels)
  }
}
