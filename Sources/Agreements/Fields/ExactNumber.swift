/// A decimal number with at most six decimals, exact: amounts and counts must come out as they
/// went in.
public struct ExactNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  // 128 bits hold a million times every 64-bit count.
  private let millionths: Int128
  /// As it is written: `-3`, `0.47`.
  public let description: String

  /// A whole number.
  public init(_ count: Int) {
    millionths = Int128(count) * 1_000_000
    description = String(count)
  }

  /// The amount of a price.
  public init(_ amount: Price.Amount) {
    millionths = Int128(amount.millionths)
    description = amount.description
  }

  /// Reads `12`, `-3`, `0.47`; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let isNegative = text.hasPrefix("-")
    guard let amount = Price.Amount(isNegative ? text.dropFirst() : text[...]) else { return nil }
    millionths = isNegative ? -Int128(amount.millionths) : Int128(amount.millionths)
    description = (isNegative && amount.millionths != 0 ? "-" : "") + amount.description
  }

  public static func < (left: Self, right: Self) -> Bool { left.millionths < right.millionths }
  public static func == (left: Self, right: Self) -> Bool { left.millionths == right.millionths }
  public func hash(into hasher: inout Hasher) { hasher.combine(millionths) }
}
