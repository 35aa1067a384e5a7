import CByteScan
import Languages

/// The bytes at hand.
struct Block: ~Copyable {
  /// In bytes. No record is longer.
  static let size = 256 << 10

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

  init() {
    offset = 0
    memory = .allocate(capacity: Self.size + 64)
    places = .allocate(capacity: Self.size + 80)
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

  /// Goes to another place.
  mutating func move(to offset: Int) {
    self.offset = offset
    count = 0
    marked = 0..<0
    isAtEnd = false
    hasAddedLineFeed = false
    endsWithinRecord = false
  }

  /// Whether more bytes than are at hand find no room, or there are none.
  var isFull: Bool { isAtEnd || count >= Self.size }

  /// - Parameter end: bytes from there on are not needed.
  /// - Returns: whether there is anything at hand.
  mutating func fill(from source: any ByteSource, upTo end: Int) throws -> Bool {
    let wanted = min(Self.size, end - offset)
    while !isAtEnd, count < wanted {
      let rest = UnsafeMutableRawBufferPointer(start: memory + count, count: wanted - count)
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
  mutating func skipLine(_ source: any ByteSource, from start: Int) throws {
    move(to: start)
    while try fill(from: source, upTo: offset + Self.usualLine) {
      if let feed = UnsafeBufferPointer(start: memory, count: count).firstIndex(of: 0x0A) {
        drop(feed + 1)
        return
      }
      drop(count)
    }
  }

  /// Most lines are shorter.
  static let usualLine = 4096

  /// A record that does not end within the block is none.
  /// - Returns: how many bytes to drop.
  mutating func giveUp(_ builder: inout PartBuilder) -> Int {
    if isAtEnd { endsWithinRecord = true }
    let reason =
      isAtEnd
      ? Phrase("the file ends before it")
      : Phrase("it runs on for more than \(Self.size >> 10) KiB")
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
