import CVTerm
import Glibc

/// A terminal emulator without a window: eats what a program writes, and knows what a user would
/// see then and what keys would send.
final class VirtualTerminal {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
  /// As the program sees it; the emulator's own never falls below `smallest`.
  private var columns: Int
  private var rows: Int
  /// What the emulator wants to send to the program: answers to its queries, keys, mouse reports.
  private var outgoing: [UInt8] = []
  private var splitter = ModeListSplitter()
  private var title = ""
  private var isCursorVisible = true
  private var isAlternateScreen = false
  private var mouse = MouseReporting.off

  /// libvterm assumes that a wide character fits in a row.
  private static let smallest = (columns: 4, rows: 2)

  init(columns: Int, rows: Int) throws {
    let size = Self.emulatedSize(columns: columns, rows: rows)
    guard let terminal = vterm_new(size.rows, size.columns),
      let screen = vterm_obtain_screen(terminal)
    else { throw SystemError("make a terminal emulator", code: ENOMEM) }
    self.terminal = terminal
    self.screen = screen
    self.columns = columns
    self.rows = rows
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    listen()
    vterm_set_utf8(terminal, 1)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
    outgoing = []
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  func feed(_ bytes: [UInt8]) {
    splitter.split(bytes).withUnsafeBytes { buffer in
      _ = vterm_input_write(
        terminal, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }

  func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    let size = Self.emulatedSize(columns: columns, rows: rows)
    vterm_set_size(terminal, size.rows, size.columns)
  }

  func takeOutgoing() -> [UInt8] {
    defer { outgoing = [] }
    return outgoing
  }

  private static func emulatedSize(columns: Int, rows: Int) -> (columns: Int32, rows: Int32) {
    (Int32(clamping: max(columns, smallest.columns)), Int32(clamping: max(rows, smallest.rows)))
  }
}

// MARK: - What the emulator reports

extension VirtualTerminal {
  /// The pointer to self is not retained: libvterm calls back only while it eats bytes or makes
  /// keys, which is only inside methods of this object.
  private func listen() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    callbacks.pointee.settermprop = { property, value, context in
      guard let value, let context else { return 0 }
      let terminal = Unmanaged<VirtualTerminal>.fromOpaque(context).takeUnretainedValue()
      terminal.note(property, value.pointee)
      return 1
    }
    vterm_screen_set_callbacks(screen, callbacks, context)
    vterm_output_set_callback(
      terminal,
      { bytes, length, context in
        guard let bytes, let context else { return }
        let terminal = Unmanaged<VirtualTerminal>.fromOpaque(context).takeUnretainedValue()
        terminal.outgoing += UnsafeRawBufferPointer(start: bytes, count: length)
      }, context)
  }

  private func note(_ property: VTermProp, _ value: VTermValue) {
    switch property {
    case VTERM_PROP_TITLE: title = value.string.map { String(cString: $0) } ?? ""
    case VTERM_PROP_CURSORVISIBLE: isCursorVisible = value.boolean != 0
    case VTERM_PROP_ALTSCREEN: isAlternateScreen = value.boolean != 0
    case VTERM_PROP_MOUSE:
      switch Int(value.number) {
      case Int(VTERM_PROP_MOUSE_NONE): mouse = .off
      case Int(VTERM_PROP_MOUSE_CLICK): mouse = .clicks
      case Int(VTERM_PROP_MOUSE_DRAG): mouse = .drags
      default: mouse = .movements
      }
    default: break
    }
  }
}

// MARK: - What the emulator shows

extension VirtualTerminal {
  var cursor: ScreenPosition {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return ScreenPosition(row: Int(position.row), column: Int(position.col))
  }

  func snapshot() -> ScreenSnapshot {
    var cells: [ScreenCell] = []
    cells.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns { cells.append(cell(row, column)) }
    }
    return ScreenSnapshot(
      columns: columns, rows: rows, cells: cells, cursor: cursor,
      isCursorVisible: isCursorVisible, isAlternateScreen: isAlternateScreen, title: title,
      mouse: mouse)
  }

  private func cell(_ row: Int, _ column: Int) -> ScreenCell {
    var raw = VTermScreenCell()
    let position = VTermPos(row: Int32(row), col: Int32(column))
    guard vterm_screen_get_cell(screen, position, &raw) != 0 else { return .blank }
    var cell = ScreenCell()
    cell.foreground = color(raw.fg, isDefault: VTERM_COLOR_DEFAULT_FG)
    cell.background = color(raw.bg, isDefault: VTERM_COLOR_DEFAULT_BG)
    cell.isBold = vt_is_bold(&raw) != 0
    cell.isUnderlined = vt_underline(&raw) != 0
    cell.isItalic = vt_is_italic(&raw) != 0
    cell.isBlinking = vt_is_blinking(&raw) != 0
    cell.isReverse = vt_is_reverse(&raw) != 0
    cell.isStruckThrough = vt_is_struck(&raw) != 0
    // How libvterm marks the second half of a wide character.
    if raw.chars.0 == UInt32.max {
      cell.width = 0
    } else {
      cell.width = Int(raw.width)
      cell.text = text(of: raw)
    }
    return cell
  }

  private func text(of raw: VTermScreenCell) -> String {
    withUnsafeBytes(of: raw.chars) { bytes in
      var text = String.UnicodeScalarView()
      for value in bytes.bindMemory(to: UInt32.self).prefix(while: { $0 != 0 }) {
        text.append(Unicode.Scalar(value) ?? "\u{fffd}")
      }
      return String(text)
    }
  }

  private func color(_ color: VTermColor, isDefault: VTermColorType) -> ScreenColor {
    if UInt32(color.type) & isDefault.rawValue != 0 { return .default }
    if UInt32(color.type) & VTERM_COLOR_TYPE_MASK.rawValue == VTERM_COLOR_INDEXED.rawValue {
      return .indexed(color.indexed.idx)
    }
    return .rgb(color.rgb.red, color.rgb.green, color.rgb.blue)
  }
}

// MARK: - What a user does

extension VirtualTerminal {
  func press(_ key: VTermKey, _ modifiers: VTermModifier) {
    vterm_keyboard_key(terminal, key, modifiers)
  }

  /// Frames `body` as pasted text, if the program asked for that.
  func paste(_ body: [UInt8]) {
    vterm_keyboard_start_paste(terminal)
    outgoing += body
    vterm_keyboard_end_paste(terminal)
  }

  func moveMouse(to position: ScreenPosition) {
    vterm_mouse_move(terminal, Int32(position.row), Int32(position.column), VTERM_MOD_NONE)
  }

  /// Buttons are counted from 1 at the left; 4 and 5 are the wheel up and down.
  func mouseButton(_ button: Int32, isPressed: Bool) {
    // libvterm 0.1 would report it to a program that did not ask.
    guard mouse != .off else { return }
    vterm_mouse_button(terminal, button, isPressed, VTERM_MOD_NONE)
  }

  func focus(_ isFocused: Bool) {
    let state = vterm_obtain_state(terminal)
    if isFocused { vterm_state_focus_in(state) } else { vterm_state_focus_out(state) }
  }
}
