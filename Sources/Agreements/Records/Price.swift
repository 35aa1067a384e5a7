/// What an agreement asks for. Amount and unit belong together: $1 per agency is another price
/// than $1 per user.
public struct Price: Hashable, Sendable {
  /// In the currency's main unit, as written in the data (`0.47`); `nil` when the price is no
  /// single amount.
  public var amount: Amount?
  /// An ISO 4217 code.
  public var currency: String?
  /// What the amount is for, such as `per agency`.
  public var unit: String?
  /// The price in words, for people.
  public var text: String?

  /// Makes one without content.
  public init() {}

  /// A decimal amount, exact to a millionth: prices must not drift in binary fractions.
  public struct Amount: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The amount in millionths of the main unit.
    public let millionths: Int64

    /// An amount in millionths.
    package init(millionths: Int64) { self.millionths = millionths }

    /// Reads `1`, `1.00`, `0.47`, `1000000000`; at most six decimals, no sign.
    public init?(_ text: some StringProtocol) {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count <= 2, let whole = parts.first, !whole.isEmpty,
        parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
        let units = Int64(whole)
      else { return nil }
      var fraction = parts.count == 2 ? String(parts[1]) : ""
      guard parts.count == 1 || !fraction.isEmpty, fraction.utf8.count <= 6 else { return nil }
      fraction += String(repeating: "0", count: 6 - fraction.utf8.count)
      let (scaled, overflow) = units.multipliedReportingOverflow(by: 1_000_000)
      guard !overflow, let rest = Int64(fraction), scaled <= Int64.max - rest else { return nil }
      millionths = scaled + rest
    }

    public static func < (left: Amount, right: Amount) -> Bool {
      left.millionths < right.millionths
    }

    /// Without needless decimals, and with two of them where there are any: `1`, `0.47`, `0.50`.
    public var description: String {
      let whole = millionths / 1_000_000
      let rest = millionths % 1_000_000
      guard rest != 0 else { return String(whole) }
      var digits = String(rest)
      digits = String(repeating: "0", count: 6 - digits.utf8.count) + digits
      while digits.utf8.count > 2, digits.hasSuffix("0") { digits.removeLast() }
      return "\(whole).\(digits)"
    }
  }
}
