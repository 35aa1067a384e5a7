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
      while let feed = buffer[counted..<end].firstIndex(of: 0x0A) {
        line += 1
        lineStart = feed + 1
        counted = feed + 1
      }
    }
    counted = end
    return (line, end - lineStart + 1)
  }
}
