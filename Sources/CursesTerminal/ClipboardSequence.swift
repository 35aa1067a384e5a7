/// The sequence that asks a terminal to put a text into its clipboard (OSC 52), wrapped so that a
/// terminal within a terminal hands it on.
enum ClipboardSequence {
  enum Multiplexer: Hashable { case none, tmux, screen }

  /// Bytes of text beyond which terminals and multiplexers drop the sequence.
  static let limit = 74_994

  /// What GNU screen takes in one piece.
  private static let screenPiece = 508

  /// - Returns: `nil` when the text is too long.
  static func bytes(for text: String, in multiplexer: Multiplexer) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard bytes.count <= limit else { return nil }
    let command = Array("\u{1B}]52;c;".utf8) + Base64.encoded(bytes) + [0x07]
    switch multiplexer {
    case .none: return command
    case .tmux:
      // Every Escape inside is written twice.
      return Array("\u{1B}Ptmux;\u{1B}".utf8) + command + Array("\u{1B}\\".utf8)
    case .screen:
      var wrapped: [UInt8] = []
      var rest = command[...]
      while !rest.isEmpty {
        wrapped += Array("\u{1B}P".utf8) + rest.prefix(screenPiece) + Array("\u{1B}\\".utf8)
        rest = rest.dropFirst(screenPiece)
      }
      return wrapped
    }
  }
}

/// RFC 4648, with padding.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for place in 0..<4 {
        encoded.append(
          place <= part.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return encoded
  }
}
