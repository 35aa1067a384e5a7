/// A text that would harm whoever shows it as it is.
struct Payload: Hashable, Sendable {
  /// As it stands in a file: not always UTF-8.
  let bytes: [UInt8]
  /// As it stands in quotes, where no text could be written so.
  private let escapes: String?

  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  init(bytes: [UInt8]) { (self.bytes, escapes) = (bytes, nil) }

  /// - Parameter escapes: those of JSON and YAML, as they are to stand in the file.
  init(escapes: String) {
    bytes = Array("\u{FFFD}".utf8)
    self.escapes = escapes
  }

  /// What the bytes are read as, at best.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// In double quotes, as YAML and JSON both read it: what is no printable ASCII by its number in
  /// hexadecimal digits, bytes that are no UTF-8 as they are.
  var quoted: [UInt8] {
    if let escapes { return Array("\"\(escapes)\"".utf8) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case " "..."~": quoted.unicodeScalars.append(scalar)
      default: for unit in UTF16.encode(scalar) ?? .init() { quoted += escape(unit) }
      }
    }
    return Array((quoted + "\"").utf8)
  }

  /// As it is, in quotes: what escapes would bring in past the check of a file's bytes stands in
  /// them here.
  var raw: [UInt8] {
    if escapes != nil { return quoted }
    var raw: [UInt8] = [UInt8(ascii: "\"")]
    for byte in bytes {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { raw.append(UInt8(ascii: "\\")) }
      raw.append(byte)
    }
    return raw + [UInt8(ascii: "\"")]
  }

  private func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

extension String {
  init?(validating bytes: [UInt8], as encoding: UTF8.Type) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var text = String.UnicodeScalarView()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): text.append(scalar)
      case .emptyInput:
        self = String(text)
        return
      case .error: return nil
      }
    }
  }
}
