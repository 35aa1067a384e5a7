import Terminal

/// What a terminal answers to a question (OSC, DCS and the like), up to BEL or ESC \.
struct TerminalAnswer {
  enum Progress { case continues, ends, brokenOff }

  /// ] P X ^ _ after an Escape.
  static let introducers: Set<UInt8> = Set("]PX^_".utf8)

  let introducer: UInt8
  private var content: [UInt8] = []
  private var hasEscape = false
  /// Whether nothing followed an Escape at once: it may have been a key.
  private(set) var hasPaused = false

  init(introducer: UInt8) { self.introducer = introducer }

  var isEmpty: Bool { content.isEmpty && !hasEscape }

  /// To be called when no more input waits.
  mutating func pause() { hasPaused = hasEscape }

  /// Any other byte after an ESC begins another sequence: the end was lost, and the next key must
  /// not be.
  mutating func append(_ byte: UInt8) -> Progress {
    if hasEscape { return byte == UInt8(ascii: "\\") ? .ends : .brokenOff }
    switch byte {
    case 0x07: return .ends
    case 0x1B: hasEscape = true
    default: if content.count < 64 { content.append(byte) }
    }
    return .continues
  }

  /// `11;rgb:RRRR/GGGG/BBBB`, with one to four digits for each part.
  var event: Event? {
    let start = Array("11;rgb:".utf8)
    guard introducer == UInt8(ascii: "]"), content.starts(with: start) else { return nil }
    let parts = content.dropFirst(start.count)
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .compactMap(Self.part)
    guard parts.count == 3 else { return nil }
    return .background(red: parts[0], green: parts[1], blue: parts[2])
  }

  /// Scales a part to 8 bits.
  private static func part(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard (1...4).contains(digits.count),
      let value = Int(String(decoding: digits, as: UTF8.self), radix: 16), value >= 0
    else { return nil }
    let most = (1 << (4 * digits.count)) - 1
    return UInt8(value * 255 / most)
  }
}
