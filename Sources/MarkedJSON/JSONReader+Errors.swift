import Languages

extension JSONReader {
  static let fetchAgain = Phrase("the file seems to be cut off: fetch it again")

  /// An error at a place; without one, where the reader stands. Line and column are counted only
  /// here, so that reading does not pay for them.
  public func error(_ what: Phrase, at place: Int? = nil, help: Phrase) -> JSONError {
    let place = min(place ?? offset, bytes.count)
    var line = 1
    var lineStart = 0
    for position in 0..<place where bytes[position] == 0x0A {
      line += 1
      lineStart = position + 1
    }
    let column = bytes[lineStart..<place].count { $0 & 0xC0 != 0x80 } + 1
    return JSONError(offset: place, line: line, column: column, what: what, help: help)
  }

  func unexpectedEnd(of wanted: Phrase) -> JSONError {
    error(Phrase("the file ends where \(wanted) should stand"), help: JSONReader.fetchAgain)
  }

  func unexpectedByte(insteadOf wanted: Phrase) -> JSONError {
    let byte = bytes[offset]
    let found =
      0x21...0x7E ~= byte
      ? .data("\"\(Character(UnicodeScalar(byte)))\"")
      : Phrase("the byte \("0x" + String(byte, radix: 16))")
    return error(
      Phrase("\(found) where \(wanted) should stand"),
      help: depth == 0 && !isAtStart
        ? Phrase("check that the file is JSON and not, say, a saved web page")
        : Phrase("correct it there"))
  }
}
