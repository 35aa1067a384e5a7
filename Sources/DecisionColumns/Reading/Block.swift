import CByteScan
import Languages

/// The bytes at hand.
struct Block: ~Copyable {
  private let memory: UnsafeMutablePointer<UInt8>
  private let places: UnsafeMutablePointer<UInt32>
  /// Where it begins in the file.
  private(set) var offset: Int
  private(set) var count = 0
  private var placeCount = 0
  private var isAtEnd = false
  /// The bytes whose marks are known.
  private var marked = 0..<0
  /// Whether a last line that lacked its line feed was given one.
  private(set) var hasAddedLineFeed = false
  /// Whether the file ended within a record.
  private(set) var endsWithinRecord = false

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
    var end = count
    while end > 0, memory[end - 1] != 0x0A { end -= 1 }
    return end
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

  /// Whether nothing lies behind the bytes whose marks are known.
  var hasAllMarks: Bool { marked.upperBound == count }

  /// The first mark that is not before a place; `nil` when the marks there are not known.
  /// - Parameter known: one that is not behind it.
  @inline(__always)
  func firstMark(from place: Int, at known: Int) -> Int? {
    guard marked.contains(place) else { return nil }
    var next = known
    while next < placeCount, Int(places[next]) < place { next += 1 }
    return next
  }

  /// Finds the marks from a place on.
  /// - Parameter window: how many bytes are looked at; a line that is begun is looked at to its end.
  /// - Returns: what else was seen.
  mutating func findMarks(
    _ bytes: (UInt8, UInt8, UInt8), from place: Int, window: Int
  ) -> UInt32 {
    var end = min(count, place + window)
    while end < count, memory[end - 1] != 0x0A { end += 1 }
    marked = place..<end
    var seen: UInt32 = 0
    placeCount = byte_scan_marks(
      ByteScan.kind, memory, place, end, bytes.0, bytes.1, bytes.2, places, &seen)
    return seen
  }

  /// Drops bytes that have been read.
  mutating func drop(_ number: Int) {
    memory.update(from: memory + number, count: count - number)
    marked = 0..<0
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
    if isAtEnd { endsWithinRecord = true }
    let reason =
      isAtEnd
      ? Phrase("the file ends before it")
      : Phrase("it runs on for more than \(RecordReader.blockSize >> 10) KiB")
    builder.complain(
      line: builder.line, column: 1,
      (
        Phrase("the row does not end"), reason,
        Phrase("close its quotation mark, or shorten its texts")
      ))
    let all = UnsafeBufferPointer(start: memory, count: count)
    guard let feed = all.firstIndex(of: 0x0A) else { return count }
    builder.line += 1
    return feed + 1
  }
}
