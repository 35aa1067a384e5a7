import Agreements

/// Keys and records that appear inside of many others.

extension OptionalKey {
  static func note(_ store: @escaping @Sendable (inout Record, String) -> Void) -> OptionalKey {
    OptionalKey("note", .text, "What a reader should know beside the other keys.", store: store)
  }

  static func certainty(
    _ store: @escaping @Sendable (inout Record, Certainty) -> Void
  ) -> OptionalKey {
    OptionalKey(
      "certainty", .word,
      "How well it is known: confirmed (primary data or several reports), reported (one report), "
        + "uncertain, conflict (sources contradict each other).", store: store)
  }

  static func sources(
    _ store: @escaping @Sendable (inout Record, [Source.ID]) -> Void
  ) -> OptionalKey {
    OptionalKey("sources", .list(of: .reference()), "Where it was read.", store: store)
  }

  static func conflicts(
    _ store: @escaping @Sendable (inout Record, [Conflict]) -> Void
  ) -> OptionalKey {
    OptionalKey(
      "conflicts", .records(.conflict), "Where sources contradict each other.", store: store)
  }
}

extension Shape<Conflict> {
  static let conflict = Shape(
    "conflict", "Sources that contradict each other: every side is kept.",
    required:
      RequiredKey("subject", .word, "What the sources disagree on."),
    RequiredKey("topic", .text, "The disagreement in a few words."),
    RequiredKey("statements", .records(.statement), "Every side, and who says it."),
    make: Conflict.init(subject:topic:statements:),
    optional: [
      OptionalKey(
        "handling", .text, "Which value the other keys of the record carry, and why."
      ) { $0.handling = $1 },
      .sources { $0.sources = $1 },
    ]
  ).located()
}

extension Shape<Conflict.Statement> {
  static let statement = Shape(
    "statement", "One side of a conflict.",
    required: RequiredKey("text", .text, "What is said."),
    make: { Conflict.Statement(text: $0) },
    optional: [.sources { $0.sources = $1 }])
}
