import Terminal

/// A sequence that begins with ESC [, by ECMA-48: parameter bytes and a final one.
struct ControlSequence {
  enum Meaning {
    case event(Event)
    case pasteBegins
    /// So many bytes outside of the standard's form.
    case moreFollows(Int)
    case nothing
  }

  private var parameters: [UInt8] = []

  var isEmpty: Bool { parameters.isEmpty }

  /// Longer ones than any known are read to their end, but not kept.
  func appending(_ byte: UInt8) -> ControlSequence {
    guard parameters.count < 32 else { return self }
    var longer = self
    longer.parameters.append(byte)
    return longer
  }

  func meaning(final: UInt8) -> Meaning {
    if parameters.first == UInt8(ascii: "<") { return mouse(final: final) }
    let numbers = numbers(parameters[...])
    switch (final, numbers) {
    case (UInt8(ascii: "M"), []): return .moreFollows(3)
    case (UInt8(ascii: "["), []): return .moreFollows(1)
    case (UInt8(ascii: "I"), []): return .event(.focusGained)
    case (UInt8(ascii: "O"), []): return .event(.focusLost)
    case (UInt8(ascii: "~"), [200]): return .pasteBegins
    default: break
    }
    guard let key = Self.key(final: final, numbers: numbers) else { return .nothing }
    return .event(.key(key))
  }

  private func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    return bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
  }

  private static func key(final: UInt8, numbers: [Int]) -> Key? {
    let modifiers = Key.Modifiers(xterm: numbers.count > 1 ? numbers[1] : 1)
    if final == UInt8(ascii: "Z") { return Key(.tab, .shift) }
    if final != UInt8(ascii: "~") {
      return Key.Code(letter: final).map { Key($0, modifiers) }
    }
    guard let number = numbers.first, let key = Key(vt220: number) else { return nil }
    return Key(key.code, key.modifiers.union(modifiers))
  }

  // MARK: Mouse

  private func mouse(final: UInt8) -> Meaning {
    let numbers = numbers(parameters.dropFirst())
    // A small m is a release.
    guard final == UInt8(ascii: "M"), numbers.count == 3 else { return .nothing }
    return Self.mouse(button: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1)
      .map { .event(.mouse($0)) } ?? .nothing
  }

  private static func mouse(button: Int, column: Int, row: Int) -> Mouse? {
    let modifiers = 4 | 8 | 16
    let place = Point(column: max(0, column), row: max(0, row))
    switch button & ~modifiers {
    case 0: return Mouse(.press, at: place)
    case 64: return Mouse(.wheelUp, at: place)
    case 65: return Mouse(.wheelDown, at: place)
    default: return nil
    }
  }

  /// What terminals send outside of the standard's form: old mouse reports, which came before
  /// mode 1006 and end at column 223, and the function keys of the Linux console.
  static func event(trailing bytes: [UInt8]) -> Event? {
    if bytes.count == 2 {
      guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(bytes[1]) else { return nil }
      return .key(Key(.function(Int(bytes[1] - UInt8(ascii: "A")) + 1)))
    }
    let numbers = bytes.dropFirst().map { Int($0) - 32 }
    return mouse(button: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1)
      .map(Event.mouse)
  }
}
