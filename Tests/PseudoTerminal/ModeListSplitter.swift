/// Rewrites `ESC [ ? 1002 ; 1006 h` as one sequence for each mode, because libvterm 0.1 heeds only
/// the first of several.
struct ModeListSplitter {
  /// The beginning of a sequence whose end has not come yet.
  private var pending: [UInt8] = []

  private static let introducer = Array("\u{1b}[?".utf8)

  mutating func split(_ bytes: [UInt8]) -> [UInt8] {
    guard !pending.isEmpty || bytes.contains(0x1b) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes { take(byte, into: &result) }
    return result
  }

  private mutating func take(_ byte: UInt8, into result: inout [UInt8]) {
    let introducer = Self.introducer
    if pending.count < introducer.count {
      if byte == introducer[pending.count] {
        pending.append(byte)
        return
      }
    } else if isParameter(byte) {
      pending.append(byte)
      return
    } else if byte == UInt8(ascii: "h") || byte == UInt8(ascii: "l") {
      for mode in pending.dropFirst(introducer.count).split(separator: UInt8(ascii: ";")) {
        result += introducer + mode + [byte]
      }
      pending = []
      return
    }
    // Another sequence, or a new one that cuts the old short.
    result += pending
    pending = []
    if byte == introducer[0] { pending = [byte] } else { result.append(byte) }
  }

  private func isParameter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ";")
  }
}
