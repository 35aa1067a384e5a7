/// What makes a change the same change: in every run of the program, and in every reading of the
/// data. Its wording, its note, its sources and its place in the files do not count.
///
/// It is what programs that remember changes remember, such as which of them were seen.
public struct ChangeKey: Hashable, Sendable, Comparable {
  /// The key as a number.
  public let number: UInt64

  /// The key of that number.
  public init(number: UInt64) { self.number = number }

  /// - Parameters:
  ///   - change: what the key stands for.
  ///   - occurrence: how many changes with the same content came before, so that none stands for
  ///     two.
  public init(_ change: Change, occurrence: Int = 0) {
    var hash = StableHash()
    hash.add(change.kind.rawValue)
    hash.add(change.subject.kind)
    hash.add(change.subject.id)
    hash.add(change.field)
    hash.add(change.from)
    hash.add(change.to)
    hash.add(change.effective?.description)
    hash.add(change.branch?.rawValue)
    if occurrence > 0 { hash.add(String(occurrence)) }
    number = hash.value
  }

  public static func < (left: ChangeKey, right: ChangeKey) -> Bool { left.number < right.number }
}

extension ChangeKey: LosslessStringConvertible {
  /// Reads sixteen hexadecimal digits.
  public init?(_ text: String) {
    guard text.utf8.count == 16, let number = UInt64(text, radix: 16) else { return nil }
    self.number = number
  }

  public var description: String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// A hash (FNV-1a) that is the same in every run, unlike that of the standard library. It tells
/// things apart that came about by accident; it is no defence against an adversary.
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a text and its end, so that "ab", "c" differs from "a", "bc", and nothing from "".
  mutating func add(_ text: String?) {
    guard var text else { return add(0xFE) }
    text.withUTF8 { bytes in
      for byte in bytes { add(byte) }
    }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
