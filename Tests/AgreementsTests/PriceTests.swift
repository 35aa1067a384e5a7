import Testing

@testable import Agreements

@Suite struct PriceTests {
  @Test(arguments: [
    ("per agency", "per agency"), ("per agency for 18 months", "per agency"),
    ("Per user, for G5 customers", "per user"), ("per licence; usage extra", "per licence"),
    ("per million tokens", "per million tokens"), ("in total at most", "in total"),
    ("per agencyand", nil), ("agency", nil), ("", nil), ("per", nil), ("per agency2", nil),
  ])
  func aUnitIsKnownByItsFirstWords(text: String, unit: String?) {
    #expect(PriceUnit(beginningOf: text)?.words == unit)
  }

  @Test(arguments: [
    ("per agancy", "per agency"), ("agency per year", "per agency"), ("pre user", "per user"),
    ("users", "per user"), ("in totl", "in total"), ("per month of use", "per month"),
    ("once", nil), ("", nil), ("per", nil),
  ])
  func aMisspelledUnitIsRecognised(text: String, unit: String?) {
    #expect(PriceUnit.nearest(to: text) == unit)
  }

  @Test func everyKnownUnitIsRead() {
    for unit in PriceUnit.known { #expect(PriceUnit(beginningOf: unit)?.words == unit) }
  }

  @Test(arguments: [
    ("1", "USD", "per agency", nil, "$1 per agency"),
    ("1000000000", "USD", "in total", "words", "$1,000,000,000 in total"),
    ("0.47", "EUR", nil, nil, "EUR 0.47"), ("1234.5", nil, "per user", nil, "1,234.50 per user"),
    (nil, "USD", nil, "70% off", "70% off"), (nil, nil, nil, nil, ""),
  ])
  func aPriceInOneLine(
    amount: String?, currency: String?, unit: String?, text: String?, summary: String
  ) {
    var price = Price()
    price.amount = amount.flatMap { Price.Amount($0) }
    price.currency = currency
    price.unit = unit
    price.text = text
    #expect(price.summary.english == summary)
    #expect(price.isUnknown == summary.isEmpty)
  }
}
