import Languages

extension Price {
  /// The price in one short line for people. Amount and unit stay together: one without the other
  /// is another price. Without an amount the words of the price; empty when nothing is known.
  public var summary: Phrase {
    guard let amount else { return .data(text ?? "") }
    let number = GroupedNumber(amount.description)
    let sum =
      switch currency {
      case "USD": Phrase("$\(number)")
      case let currency?: Phrase("\(currency) \(number)")
      case nil: Phrase("\(number)")
      }
    return unit.map { Phrase("\(sum) \($0)") } ?? sum
  }

  /// Whether neither an amount nor words are known.
  public var isUnknown: Bool { amount == nil && text == nil }
}

extension Price.Amount {
  /// As people of the language of the work going on write it: `1,000,000.50`.
  public var grouped: String { GroupedNumber(description).text(in: .current) }
}
