import CByteScan

/// Gives equal texts the same number, counted from 1 in the order in which they first came; 0 is
/// the text that is not there. A file of a million decisions names a few hundred agreements and
/// bodies: their names are kept once.
struct TextInterner: Sendable {
  /// Where a text was first seen.
  struct Place: Sendable {
    var line: UInt32 = 0
    var column: UInt32 = 0
    /// The number of the file.
    var file: UInt32 = 0
  }

  /// What has a number.
  private(set) var texts = TextList([[]])
  private(set) var places: [Place] = [Place()]
  private var slots: PackedColumn<Slot>
  private var mask: Int
  /// So that nobody can write a file whose texts all meet in one slot.
  private let seed = UInt64.random(in: .min ... .max)

  /// A known text, with as much of it as tells short ones apart: finding one is one look at memory.
  private struct Slot: BitwiseCopyable {
    var key = TextKey()
    /// 0 in an empty slot.
    var number: UInt32 = 0
    /// What whoever found the text wants to see when it is found again: it costs no further look.
    var note: UInt8 = 0
  }

  /// Where a text was found.
  struct Finding {
    /// 0 when it is not known.
    let number: UInt32
    let note: UInt8
    fileprivate let slot: Int
  }

  init(expecting count: Int = 32) {
    var size = 64
    while size < count * 2 { size *= 2 }
    slots = PackedColumn(zeros: size)
    mask = size - 1
  }

  /// How many numbers were given, that of the missing text included.
  var count: Int { texts.count }

  // MARK: Numbers

  /// What a text is found by.
  @inline(__always)
  func key(of text: UnsafeBufferPointer<UInt8>) -> TextKey { TextKey(text, seed: seed) }

  /// Has the processor fetch what is needed for finding a text, while something else is done.
  @inline(__always)
  func prepare(_ key: TextKey) {
    byte_scan_prefetch(slots.base + (Int(key.hash) & mask))
  }

  /// The number of a text that is known; 0 otherwise.
  func number(of text: some Sequence<UInt8>) -> UInt32 {
    Array(text).withUnsafeBufferPointer { number(of: $0) }
  }

  /// The number of a text that is known; 0 otherwise.
  @inline(__always)
  func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    number(of: text, key: key(of: text))
  }

  @inline(__always)
  func number(of text: UnsafeBufferPointer<UInt8>, key: TextKey) -> UInt32 {
    if text.isEmpty { return 0 }
    var slot = Int(key.hash) & mask
    return find(text, key, &slot)
  }

  @inline(__always)
  func find(_ text: UnsafeBufferPointer<UInt8>, _ key: TextKey) -> Finding {
    if text.isEmpty { return Finding(number: 0, note: 0, slot: 0) }
    var slot = Int(key.hash) & mask
    let number = find(text, key, &slot)
    return Finding(number: number, note: slots.base[slot].note, slot: slot)
  }

  /// - Parameter finding: of a known text, with nothing added since.
  mutating func leave(_ note: UInt8, at finding: Finding) {
    slots.makeUnique()
    slots.place[finding.slot].note = note
  }

  /// - Parameter slot: where to begin; afterwards where the text is, or would have to be put.
  /// - Returns: its number; 0 when it is not known.
  @inline(__always)
  private func find(
    _ text: UnsafeBufferPointer<UInt8>, _ key: TextKey, _ slot: inout Int
  ) -> UInt32 {
    let slots = slots.base
    while slots[slot].number != 0 {
      if slots[slot].key == key, key.isWhole || equals(Int(slots[slot].number), text) {
        return slots[slot].number
      }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// Has no text come from a line of a file.
  mutating func forgetLines() {
    for number in places.indices { places[number].line = 0 }
  }

  /// Whether a number stands for a text.
  @inline(__always)
  func equals(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    texts.withText(number) { known in
      guard known.count == text.count, let one = known.baseAddress, let other = text.baseAddress
      else { return known.isEmpty && text.isEmpty }
      return TextKey.equal(one, other, text.count)
    }
  }

  /// Calls with a text.
  func withText<Result>(
    _ number: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try texts.withText(number, body)
  }

  subscript(number: Int) -> String { withText(number) { String(decoding: $0, as: UTF8.self) } }

  // MARK: Growth

  /// Gives a text that is not known a number.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, at place: Place) -> UInt32 {
    let key = key(of: text)
    var slot = Int(key.hash) & mask
    _ = find(text, key, &slot)
    let number = UInt32(count)
    texts.append(text)
    places.append(place)
    // What was published looks at these slots too.
    slots.makeUnique()
    slots.place[slot] = Slot(key: key, number: number)
    if count * 4 > slots.count * 3 { grow() }
    return number
  }

  private mutating func grow() {
    let old = slots
    mask = old.count * 2 - 1
    slots = PackedColumn(zeros: old.count * 2)
    let new = slots.place
    for at in 0..<old.count where old.base[at].number != 0 {
      var slot = Int(old.base[at].key.hash) & mask
      while new[slot].number != 0 { slot = (slot + 1) & mask }
      new[slot] = old.base[at]
    }
  }
}
