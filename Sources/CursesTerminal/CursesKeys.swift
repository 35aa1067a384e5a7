import CNcurses
import Terminal

extension Key {
  /// A key by its number in ncurses.
  init?(cursesCode code: Int32) {
    if let key = Self.cursesKeys[code] {
      self = key
    } else if (1...63).contains(code - nc_function_key()) {
      self.init(function: Int(code - nc_function_key()))
    } else if let name = keyname(code) {
      self.init(terminfoName: String(cString: name))
    } else {
      return nil
    }
  }

  /// Keys with modifiers have no fixed numbers, but a name such as kUP5: a key and xterm's
  /// parameter, which is left out for Shift.
  init?(terminfoName name: String) {
    if let key = Self.keypadKeys[name] {
      self = key
      return
    }
    if let code = Self.terminfoKeys[name[...]] {
      self.init(code, .shift)
      return
    }
    guard let digit = name.last?.wholeNumberValue, (2...8).contains(digit),
      let code = Self.terminfoKeys[name.dropLast()]
    else { return nil }
    self.init(code, Modifiers(xterm: digit))
  }

  private static let terminfoKeys: [Substring: Code] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
    "kPRV": .pageUp, "kNXT": .pageDown, "kIC": .insert, "kDC": .delete,
  ]

  private static let keypadKeys: [String: Key] = [
    "ka2": Key(.up), "kb1": Key(.left), "kb3": Key(.right), "kc2": Key(.down),
    "kpADD": Key(.character("+")), "kpSUB": Key(.character("-")), "kpMUL": Key(.character("*")),
    "kpDIV": Key(.character("/")), "kpDOT": Key(.character(".")), "kpCMA": Key(.character(",")),
    "kpZRO": Key(.character("0")), "kcbt2": Key(.tab, .shift),
  ]

  private static let cursesKeys: [Int32: Key] = [
    KEY_UP: Key(.up), KEY_DOWN: Key(.down), KEY_LEFT: Key(.left), KEY_RIGHT: Key(.right),
    KEY_HOME: Key(.home), KEY_END: Key(.end), KEY_FIND: Key(.home), KEY_SELECT: Key(.end),
    KEY_PPAGE: Key(.pageUp), KEY_NPAGE: Key(.pageDown), KEY_A1: Key(.home), KEY_C1: Key(.end),
    KEY_A3: Key(.pageUp), KEY_C3: Key(.pageDown),
    KEY_IC: Key(.insert), KEY_DC: Key(.delete), KEY_BACKSPACE: Key(.backspace),
    KEY_ENTER: Key(.enter), KEY_BTAB: Key(.tab, .shift),
    KEY_SR: Key(.up, .shift), KEY_SF: Key(.down, .shift), KEY_SLEFT: Key(.left, .shift),
    KEY_SRIGHT: Key(.right, .shift), KEY_SHOME: Key(.home, .shift), KEY_SEND: Key(.end, .shift),
    KEY_SPREVIOUS: Key(.pageUp, .shift), KEY_SNEXT: Key(.pageDown, .shift),
    // The entry for the Linux console calls ^Z a key of its own.
    KEY_SUSPEND: Key(.character("z"), .control), KEY_SIC: Key(.insert, .shift),
    KEY_SDC: Key(.delete, .shift),
  ]
}
