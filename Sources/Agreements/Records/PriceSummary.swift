extension Price {
  /// The price in one short line for people. Amount and unit stay together: one without the other
  /// is another price. Without an amount the words of the price; empty when nothing is known.
  public var summary: String {
    guard let amount else { return text ?? "" }
    let sign = currency == "USD" ? "$" : (currency.map { $0 + " " } ?? "")
    return [sign + amount.grouped, unit].compactMap(\.self).joined(separator: " ")
  }

  /// Whether neither an amount nor words are known.
  public var isUnknown: Bool { amount == nil && text == nil }
}

extension Price.Amount {
  /// With a comma before every third digit of the whole part: `1,000,000.50`.
  public var grouped: String {
    let parts = description.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return description }
    var digits = ""
    for (offset, digit) in whole.enumerated() {
      if offset > 0, (whole.count - offset) % 3 == 0 { digits += "," }
      digits.append(digit)
    }
    return parts.count == 2 ? "\(digits).\(parts[1])" : digits
  }
}
