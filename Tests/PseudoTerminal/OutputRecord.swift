import CVTerm
import Glibc

/// Everything that a program wrote, and what of it outlives the screen: modes, commands to the
/// terminal, and the text after the alternate screen.
final class OutputRecord {
  private(set) var bytes: [UInt8] = []
  /// Where each chunk ends that was read at once, and when it was read.
  private(set) var arrivals: [(end: Int, time: ContinuousClock.Instant)] = []
  /// For each private mode (`ESC [ ? number h` or `l`) what was sent last.
  private(set) var modes: [Int: Bool] = [:]
  /// The payloads of operating system commands (`ESC ] … BEL`), in order.
  private(set) var operatingSystemCommands: [String] = []
  private var textAfter: [UInt8]?

  private let parser: OpaquePointer
  private let callbacks: UnsafeMutablePointer<VTermParserCallbacks>

  private static let alternateScreenModes: Set = [47, 1047, 1049]

  init() throws {
    guard let parser = vterm_new(2, 2) else {
      throw SystemError("make a parser of terminal output", code: ENOMEM)
    }
    self.parser = parser
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermParserCallbacks())
    vterm_set_utf8(parser, 1)
    listen()
  }

  deinit {
    vterm_free(parser)
    callbacks.deallocate()
  }

  func append(_ more: [UInt8], readAt time: ContinuousClock.Instant) {
    bytes += more
    arrivals.append((bytes.count, time))
    more.withUnsafeBytes { buffer in
      _ = vterm_input_write(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }

  /// What was printed since the alternate screen was left, without escape sequences and carriage
  /// returns; `nil` if it was not left, or entered again.
  var textAfterLeavingAlternateScreen: String? {
    textAfter.map { String(decoding: $0, as: UTF8.self) }
  }

  private func listen() {
    callbacks.pointee.text = { bytes, length, context in
      guard let bytes, let context else { return Int32(clamping: length) }
      // The parser hands over everything up to the end of its input, and expects to be told where
      // the text ends.
      let text = UnsafeRawBufferPointer(start: bytes, count: length)
        .prefix { $0 >= 0x20 && $0 != 0x7f }
      OutputRecord.from(context).textAfter? += text
      return Int32(clamping: text.count)
    }
    callbacks.pointee.control = { control, context in
      guard let context else { return 1 }
      if control == UInt8(ascii: "\n") || control == UInt8(ascii: "\t") {
        OutputRecord.from(context).textAfter?.append(control)
      }
      return 1
    }
    callbacks.pointee.csi = { leader, arguments, count, _, command, context in
      guard let leader, let arguments, let context else { return 1 }
      if leader.pointee == CChar(UInt8(ascii: "?")) {
        let modes = UnsafeBufferPointer(start: arguments, count: Int(count)).map { Int($0) }
        OutputRecord.from(context).note(modes, command: UInt8(bitPattern: command))
      }
      return 1
    }
    callbacks.pointee.osc = { command, length, context in
      guard let command, let context else { return 1 }
      let payload = UnsafeRawBufferPointer(start: command, count: length)
      OutputRecord.from(context).operatingSystemCommands.append(
        String(decoding: payload, as: UTF8.self))
      return 1
    }
    vterm_parser_set_callbacks(parser, callbacks, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Not retained: the parser calls back only inside `append`.
  private static func from(_ context: UnsafeMutableRawPointer) -> OutputRecord {
    Unmanaged<OutputRecord>.fromOpaque(context).takeUnretainedValue()
  }

  private func note(_ numbers: [Int], command: UInt8) {
    guard command == UInt8(ascii: "h") || command == UInt8(ascii: "l") else { return }
    let isOn = command == UInt8(ascii: "h")
    for number in numbers {
      modes[number] = isOn
      if Self.alternateScreenModes.contains(number) { textAfter = isOn ? nil : [] }
    }
  }
}
