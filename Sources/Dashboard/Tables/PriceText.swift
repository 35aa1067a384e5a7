import Agreements
import Languages
import Terminal

/// A price in the space of a table cell. Amount and unit stay together: one without the other is
/// another price, and half a number is another number.
enum PriceText {
  /// The longest form that fits into so many columns.
  static func short(_ price: Price, in width: Int, _ glyphs: Glyphs) -> String {
    let forms = [price.summary.text, compact(price)]
    if let form = forms.first(where: { TextLayout.width($0) <= width }) { return form }
    return cut(compact(price), to: width, glyphs.ellipsis.string)
  }

  /// `$1/agency/year`, `$0.47/agency 12 mo`, `$1 bn incentive credits`.
  private static func compact(_ price: Price) -> String {
    guard let amount = price.amount else { return price.text ?? "" }
    let number = rounded(amount)
    let sum =
      switch price.currency {
      case "USD": localized("$\(number)")
      case let currency?: localized("\(currency) \(number)")
      case nil: number
      }
    var unit = price.unit ?? ""
    for (long, short) in [
      (" per ", "/"), ("per ", "/"), ("for 12 months", "12 mo"), ("for 18 months", "18 mo"),
      ("for 24 months", "24 mo"), (" months", " mo"),
    ] {
      unit = replacing(long, with: short, in: unit)
    }
    let gap = unit.isEmpty || unit.hasPrefix("/") ? "" : " "
    return sum + gap + unit
  }

  /// The library's own way is made for all collections, and is felt in every frame.
  private static func replacing(_ long: String, with short: String, in text: String) -> String {
    var replaced: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.first {
      if rest.starts(with: long.utf8) {
        replaced += short.utf8
        rest = rest.dropFirst(long.utf8.count)
      } else {
        replaced.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: replaced, as: UTF8.self)
  }

  /// Whole millions and billions in words that are shorter than their zeros.
  private static func rounded(_ amount: Price.Amount) -> String {
    let text = amount.description
    for (zeros, word) in [("000000000", localized("bn")), ("000000", localized("m"))]
    where text.hasSuffix(zeros) && !text.contains(".") && text.count > zeros.count {
      return "\(text.dropLast(zeros.count)) \(word)"
    }
    return amount.grouped
  }

  /// Cut between phrases, or else words, with a sign that more is said.
  private static func cut(_ text: String, to width: Int, _ ellipsis: String) -> String {
    var kept = ""
    for word in text.split(separator: " ") {
      let next = kept.isEmpty ? String(word) : kept + " " + word
      let isLast = ",;".contains(next.last ?? " ")
      guard TextLayout.width(next) - (isLast ? 1 : 0) < width else { break }
      kept = next
      if isLast { break }
    }
    // A phrase that is only begun says nothing.
    if let end = kept.firstIndex(of: "(") { kept = String(kept[..<end]) }
    while let last = kept.last, ",;:(/ ".contains(last) { kept.removeLast() }
    return kept.isEmpty ? TextLayout.truncated(text, to: width) : kept + ellipsis
  }
}
