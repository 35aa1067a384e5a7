import Glibc

/// Finds the lines of places in a text that are asked for from front to back.
struct BytePlaces {
  private let bytes: [UInt8]
  private var counted = 0
  private var line = 1
  private var lineStart = 0

  init(in bytes: [UInt8]) { self.bytes = bytes }

  /// The line of a place, and the column in bytes, both counted from 1.
  mutating func place(at offset: Int) -> (line: Int, column: Int) {
    let end = min(offset, bytes.count)
    if end < counted { (counted, line, lineStart) = (0, 1, 0) }
    bytes.withUnsafeBytes { buffer in
      while counted < end, let feed = buffer.lineFeed(in: counted..<end) {
        line += 1
        lineStart = feed + 1
        counted = feed + 1
      }
    }
    counted = end
    return (line, end - lineStart + 1)
  }
}

extension UnsafeRawBufferPointer {
  // An export is one line of megabytes.
  fileprivate func lineFeed(in range: Range<Int>) -> Int? {
    guard let start = baseAddress,
      let found = memchr(start + range.lowerBound, 0x0A, range.count)
    else { return nil }
    return UnsafeRawPointer(found) - start
  }
}
