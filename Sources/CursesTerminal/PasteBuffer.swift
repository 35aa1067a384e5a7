/// Text between the brackets of a paste.
struct PasteBuffer {
  /// More is left out: a paste is for a line of text, not for a file.
  static let limit = 1 << 20
  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []

  var isComplete: Bool {
    bytes.last == Self.end.last && bytes.suffix(Self.end.count) == Self.end[...]
  }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    // Cut in large parts, so that a huge paste takes no more time for each byte.
    if bytes.count >= 2 * Self.limit {
      bytes.removeSubrange(Self.limit..<bytes.count - Self.end.count)
    }
  }

  /// The text without controls but tabs and newlines; line ends are newlines.
  var text: String {
    let pasted = bytes.dropLast(Self.end.count).prefix(Self.limit)
    var scalars = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in String(decoding: pasted, as: UTF8.self).unicodeScalars {
      defer { last = scalar }
      switch scalar {
      case "\n" where last == "\r": continue
      case "\r", "\n": scalars.append("\n")
      case "\t": scalars.append(scalar)
      default: if scalar.properties.generalCategory != .control { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }
}
