import Agreements

/// The parts of a format that differ: which bytes it is read by, and how a record is taken apart.
protocol RecordFormat: ~Copyable, SendableMetatype {
  /// The bytes that say where things begin and end; the line feed is one of them.
  static var marks: (UInt8, UInt8, UInt8) { get }
  /// The one of them that makes other bytes mean something else than what they are.
  static var special: UInt8 { get }

  /// Reads the record that begins at a place.
  ///
  /// - Parameters:
  ///   - bytes: what is at hand, from the file's next record on.
  ///   - marks: the places of the marks in `bytes`.
  ///   - lineEnd: behind the last line feed at hand.
  ///   - next: the first of them that is not before the record; afterwards, not before the next one.
  /// - Returns: where the next record begins; `nil` when the record does not end in `bytes`.
  mutating func read(
    _ bytes: UnsafePointer<UInt8>, from start: Int, count: Int, lineEnd: Int,
    marks: UnsafeBufferPointer<UInt32>, next: inout Int, into builder: inout PartBuilder
  ) -> Int?

  /// Reads the record that begins at a place, if it is like most others of its file and can be read
  /// without looking for marks.
  ///
  /// - Parameter lineEnd: behind the last line feed at hand.
  /// - Returns: where the next record begins; `nil` when it has to be read as any record.
  mutating func readUsual(
    _ bytes: UnsafePointer<UInt8>, from start: Int, lineEnd: Int, into builder: inout PartBuilder
  ) -> Int?
}

extension RecordFormat where Self: ~Copyable {
  @inline(__always)
  mutating func readUsual(
    _ bytes: UnsafePointer<UInt8>, from start: Int, lineEnd: Int, into builder: inout PartBuilder
  ) -> Int? { nil }
}

/// Reads parts of a file record by record, in blocks that stay in the processor's cache. What it has
/// met in one part it knows in the next one.
struct RecordReader<Format: RecordFormat & ~Copyable>: ~Copyable {
  var builder: PartBuilder
  private var block = Block()
  private var format: Format
  private var filter: LineFilter?
  /// Where most lines are passed over, marks are looked for in a few lines at a time.
  private let window: Int

  /// - Parameters:
  ///   - partSize: in bytes.
  ///   - branch: only decisions of this branch are read.
  init(_ format: consuming Format, partSize: Int, branch: Branch?) {
    builder = PartBuilder(size: partSize + Block.size, branch: branch)
    self.format = format
    if let branch { filter = LineFilter(branch: branch, special: Format.special) }
    window = branch == nil ? Block.size : 256
  }

  /// Reads a part into the builder.
  ///
  /// - Parameters:
  ///   - range: the part: the records that begin in it. Where it does not begin at a record, it
  ///     begins behind the next line feed.
  ///   - isExact: whether a record begins where the range does.
  ///   - isCancelled: asked before each block, with its place.
  /// - Throws: what reading the file throws.
  mutating func read(
    _ source: any ByteSource, in range: Range<Int>, isExact: Bool, isCancelled: (Int) -> Bool
  ) throws {
    builder.begin()
    block.move(to: range.lowerBound)
    if !isExact, range.lowerBound > 0 { try block.skipLine(source, from: range.lowerBound - 1) }
    builder.part.begin = block.offset
    // Room for the record that begins last in the range; more where it is long.
    var rest = Block.usualLine
    while block.offset < range.upperBound,
      try block.fill(from: source, upTo: range.upperBound + rest), !isCancelled(block.offset)
    {
      let end = readRecords(before: range.upperBound)
      if end > 0 {
        drop(end)
      } else if block.isFull {
        drop(block.giveUp(&builder))
      } else {
        rest = Block.size
      }
    }
    builder.part.end = block.offset
    builder.part.lines = Int(builder.line) - 1
    builder.part.endsWithLine = !block.hasAddedLineFeed && !block.endsWithinRecord
  }

  /// Goes on behind what has been read, and notes what it comes to.
  private mutating func drop(_ count: Int) {
    // What is read of one branch is not read again.
    if filter == nil {
      let bytes = UnsafeRawBufferPointer(start: block.bytes, count: count)
      builder.part.stretches.append(FilePart.Stretch(count: count, digest: Digest(bytes)))
    }
    block.drop(count)
  }

  /// Reads the records at hand.
  /// - Parameter end: records that begin there or later are left alone.
  /// - Returns: where the first record begins that was not read.
  private mutating func readRecords(before end: Int) -> Int {
    let limit = min(block.count, end - block.offset)
    let lineEnd = block.endOfLastLine
    filter?.forget()
    var (place, next) = (0, 0)
    // Whether there is something else than plain ASCII where the marks are known.
    var isOther = false
    while place < limit {
      let skipped = filter?.skip(
        block.bytes, from: place, before: limit, end: lineEnd, line: &builder.line)
      place = skipped ?? place
      guard place < limit else { break }
      if let end = format.readUsual(
        block.bytes, from: place, lineEnd: lineEnd, into: &builder)
      {
        place = end
        continue
      }
      if let first = block.firstMark(from: place, at: next) {
        next = first
      } else {
        isOther = block.findMarks(Format.marks, from: place, window: window) != 0
        next = 0
      }
      builder.needsTextCheck = isOther
      let before = next
      var end = format.read(
        block.bytes, from: place, count: block.count, lineEnd: lineEnd, marks: block.marks,
        next: &next, into: &builder)
      if end == nil, !block.hasAllMarks {
        isOther = block.findMarks(Format.marks, from: place, window: Block.size) != 0
        builder.needsTextCheck = isOther
        next = 0
        end = format.read(
          block.bytes, from: place, count: block.count, lineEnd: lineEnd, marks: block.marks,
          next: &next, into: &builder)
      }
      guard let end else {
        next = before
        break
      }
      place = end
    }
    builder.finish()
    return place
  }
}
