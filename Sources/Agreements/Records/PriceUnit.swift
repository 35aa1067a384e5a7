/// What a price is for: the first words of its unit, from a list of those that are understood. The
/// rest of the unit is text: `per agency for 18 months` is a price per agency.
///
/// Prices are compared only where their units are the same: a misspelled unit would be one of its
/// own, so that reading data checks it.
public struct PriceUnit: Hashable, Sendable {
  /// `per agency`, `per user`, `in total`.
  public let words: String

  /// - Returns: `nil` when the text begins with no unit that is known.
  public init?(beginningOf text: some StringProtocol) {
    let text = text.lowercased()
    let match = PriceUnit.known.filter { unit in
      guard text.hasPrefix(unit) else { return false }
      let next = text.dropFirst(unit.count).unicodeScalars.first
      return next.map { !$0.properties.isAlphabetic && !("0"..."9").contains($0) } ?? true
    }.max { $0.count < $1.count }
    guard let match else { return nil }
    words = match
  }

  /// Every unit that is known, the usual ones first.
  public static let known: [String] = ["in total"] + nouns.map { "per \($0)" }

  private static let nouns = [
    "agency", "user", "licence", "license", "seat", "department", "bureau", "office", "branch",
    "chamber", "court", "body", "organisation", "organization", "entity", "employee", "person",
    "device", "server", "core", "instance", "environment", "order", "contract", "month", "year",
    "day", "hour", "request", "transaction", "document", "envelope", "page", "token",
    "thousand tokens", "million tokens", "credit", "gigabyte", "terabyte", "unit",
  ]

  /// The unit that somebody meant who wrote one that is not known.
  public static func nearest(to text: some StringProtocol) -> String? {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," || $0 == ";" }
    guard let first = words.first else { return nil }
    let isPer = first == "per" || Spelling.distance(first, "per") == 1
    let noun = isPer ? words.dropFirst().first ?? "" : first
    if nouns.contains(String(noun)) { return "per \(noun)" }
    return Spelling.nearest(to: noun, in: nouns).map { "per \($0)" }
      ?? Spelling.nearest(to: words.prefix(2).joined(separator: " "), in: known)
  }
}
