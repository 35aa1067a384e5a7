import Languages

/// The line at hand, and how far it has been read.
struct JSONLine {
  /// What keeps a line from being read.
  struct Fault: Error {
    var place: Int
    var what: Phrase
  }

  let bytes: UnsafePointer<UInt8>
  var place: Int
  let marks: UnsafeBufferPointer<UInt32>
  /// The first mark that is not before the place.
  var next: Int

  /// A line always ends in a line feed, so that there is a byte at every place up to it.
  @inline(__always) var byte: UInt8 { bytes[place] }
  var isAtEnd: Bool { byte == 0x0A }

  @inline(__always) mutating func skipSpaces() {
    while byte == 0x20 || byte == 0x09 || byte == 0x0D { place += 1 }
  }

  @inline(__always) mutating func take(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    place += 1
    return true
  }

  mutating func takeWord(_ word: StaticString) -> Bool {
    for index in 0..<word.utf8CodeUnitCount
    where bytes[place + index] != word.utf8Start[index] { return false }
    place += word.utf8CodeUnitCount
    return true
  }

  func endOfLine() -> (place: Int, next: Int)? {
    var next = next
    while next < marks.count, Int(marks[next]) < place { next += 1 }
    guard next < marks.count, Int(marks[next]) == place else { return nil }
    return (place + 1, next + 1)
  }

  func fault(_ what: Phrase) -> Fault { Fault(place: place, what: what) }
}
