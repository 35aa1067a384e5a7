import Terminal

/// Turns bytes and keys into events. Sequences that ncurses does not know come as single bytes;
/// they are read to their end here, so that no part of one is ever taken for a command.
///
/// A sequence may arrive in parts. Only an Escape that nothing follows is a key of its own.
package struct InputDecoder {
  package enum Unit: Hashable {
    case byte(UInt8)
    /// A key that ncurses recognised.
    case key(Key)
  }

  private enum State {
    case ground
    case escape
    /// After ESC O.
    case singleShift
    /// After ESC [.
    case control(ControlSequence)
    /// After ESC [ M: three bytes of an old mouse report, or after ESC [ [ one of a console key.
    case trailing(bytes: [UInt8], count: Int)
    /// After ESC ] and the like, up to BEL or ESC \.
    case answer(TerminalAnswer)
    case paste
  }

  private var state = State.ground
  /// Beside the state: as a part of it, it would be copied for each byte.
  private var paste = PasteBuffer()
  private var text = TextBuffer()
  private var isAlt = false

  package init() {}

  package mutating func feed(_ unit: Unit, into events: inout [Event]) {
    switch state {
    case .ground: feedGround(unit, &events)
    case .escape: feedEscape(unit, &events)
    case .singleShift: feedSingleShift(unit, &events)
    case .control(let sequence): feedControl(unit, sequence, &events)
    case .trailing(let bytes, let count): feedTrailing(unit, bytes, count, &events)
    case .answer(let answer): feedAnswer(unit, answer, &events)
    case .paste: feedPaste(unit, &events)
    }
  }

  /// To be called when no more input waits.
  package mutating func flush(into events: inout [Event]) {
    emitText(&events)
    switch state {
    case .escape:
      events.append(.key(Key(.escape)))
      state = .ground
    case .singleShift:
      emitAlt("O", &events)
    case .control(let sequence) where sequence.isEmpty:
      emitAlt("[", &events)
    case .answer(let answer) where answer.isEmpty:
      emitAlt(Character(Unicode.Scalar(answer.introducer)), &events)
    case .answer(var answer):
      answer.pause()
      state = .answer(answer)
    case .ground, .control, .trailing, .paste:
      break
    }
  }

  private mutating func emitAlt(_ character: Character, _ events: inout [Event]) {
    events.append(.key(Key(.character(character), .alt)))
    state = .ground
  }

  private mutating func emitText(_ events: inout [Event]) {
    if let character = text.takeCharacter() { events.append(.key(Key(.character(character)))) }
  }

  private mutating func emit(_ key: Key, _ events: inout [Event]) {
    emitText(&events)
    var key = key
    if isAlt { key.modifiers.insert(.alt) }
    isAlt = false
    events.append(.key(key))
    state = .ground
  }

  // MARK: States

  private mutating func feedGround(_ unit: Unit, _ events: inout [Event]) {
    switch unit {
    case .key(let key): emit(key, &events)
    case .byte(0x1B):
      emitText(&events)
      text.forgetPart()
      isAlt = false
      state = .escape
    case .byte(let byte):
      if let key = Key(controlByte: byte) { return emit(key, &events) }
      guard let scalar = text.scalar(with: byte) else { return }
      if isAlt { return emit(Key(.character(Character(scalar))), &events) }
      if let finished = text.append(scalar) { events.append(.key(Key(.character(finished)))) }
    }
  }

  private mutating func feedEscape(_ unit: Unit, _ events: inout [Event]) {
    switch unit {
    case .byte(0x1B): events.append(.key(Key(.escape)))
    case .byte(UInt8(ascii: "[")): state = .control(ControlSequence())
    case .byte(UInt8(ascii: "O")): state = .singleShift
    case .byte(let byte) where TerminalAnswer.introducers.contains(byte):
      state = .answer(TerminalAnswer(introducer: byte))
    case .byte, .key:
      isAlt = true
      state = .ground
      feedGround(unit, &events)
    }
  }

  private mutating func feedSingleShift(_ unit: Unit, _ events: inout [Event]) {
    state = .ground
    guard case .byte(let byte) = unit, byte >= 0x20 else { return feedGround(unit, &events) }
    if let key = Key(singleShift: byte) { events.append(.key(key)) }
  }

  private mutating func feedControl(
    _ unit: Unit, _ sequence: ControlSequence, _ events: inout [Event]
  ) {
    guard case .byte(let byte) = unit, (0x20...0x7E).contains(byte) else {
      // Broken off.
      state = .ground
      return feedGround(unit, &events)
    }
    guard byte >= 0x40 else {
      state = .control(sequence.appending(byte))
      return
    }
    state = .ground
    switch sequence.meaning(final: byte) {
    case .event(let event): events.append(event)
    case .pasteBegins: state = .paste
    case .moreFollows(let count): state = .trailing(bytes: [byte], count: count + 1)
    case .nothing: break
    }
  }

  private mutating func feedTrailing(
    _ unit: Unit, _ bytes: [UInt8], _ count: Int, _ events: inout [Event]
  ) {
    guard case .byte(let byte) = unit, byte >= 0x20 else {
      state = .ground
      return feedGround(unit, &events)
    }
    let bytes = bytes + [byte]
    guard bytes.count == count else {
      state = .trailing(bytes: bytes, count: count)
      return
    }
    state = .ground
    if let event = ControlSequence.event(trailing: bytes) { events.append(event) }
  }

  private mutating func feedAnswer(
    _ unit: Unit, _ answer: TerminalAnswer, _ events: inout [Event]
  ) {
    guard case .byte(let byte) = unit else {
      state = .ground
      return feedGround(unit, &events)
    }
    var answer = answer
    switch answer.append(byte) {
    case .continues: state = .answer(answer)
    case .ends:
      state = .ground
      if let event = answer.event { events.append(event) }
    case .brokenOff:
      state = .escape
      if answer.hasPaused { flush(into: &events) }
      feed(unit, into: &events)
    }
  }

  private mutating func feedPaste(_ unit: Unit, _ events: inout [Event]) {
    // A key within a paste is a sequence that was pasted.
    guard case .byte(let byte) = unit else { return }
    paste.append(byte)
    guard paste.isComplete else { return }
    events.append(.paste(paste.text))
    paste = PasteBuffer()
    state = .ground
  }
}
