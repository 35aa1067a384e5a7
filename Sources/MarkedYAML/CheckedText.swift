import Languages

/// Bytes that are known to be UTF-8 without characters that have no business in a data file.
///
/// The check comes before parsing so that the place is exact, and so that nothing invisible
/// reaches a message or a screen.
struct CheckedText {
  /// The text without its byte order mark.
  let bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) throws(YAMLProblem) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw YAMLProblem(
        at: YAMLPlace(line: 1, column: 1), Phrase("the text is in UTF-16"),
        why: Phrase("data files are read as UTF-8"),
        help: Phrase("save it again with the encoding UTF-8"))
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.bytes = bytes[start...]
    let failure = self.bytes.withUnsafeBufferPointer { CheckedText.firstFailure(in: $0) }
    if let failure { throw failure.problem(in: self.bytes) }
  }

  fileprivate struct Failure {
    enum Reason {
      case notUTF8, nul, control, lineSeparator
    }
    let reason: Reason
    let offset: Int
  }

  private static func firstFailure(in text: UnsafeBufferPointer<UInt8>) -> Failure? {
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte >= 0x20 && byte < 0x7F {
        offset += 1
      } else if byte < 0x80 {
        guard byte == 0x0A || byte == 0x0D || byte == 0x09 else {
          return Failure(reason: byte == 0 ? .nul : .control, offset: offset)
        }
        offset += 1
      } else {
        guard let (scalar, length) = decode(text, at: offset) else {
          return Failure(reason: .notUTF8, offset: offset)
        }
        if scalar < 0xA0 { return Failure(reason: .control, offset: offset) }
        if scalar == 0x2028 || scalar == 0x2029 {
          return Failure(reason: .lineSeparator, offset: offset)
        }
        offset += length
      }
    }
    return nil
  }

  /// The scalar that starts at an offset; `nil` when it is overlong, cut off, a surrogate or beyond
  /// Unicode.
  private static func decode(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: UInt32, length: Int)? {
    let first = text[offset]
    let length: Int
    let least: UInt32
    var scalar: UInt32
    switch first {
    case 0xC2...0xDF: (length, least, scalar) = (2, 0x80, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, least, scalar) = (3, 0x800, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, least, scalar) = (4, 0x1_0000, UInt32(first & 0x07))
    default: return nil
    }
    guard offset + length <= text.count else { return nil }
    for next in text[(offset + 1)..<(offset + length)] {
      guard next & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    let isValid = scalar >= least && scalar <= 0x10_FFFF && !(0xD800...0xDFFF).contains(scalar)
    return isValid ? (scalar, length) : nil
  }
}

extension CheckedText.Failure {
  fileprivate func problem(in bytes: ArraySlice<UInt8>) -> YAMLProblem {
    let place = YAMLPlace(endOf: bytes.prefix(offset))
    let byte = "0x" + String(bytes[bytes.startIndex + offset], radix: 16, uppercase: true)
    switch reason {
    case .notUTF8:
      return YAMLProblem(
        at: place, Phrase("the byte \(byte) is no UTF-8 here"),
        why: Phrase("data files are read as UTF-8"),
        help: Phrase("save the file again with the encoding UTF-8"))
    case .nul:
      return YAMLProblem(
        at: place, Phrase("a NUL byte"),
        why: Phrase("text holds none: the file may be cut off or binary"),
        help: Phrase("remove the byte, or restore the file"))
    case .control:
      return YAMLProblem(
        at: place, Phrase("an invisible control character (byte \(byte))"),
        why: Phrase("it could change what a terminal shows"), help: Phrase("remove it"))
    case .lineSeparator:
      return YAMLProblem(
        at: place, Phrase("a Unicode line separator"),
        why: Phrase("editors do not count it as a line"),
        help: Phrase("replace it by an ordinary line break"))
    }
  }
}

extension YAMLPlace {
  /// The place behind a text. A line ends with LF, CR LF or CR; what follows the first byte of a
  /// character does not count as a column.
  init(endOf text: some Sequence<UInt8>) {
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    for byte in text {
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D: (line, column) = (line + 1, 1)
      case 0x80...0xBF: break
      default: column += 1
      }
      previous = byte
    }
    self.init(line: line, column: column)
  }
}
