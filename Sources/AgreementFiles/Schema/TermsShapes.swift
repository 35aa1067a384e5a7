import Agreements
import Languages
import MarkedYAML

/// The terms of an agreement: price, time, status, and whom it is open to.

extension Shape<Price> {
  static let price = Shape(
    "price", "What an agreement asks for. Amount and unit belong together.",
    make: { Price() },
    optional: [
      OptionalKey("amount", .amount, "A single amount, in the currency's main unit.") {
        $0.amount = $1
      },
      OptionalKey("currency", .currency, "An ISO 4217 code.") { $0.currency = $1 },
      OptionalKey(
        "unit", .priceUnit,
        "What the amount is for, such as per agency, per user for 12 months, in total."
      ) {
        $0.unit = $1
      },
      OptionalKey("text", .text, "The price in words.") { $0.text = $1 },
    ]
  ).checked { _, node, reader in
    guard let amount = node["amount"] else { return }
    for key in ["unit", "currency"] where node.entry(key) == nil {
      reader.warning(
        at: amount.place, Phrase("an amount without '\(key)'"),
        why: Phrase("it cannot be compared with other prices"), help: Phrase("add '\(key): …'"))
    }
  }
}

extension Shape<Term> {
  static let term = Shape(
    "term", "How long an agreement runs, with every end that was stated.",
    make: { Term() },
    optional: [
      OptionalKey("start", .date, "Its first day.") { $0.start = $1 },
      OptionalKey(
        "ends", .records(.endStatement, oldestFirst: "stated") { $0.stated },
        "Every end that was stated, oldest statement first; the newest stands."
      ) { $0.ends = $1 },
      OptionalKey("text", .text, "The term in words.") { $0.text = $1 },
    ]
  ).checked { term, node, reader in
    guard let start = term.start else { return }
    for item in node["ends"]?.items.map(\.self) ?? [] {
      guard let end = item["end"], let date = end.text.flatMap({ ApproximateDate($0) }),
        date.latest < start.earliest
      else { continue }
      reader.error(
        at: end.place, Phrase("the term ends on \(date), before it starts"),
        why: Phrase("it starts on \(start)"),
        help: Phrase("correct one of the two"))
    }
  }
}

extension Shape<Term.EndStatement> {
  static let endStatement = Shape(
    "end", "An end of the term, as stated by somebody at some time.",
    required: RequiredKey("end", .date, "The last day."),
    make: Term.EndStatement.init(end:),
    optional: [
      OptionalKey("stated", .date, "When it was stated; from then on it stands.") {
        $0.stated = $1
      },
      .certainty { $0.certainty = $1 },
      .note { $0.note = $1 },
      .sources { $0.sources = $1 },
    ]
  ).located()
}

extension Shape<Agreement.StatusEntry> {
  static let status = Shape(
    "status", "A status, and the date from which it holds.",
    required: RequiredKey("status", .word, "Where the agreement stands."),
    RequiredKey("on", .date, "From when it holds."),
    make: Agreement.StatusEntry.init(status:on:),
    optional: [
      .certainty { $0.certainty = $1 },
      .note { $0.note = $1 },
      .sources { $0.sources = $1 },
    ]
  ).located()
}

extension Shape<Coverage> {
  static let coverage = Shape(
    "coverage", "Whom an offer is open to, by its own terms. It is nobody's approval.",
    make: { Coverage() },
    optional: [
      OptionalKey("branches", .list(of: .word), "The branches of government.") {
        $0.branches = Set($1)
      },
      OptionalKey("levels", .list(of: .word), "The levels of government.") { $0.levels = Set($1) },
      .certainty { $0.certainty = $1 },
      OptionalKey("text", .text, "The terms in words.") { $0.text = $1 },
      .note { $0.note = $1 },
    ])
}

extension Shape<Availability> {
  static let availability = Shape(
    "availability", "The sales channel opening or closing an offer for a branch.",
    required: RequiredKey("id", .identifier(), "The name of the record."),
    RequiredKey("branch", .word, "The branch of government."),
    RequiredKey("status", .word, "open or closed."),
    make: Availability.init(id:branch:status:),
    optional: [
      OptionalKey("audience", .text, "Whom in the branch it concerns, in the source's words.") {
        $0.audience = $1
      },
      OptionalKey("on", .date, "From when it holds.") { $0.date = $1 },
      OptionalKey("product", .text, "The product, in the source's words.") { $0.product = $1 },
      .certainty { $0.certainty = $1 },
      .note { $0.note = $1 },
      .sources { $0.sources = $1 },
    ]
  ).located()
}
