import Agreements

/// The days of exports. They are written as moments whose clock means nothing
/// (`2018-05-09T20:00:00.000Z`, or midnight in Washington as `04:00` or `05:00` UTC): the date in
/// front is the day meant.
enum ExportDay {
  /// Reads the moments, and days alone; over bytes, because an import reads a million of them.
  static func day(_ text: some Collection<UInt8>) -> Day? {
    guard text.count == 10 || text.count > 10 && text.dropFirst(10).first == UInt8(ascii: "T")
    else { return nil }
    var numbers = (0, 0, 0)
    for (position, byte) in text.prefix(10).enumerated() {
      if position == 4 || position == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      let digit = Int(byte) - 0x30
      guard 0...9 ~= digit else { return nil }
      switch position {
      case 0..<4: numbers.0 = numbers.0 * 10 + digit
      case 5..<7: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    return Day(year: numbers.0, month: numbers.1, day: numbers.2)
  }
}
