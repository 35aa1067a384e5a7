import Agreements

extension Shape<Offering> {
  static let offering = Shape(
    "offering", "A cloud service offering as FedRAMP lists it.",
    required: RequiredKey("id", .identifier(), "Its FedRAMP ID."),
    RequiredKey("name", .text, "Its name in the marketplace."),
    RequiredKey("provider", .text, "The cloud service provider, as FedRAMP names it."),
    make: Offering.init(id:name:provider:),
    optional: [
      OptionalKey("vendor", .reference(), "The vendor that the provider is.") { $0.vendor = $1 },
      OptionalKey("assessor", .text, "Who assessed it.") { $0.assessor = $1 },
      OptionalKey("authorizations", .count, "How many agencies authorized it.") {
        $0.authorizations = $1
      },
      OptionalKey("reuses", .count, "How many agencies reused an authorization.") {
        $0.reuses = $1
      },
      OptionalKey("counted", .day, "When the two were counted.") { $0.counted = $1 },
      OptionalKey("agencies", .list(of: .text), "The agencies, as FedRAMP names them.") {
        $0.agencies = $1
      },
      OptionalKey(
        "certifications", .records(.certification, oldestFirst: "on") { $0.on },
        "Its states, oldest first; each is complete in itself."
      ) { $0.certifications = $1 },
      OptionalKey("services", .records(.service), "The services inside its boundary.") {
        $0.services = $1
      },
      OptionalKey("remarks", .records(.remark), "Dated remarks that are no change of state.") {
        $0.remarks = $1
      },
      .note { $0.note = $1 },
      .conflicts { $0.conflicts = $1 },
      .sources { $0.sources = $1 },
    ]
  ).located().sourced()
}

/// How the class of a certification is known.
private enum ClassBasis: String, CaseIterable, Sendable {
  case read, derived
}

extension Shape<Certification> {
  static let certification = Shape(
    "certification", "The state of an offering's certification from a date on.",
    required: RequiredKey("status", .word, "The state."),
    RequiredKey("on", .date, "From when it holds."),
    make: Certification.init(status:on:),
    optional: [
      OptionalKey("seen", .day, "When it was first seen, where that is later.") { $0.seen = $1 },
      OptionalKey("level", .word, "The level of impact it is good for.") { $0.level = $1 },
      OptionalKey("class", .word, "The class, in FedRAMP's words from 2026-07-04 on.") {
        $0.certificationClass = $1
      },
      OptionalKey(
        "class-basis", Format<ClassBasis>.word,
        "Whether the class was read from FedRAMP or derived from the level."
      ) { $0.isClassRead = $1 == .read },
      OptionalKey("type", .word, "The rules it was certified by.") { $0.type = $1 },
      OptionalKey("path", .word, "Who certified.") { $0.path = $1 },
      OptionalKey("certified", .day, "The date of certification in the listing.") {
        $0.certified = $1
      },
      OptionalKey("wording", .text, "The status in FedRAMP's own words.") { $0.wording = $1 },
      .certainty { $0.certainty = $1 },
      .note { $0.note = $1 },
      .sources { $0.sources = $1 },
    ]
  ).located()
}

extension Shape<Offering.ServiceInScope> {
  static let service = Shape(
    "service", "A service inside the boundary of the offering.",
    required: RequiredKey("name", .text, "Its name."),
    make: Offering.ServiceInScope.init(name:),
    optional: [
      OptionalKey("since", .date, "When it came in.") { $0.since = $1 },
      .sources { $0.sources = $1 },
    ])
}

extension Shape<Offering.Remark> {
  static let remark = Shape(
    "remark", "A dated remark that is no change of state.",
    required: RequiredKey("on", .date, "Its date."),
    RequiredKey("text", .text, "What happened."),
    make: Offering.Remark.init(on:text:),
    optional: [.sources { $0.sources = $1 }]
  ).located()
}
