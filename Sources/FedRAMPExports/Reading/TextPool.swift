/// Texts that come again and again, each made once: thousands of lines name the same few hundred
/// agencies.
struct TextPool {
  private var slots: [String?] = Array(repeating: nil, count: 1024)
  private var count = 0

  /// The text of some UTF-8.
  mutating func text(_ bytes: UnsafeRawBufferPointer) -> String {
    // Up to 15 bytes a String holds its text in itself, without memory of its own.
    guard bytes.count > 15 else { return String(decoding: bytes, as: UTF8.self) }
    if count * 2 > slots.count { grow() }
    var slot = TextPool.hash(bytes) & (slots.count - 1)
    while let found = slots[slot] {
      if TextPool.isEqual(found, bytes) { return found }
      slot = (slot + 1) & (slots.count - 1)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    slots[slot] = text
    count += 1
    return text
  }

  private mutating func grow() {
    let texts = slots.compactMap(\.self)
    slots = Array(repeating: nil, count: slots.count * 2)
    for text in texts {
      var slot = TextPool.hash(text) & (slots.count - 1)
      while slots[slot] != nil { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = text
    }
  }

  private static func isEqual(_ text: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
    text.utf8.count == bytes.count
      && text.utf8.withContiguousStorageIfAvailable {
        UnsafeRawBufferPointer($0).elementsEqual(bytes)
      } ?? text.utf8.elementsEqual(bytes)
  }

  private static func hash(_ text: String) -> Int {
    text.utf8.withContiguousStorageIfAvailable { hash(UnsafeRawBufferPointer($0)) } ?? 0
  }

  /// FNV-1a over whole words, the last of which may overlap the one before it.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let start = min(offset, bytes.count - 8)
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      hash = hash &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      offset += 8
    }
    return Int(truncatingIfNeeded: hash >> 8)
  }
}
