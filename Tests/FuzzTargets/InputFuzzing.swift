import CursesTerminal
import Terminal

/// Whatever a terminal may send, and keys as people write them.
enum InputFuzzing {
  static func runInput(_ bytes: [UInt8]) throws(Finding) {
    var decoder = InputDecoder()
    var events: [Event] = []
    for byte in bytes {
      decoder.feed(.byte(byte), into: &events)
      // The end of what waits may come at any place.
      if byte == 0xFF { decoder.flush(into: &events) }
    }
    decoder.flush(into: &events)
    try Finding.require(
      events.count <= bytes.count + 1, "\(bytes.count) bytes became \(events.count) events")
  }

  static func runKeys(_ bytes: [UInt8]) throws(Finding) {
    let text = String(decoding: bytes, as: UTF8.self)
    let keys: KeySequence
    do throws(KeyError) {
      keys = try KeySequence(text)
    } catch {
      try Finding.require(!error.description.isEmpty, "an error says nothing")
      return
    }
    let written = keys.description
    try Finding.require(
      (try? KeySequence(written)) == keys, "\(text) is written as \(written), which is another key")
  }
}
