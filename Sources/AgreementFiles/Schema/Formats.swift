import Agreements
import Languages
import MarkedYAML

/// The formats of single values.

extension Format<String> {
  /// Words for people. Line breaks inside remain, those around are cut.
  static let text = Format(schema: ["type": ["string", "number", "boolean"]]) {
    node, key, reader in
    guard let text = reader.scalar(node, key, expected: Phrase("text")) else { return nil }
    // Only escapes in double quotes can bring in what the check of the file's bytes keeps out.
    if node.isDoubleQuoted, text.unicodeScalars.contains(where: \.isControl) {
      reader.error(
        at: node.place, Phrase("'\(key)' holds an invisible control character"),
        why: Phrase("it could change what a terminal shows"),
        help: Phrase("remove the escape that names it"))
      return nil
    }
    if !text.isEmpty, text.utf8.first != 0x20, text.utf8.last != 0x0A, text.utf8.last != 0x20 {
      return text
    }
    let trimmed = text.trimmingWhitespace
    guard trimmed.isEmpty else { return trimmed }
    reader.error(
      at: node.place, Phrase("'\(key)' is empty"), why: Phrase("what is not known is left out"),
      help: Phrase("write text, or remove the key"))
    return nil
  }

  static let url = Format.scalar(
    Phrase("a web address"), accepted: Phrase("an address that starts with 'https://'"),
    schema: ["type": "string", "pattern": "^https?://[^\\s]+$"]
  ) { text in
    let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
    let hasHost = text.utf8.count > "https://".utf8.count
    return isWeb && hasHost && !text.unicodeScalars.contains { $0.value <= 0x20 } ? text : nil
  }

  /// Text that begins with a unit that is known. Another one is kept, because an amount without its
  /// unit would read as another price.
  static let priceUnit = Format(
    schema: [
      "type": "string",
      "pattern": .string("^(\(PriceUnit.known.joined(separator: "|")))([^A-Za-z0-9]|$)"),
    ]
  ) { node, key, reader in
    guard let unit = text.read(node, key, reader) else { return nil }
    if PriceUnit(beginningOf: unit) == nil {
      reader.error(
        at: node.place, Phrase("\(unit.quotedForMessage) begins with no unit that is known"),
        why: Phrase("prices of unknown units cannot be compared"),
        help: PriceUnit.nearest(to: unit).map { Phrase("did you mean '\($0)'?") }
          ?? Phrase(
            """
            write one such as 'per agency', 'per user', 'per licence', 'in total', and \
            the rest behind it
            """))
    }
    return unit
  }

  static let currency = Format(schema: ["enum": .strings(Currency.codes)]) { node, key, reader in
    guard let code = reader.scalar(node, key, expected: Phrase("a currency")) else { return nil }
    if Currency.codes.contains(code) { return code }
    reader.error(
      at: node.place, Phrase("\(code.quotedForMessage) is not a currency"),
      why: Phrase("'\(key)' holds a code of ISO 4217"),
      help: Spelling.question(code, among: Currency.codes)
        ?? Phrase("write three letters of ISO 4217, such as USD"))
    return nil
  }
}

extension Format<Int> {
  static let count = Format.scalar(
    Phrase("a count"), accepted: Phrase("a whole number, such as 12"),
    schema: ["type": "integer", "minimum": 0]
  ) { text in
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}

extension Format<Day> {
  static let day = Format.scalar(
    Phrase("a day"), accepted: Phrase("a day of the calendar as 2026-04-03"),
    schema: ["type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"]
  ) { Day($0) }
}

extension Format<ApproximateDate> {
  static let date = Format.scalar(
    Phrase("a date"), accepted: Phrase("2026-04-03, 2026-04, 2026 or 'by 2026-04-03'"),
    schema: [
      "type": ["string", "integer"],
      "pattern": "^((by )?\\d{4}-\\d{2}-\\d{2}|\\d{4}-\\d{2}|\\d{4})$",
    ]
  ) { ApproximateDate($0) }
}

extension Format<Price.Amount> {
  static let amount = Format.scalar(
    Phrase("an amount"),
    accepted: Phrase("digits with at most six decimals, such as 0.47, without a sign"),
    schema: ["type": ["number", "string"], "pattern": "^\\d+(\\.\\d{1,6})?$", "minimum": 0]
  ) { Price.Amount($0) }
}

extension Format where Value: RawRepresentable<String> & CaseIterable & SendableMetatype {
  /// One of a few words.
  static var word: Format {
    let words = Value.allCases.map(\.rawValue)
    return Format(schema: ["enum": .strings(words)]) { node, key, reader in
      guard let text = reader.scalar(node, key, expected: Phrase("a word")) else { return nil }
      if let word = Value(rawValue: text) { return word }
      reader.error(
        at: node.place, Phrase("\(text.quotedForMessage) is no word for '\(key)'"),
        why: Phrase("only certain words are understood here"),
        help: Format.advice(text, among: words))
      return nil
    }
  }
}

extension Format {
  /// The word that was probably meant, and all that there are.
  fileprivate static func advice(_ text: String, among words: [String]) -> Phrase {
    let all = Phrase("one of: \(words.joined(separator: ", "))")
    return Spelling.question(text, among: words).map { Phrase("\($0) \(all)") } ?? all
  }

  /// The name that a record gives itself.
  static func identifier<Record: Referable>() -> Format where Value == Identifier<Record> {
    Format(schema: ["type": ["string", "integer"], "pattern": "^[A-Za-z0-9._-]+$"]) {
      node, key, reader in
      guard let text = reader.identifier(node, key) else { return nil }
      reader.define(Record.recordKind, text, at: node.place)
      return Identifier(text)
    }
  }

  /// The id of another record.
  static func reference<Record: Referable>() -> Format where Value == Identifier<Record> {
    let kind = Record.recordKind
    let description = "The id of \(kind.withArticle) in \(kind.home)."
    return Format(schema: ["type": ["string", "integer"], "description": .string(description)]) {
      node, key, reader in
      guard let text = reader.identifier(node, key) else { return nil }
      reader.refer(to: kind, text, at: node.place)
      return Identifier(text)
    }
  }
}

extension FileReader {
  fileprivate func identifier(_ node: YAMLNode, _ key: String) -> String? {
    guard let text = scalar(node, key, expected: Phrase("an id")) else { return nil }
    let isValid = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
    if isValid && !text.isEmpty { return text }
    error(
      at: node.place, Phrase("\(text.quotedForMessage) is not an id"),
      why: Phrase("'\(key)' holds an id"),
      help: Phrase("use letters, digits, '.', '_' and '-' only"))
    return nil
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    (value < 0x20 && value != 0x0A) || (0x7F...0x9F).contains(value)
  }
}

extension String {
  fileprivate var trimmingWhitespace: String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }
}
