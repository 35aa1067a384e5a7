import Agreements
import CByteScan

/// The parts of a format that differ: which bytes it is read by, and how a record is taken apart.
protocol RecordFormat: ~Copyable {
  /// The bytes that say where things begin and end; the line feed is one of them.
  static var marks: (UInt8, UInt8, UInt8) { get }

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
}

/// Reads a part of a file record by record, in blocks that stay in the processor's cache.
enum RecordReader {
  /// In bytes. No record is longer.
  static let blockSize = 256 << 10

  /// - Parameters:
  ///   - range: the part: the records that begin in it. Where it does not begin at a record, it
  ///     begins behind the next line feed.
  ///   - isExact: whether a record begins where the range does.
  ///   - isCancelled: asked before each block, with its place.
  /// - Throws: what reading the file throws.
  static func part<Format: RecordFormat & ~Copyable>(
    of source: some ByteSource, in range: Range<Int>, isExact: Bool,
    format: consuming Format, branch: Branch?,
    isCancelled: (Int) -> Bool
  ) throws -> DecisionPart {
    var builder = PartBuilder(size: range.count + blockSize, branch: branch)
    var block = Block(at: range.lowerBound)
    if !isExact, range.lowerBound > 0 { try block.skipLine(source, from: range.lowerBound - 1) }
    builder.part.begin = block.offset
    while block.offset < range.upperBound, try block.fill(from: source), !isCancelled(block.offset)
    {
      let seen = block.findMarks(Format.marks)
      builder.needsTextCheck = seen != 0
      let lineEnd = block.endOfLastLine
      var (place, next) = (0, 0)
      while place < block.count, block.offset + place < range.upperBound {
        let before = next
        let end = format.read(
          block.bytes, from: place, count: block.count, lineEnd: lineEnd, marks: block.marks,
          next: &next, into: &builder)
        guard let end else {
          next = before
          break
        }
        place = end
      }
      if place == 0 { place = block.giveUp(&builder) }
      block.drop(place)
    }
    builder.part.end = block.offset
    builder.part.lines = Int(builder.line) - 1
    builder.part.endsWithLine = !block.hasAddedLineFeed
    return builder.part
  }
}

/// The bytes at hand.
private struct Block: ~Copyable {
  private let memory: UnsafeMutablePointer<UInt8>
  private let places: UnsafeMutablePointer<UInt32>
  /// Where it begins in the file.
  private(set) var offset: Int
  private(set) var count = 0
  private var placeCount = 0
  private var isAtEnd = false
  /// Whether a last line that lacked its line feed was given one.
  private(set) var hasAddedLineFeed = false

  init(at offset: Int) {
    self.offset = offset
    memory = .allocate(capacity: RecordReader.blockSize + 64)
    places = .allocate(capacity: RecordReader.blockSize + 80)
  }

  deinit {
    memory.deallocate()
    places.deallocate()
  }

  var bytes: UnsafePointer<UInt8> { UnsafePointer(memory) }
  var marks: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: places, count: placeCount) }

  /// The place behind the last line feed; 0 when there is none.
  var endOfLastLine: Int {
    marks.last { memory[Int($0)] == 0x0A }.map { Int($0) + 1 } ?? 0
  }

  /// - Returns: whether there is anything at hand.
  mutating func fill(from source: some ByteSource) throws -> Bool {
    while !isAtEnd, count < RecordReader.blockSize {
      let rest = UnsafeMutableRawBufferPointer(
        start: memory + count, count: RecordReader.blockSize - count)
      let read = try source.read(into: rest, at: offset + count)
      if read == 0 {
        isAtEnd = true
        if count > 0, memory[count - 1] != 0x0A {
          memory[count] = 0x0A
          count += 1
          hasAddedLineFeed = true
        }
      }
      count += read
    }
    return count > 0
  }

  /// - Returns: what else was seen.
  mutating func findMarks(_ bytes: (UInt8, UInt8, UInt8)) -> UInt32 {
    var seen: UInt32 = 0
    placeCount = byte_scan_marks(
      ByteScan.kind, memory, count, bytes.0, bytes.1, bytes.2, places, &seen)
    return seen
  }

  /// Drops bytes that have been read.
  mutating func drop(_ number: Int) {
    memory.update(from: memory + number, count: count - number)
    offset += number
    count -= number
  }

  /// Moves behind the next line feed at or after a place.
  mutating func skipLine(_ source: some ByteSource, from start: Int) throws {
    offset = start
    while try fill(from: source) {
      if let feed = UnsafeBufferPointer(start: memory, count: count).firstIndex(of: 0x0A) {
        drop(feed + 1)
        return
      }
      drop(count)
    }
  }

  /// A record that does not end within the block is none.
  /// - Returns: how many bytes to drop.
  mutating func giveUp(_ builder: inout PartBuilder) -> Int {
    builder.complain(
      line: builder.line, column: 1,
      (
        "the row does not end", "it runs on for more than \(RecordReader.blockSize >> 10) KiB",
        "close its quotation mark, or shorten its texts"
      ))
    let all = UnsafeBufferPointer(start: memory, count: count)
    guard let feed = all.firstIndex(of: 0x0A) else { return count }
    builder.line += 1
    return feed + 1
  }
}
