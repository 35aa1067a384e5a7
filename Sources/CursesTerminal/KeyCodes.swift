import Terminal

// What terminals send for keys, besides what terminfo knows of the one at hand: xterm's forms, in
// which most agree.

extension Key {
  /// A control character; `nil` for a byte of text.
  init?(controlByte byte: UInt8) {
    switch byte {
    case 0: self.init(.character(" "), .control)
    // Backspace is the one or the other, so Ctrl-H is Backspace.
    case 0x08, 0x7F: self.init(.backspace)
    case 0x09: self.init(.tab)
    case 0x0D: self.init(.enter)
    case 0x01...0x1A: self.init(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
    case 0x1C...0x1F: self.init(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
    default: return nil
    }
  }

  /// The byte after ESC O: arrows and F1 to F4, or the numeric keypad.
  init?(singleShift byte: UInt8) {
    if let code = Code(letter: byte) {
      self.init(code)
    } else if byte == UInt8(ascii: "M") {
      self.init(.enter)
    } else if (UInt8(ascii: "j")...UInt8(ascii: "y")).contains(byte) {
      self.init(.character(Character(Unicode.Scalar(byte - 0x40))))
    } else {
      return nil
    }
  }

  /// The number of a sequence that ends with `~`.
  init?(vt220 number: Int) {
    switch number {
    case 1, 7: self.init(.home)
    case 2: self.init(.insert)
    case 3: self.init(.delete)
    case 4, 8: self.init(.end)
    case 5: self.init(.pageUp)
    case 6: self.init(.pageDown)
    case 11...15: self.init(function: number - 10)
    case 17...21: self.init(function: number - 11)
    case 23...26: self.init(function: number - 12)
    case 28, 29: self.init(function: number - 13)
    case 31...34: self.init(function: number - 14)
    default: return nil
    }
  }

  /// Terminals number F1 with Shift as F13, and with Control as F25.
  init?(function number: Int) {
    switch number {
    case 1...12: self.init(.function(number))
    case 13...24: self.init(.function(number - 12), .shift)
    case 25...36: self.init(.function(number - 24), .control)
    default: return nil
    }
  }
}

extension Key.Code {
  /// The final letter of xterm's arrows and function keys.
  init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "A"): self = .up
    case UInt8(ascii: "B"): self = .down
    case UInt8(ascii: "C"): self = .right
    case UInt8(ascii: "D"): self = .left
    case UInt8(ascii: "F"): self = .end
    case UInt8(ascii: "H"): self = .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      self = .function(Int(letter - UInt8(ascii: "P")) + 1)
    default: return nil
    }
  }
}

extension Key.Modifiers {
  /// One more than a sum: 1 Shift, 2 Alt, 4 Control, 8 Meta.
  init(xterm parameter: Int) {
    let bits = max(0, parameter - 1)
    var modifiers: Key.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & (2 | 8) != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    self = modifiers
  }
}
