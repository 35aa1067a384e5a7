/// The numbers of `2026`, `2026-04` or `2026-04-03`, whether or not there is such a day. Read byte by
/// byte and without memory of its own: data files hold thousands of dates.
struct WrittenDate {
  private(set) var year = 0
  private(set) var month: Int?
  private(set) var day: Int?

  init?(_ bytes: some Sequence<UInt8>) {
    var position = 0
    for byte in bytes {
      let digit = Int(byte) - 48
      switch position {
      case 4, 7: guard byte == 0x2D else { return nil }
      case 0...9:
        guard (0...9).contains(digit) else { return nil }
        switch position {
        case 0...3: year = year * 10 + digit
        case 5, 6: month = (month ?? 0) * 10 + digit
        default: day = (day ?? 0) * 10 + digit
        }
      default: return nil
      }
      position += 1
    }
    guard position == 4 || position == 7 || position == 10 else { return nil }
  }
}
