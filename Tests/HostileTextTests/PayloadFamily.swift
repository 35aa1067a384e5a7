/// Kinds of harm, each with its texts.
enum PayloadFamily: String, CaseIterable, Sendable {
  case controls, controlSequences, systemCommands, deviceStrings, bidi, invisible, tags, marks
  case brokenUTF8, surrogates, formulas, markup, drawings, lineEnds, syntax, wide

  /// Whether it matters what stands before the text, and behind it.
  var standsAlone: Bool {
    switch self {
    case .surrogates, .formulas, .markup, .drawings, .lineEnds, .syntax: true
    default: false
    }
  }

  /// Whether the bytes of a file that holds it as it is are refused.
  var isRefusedAsBytes: Bool {
    switch self {
    case .controls, .controlSequences, .systemCommands, .deviceStrings, .brokenUTF8, .lineEnds: true
    default: false
    }
  }

  /// The payloads, several of them in one.
  func shared(by share: Int) -> [Payload] {
    let payloads = payloads
    guard self != .surrogates else { return payloads }
    return stride(from: 0, to: payloads.count, by: share).map { start in
      let some = payloads[start..<min(start + share, payloads.count)].map(\.bytes)
      return Payload(bytes: Array(some.joined(separator: [UInt8(ascii: " ")])))
    }
  }

  var payloads: [Payload] {
    switch self {
    case .controls: PayloadTexts.controls
    case .controlSequences: PayloadTexts.controlSequences
    case .systemCommands: PayloadTexts.systemCommands
    case .deviceStrings: PayloadTexts.deviceStrings
    case .bidi:
      PayloadTexts.scalars([
        0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
        0x2069,
      ])
    case .invisible:
      PayloadTexts.scalars([
        0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x180E, 0x200B, 0x200C, 0x200D, 0x2060, 0x2061,
        0x2064, 0x206A, 0x206F, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFC, 0xFFFE, 0xFFFF,
        0x1D173, 0xE0100, 0xF0000, 0x10FFFF,
      ])
    case .tags: PayloadTexts.scalars([0xE0001, 0xE0020, 0xE0041, 0xE0061, 0xE007E, 0xE007F])
    case .marks: PayloadTexts.marks
    case .brokenUTF8: PayloadTexts.brokenUTF8
    case .surrogates: PayloadTexts.surrogates.map { Payload(escapes: $0) }
    case .formulas: PayloadTexts.formulas.map { Payload($0) }
    case .markup: PayloadTexts.markup.map { Payload($0) }
    case .drawings: PayloadTexts.drawings.map { Payload($0) }
    case .lineEnds: PayloadTexts.lineEnds.map { Payload($0) }
    case .syntax: PayloadTexts.syntax.map { Payload($0) }
    case .wide: PayloadTexts.wide.map { Payload($0) }
    }
  }
}
