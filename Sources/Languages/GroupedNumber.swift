/// A decimal number as people write large ones: `1,000,000.50` in English, `1 000 000,50` in French.
public struct GroupedNumber: LanguageText {
  /// As the data has it: `1000000.50`.
  private let digits: String

  /// - Parameter digits: the digits, with a point before the decimals.
  public init(_ digits: some StringProtocol) { self.digits = String(digits) }

  /// A whole number.
  public init(_ number: Int) { digits = String(number) }

  /// The number as a language writes it.
  public func text(in language: Language) -> String {
    let parts = digits.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return digits }
    var text = ""
    for (offset, digit) in whole.enumerated() {
      let isSign = offset == 1 && whole.hasPrefix("-")
      if offset > 0, !isSign, (whole.count - offset) % 3 == 0 { text += language.groupSeparator }
      text.append(digit)
    }
    return parts.count == 2 ? text + language.decimalSeparator + parts[1] : text
  }
}

extension Int {
  /// As people write it, in the language of the work going on: `337,685`.
  public var grouped: String {
    // Most numbers on a screen are so small, and some are on it with every key.
    (-999...999).contains(self) ? String(self) : GroupedNumber(self).text(in: .current)
  }
}

extension Language {
  /// What stands before every third digit (Unicode CLDR, number symbols).
  fileprivate var groupSeparator: String {
    switch self {
    case .english: ","
    case .french: "\u{A0}"
    }
  }

  fileprivate var decimalSeparator: String {
    switch self {
    case .english: "."
    case .french: ","
    }
  }
}
