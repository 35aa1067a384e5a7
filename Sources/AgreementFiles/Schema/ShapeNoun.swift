import Languages

/// What a record is called in messages about it.
enum ShapeNoun {
  /// - Parameter name: the name of a shape, as its schema has it.
  static func withArticle(_ name: String) -> Phrase {
    phrases[name] ?? .data(name.withArticle)
  }

  private static let phrases: [String: Phrase] = [
    "adoption": Phrase("an adoption"),
    "adoption area": Phrase("an adoption area"),
    "agreement": Phrase("an agreement"),
    "availability": Phrase("an availability"),
    "body": Phrase("a body"),
    "certification": Phrase("a certification"),
    "commitment": Phrase("a commitment"),
    "conflict": Phrase("a conflict"),
    "coverage": Phrase("a coverage"),
    "decision": Phrase("a decision"),
    "end": Phrase("an end"),
    "event": Phrase("an event"),
    "file of approvals": Phrase("a file of approvals"),
    "file of bodies": Phrase("a file of bodies"),
    "file of events": Phrase("a file of events"),
    "file of offerings": Phrase("a file of offerings"),
    "file of programmes": Phrase("a file of programmes"),
    "file of sources": Phrase("a file of sources"),
    "file of vendors": Phrase("a file of vendors"),
    "offering": Phrase("an offering"),
    "price": Phrase("a price"),
    "programme": Phrase("a programme"),
    "registry": Phrase("a registry"),
    "remark": Phrase("a remark"),
    "search": Phrase("a search"),
    "service": Phrase("a service"),
    "source": Phrase("a source"),
    "statement": Phrase("a statement"),
    "status": Phrase("a status"),
    "term": Phrase("a term"),
    "vendor": Phrase("a vendor"),
  ]
}
