import Agreements

/// A price in the space of a table cell. Amount and unit stay together: one without the other is
/// another price.
enum PriceText {
  static func short(_ price: Price) -> String {
    guard let amount = price.amount else { return price.text ?? "" }
    let sign = price.currency == "USD" ? "$" : (price.currency.map { $0 + " " } ?? "")
    return "\(sign)\(grouped(amount)) \(price.unit ?? "")"
  }

  /// With a comma before every third digit of the whole part.
  static func grouped(_ amount: Price.Amount) -> String {
    let parts = amount.description.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return amount.description }
    var digits = ""
    for (offset, digit) in whole.enumerated() {
      if offset > 0, (whole.count - offset) % 3 == 0 { digits += "," }
      digits.append(digit)
    }
    return parts.count == 2 ? "\(digits).\(parts[1])" : digits
  }
}
