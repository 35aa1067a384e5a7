/// Digits that are looked for in the numbers of lines.
struct LineDigits {
  private let digits: [UInt8]
  /// Whether they have to be the first ones.
  private let isAtStart: Bool

  /// - Returns: `nil` when no number after the path and a colon can make a word out of them.
  init?(_ word: [UInt8], after path: String) {
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    if word.allSatisfy(isDigit) {
      (digits, isAtStart) = (word, false)
    } else {
      guard let colon = word.lastIndex(of: 0x3A), word[(colon + 1)...].allSatisfy(isDigit),
        Array(path.utf8).suffix(colon).elementsEqual(word[..<colon])
      else { return nil }
      (digits, isAtStart) = (Array(word[(colon + 1)...]), true)
    }
    // No line has a number as long as that.
    guard digits.count < 10 else { return nil }
  }

  /// Adds the numbers that have the digits. They are not looked at one by one: those that have them
  /// at one place come in runs.
  ///
  ///     digits 42, one digit behind them:  420…429  1420…1429  2420…2429 …
  func insertNumbers(into numbers: inout RowSet) {
    let wanted = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let scale = digits.reduce(1) { scale, _ in scale * 10 }
    if isAtStart, digits.isEmpty { numbers.insert(0..<numbers.rows) }
    // A number does not begin with a zero: some other digit comes before it.
    let isZeroFirst = digits.first == 0x30
    if isAtStart, isZeroFirst || digits.isEmpty { return }
    var run = 1
    while wanted * run < numbers.rows {
      var first = (isZeroFirst ? scale + wanted : wanted) * run
      while first < numbers.rows {
        numbers.insert(first..<min(first + run, numbers.rows))
        if isAtStart { break }
        first += scale * run
      }
      if run > numbers.rows { break }
      run *= 10
    }
  }
}
