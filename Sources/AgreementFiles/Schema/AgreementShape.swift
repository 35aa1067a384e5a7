import Agreements
import Languages
import MarkedYAML

extension Shape<Agreement> {
  static let agreement = Shape(
    "agreement", "An offer of a vendor's product to government.",
    required: RequiredKey("id", .identifier(), "The name of the record, and of its file."),
    RequiredKey("vendor", .reference(), "Who makes the product."),
    RequiredKey("product", .text, "What is offered."),
    make: Agreement.init(id:vendor:product:),
    optional: [
      OptionalKey("programme", .text, "What it is offered under, such as OneGov.") {
        $0.programme = $1
      },
      OptionalKey("vehicle", .text, "The contract vehicle.") { $0.vehicle = $1 },
      OptionalKey("channel", .text, "Who sells: the vendor itself, or a reseller.") {
        $0.channel = $1
      },
      OptionalKey("predecessor", .reference(), "The agreement that this one follows.") {
        $0.predecessor = $1
      },
      OptionalKey("announced", .date, "When it was announced.") { $0.announced = $1 },
      OptionalKey("price", .record(.price), "What it costs.") { $0.price = $1 },
      OptionalKey("discount", .text, "What it saves, in words.") { $0.discount = $1 },
      OptionalKey("term", .record(.term), "How long it runs.") { $0.term = $1 },
      OptionalKey(
        "status", .records(.status, oldestFirst: "on") { $0.on },
        "Where it stood and stands, oldest first."
      ) { $0.statuses = $1 },
      OptionalKey("coverage", .record(.coverage), "Whom it is open to, by its own terms.") {
        $0.coverage = $1
      },
      OptionalKey(
        "availability", .records(.availability, oldestFirst: "on") { $0.date },
        "What the sales channel opened and closed, oldest first."
      ) { $0.availability = $1 },
      OptionalKey(
        "commitments", .record(.commitments), "What the vendor promises beside the product."
      ) { $0.commitments = $1 },
      OptionalKey("mission-uses", .list(of: .text), "What it is meant to be used for.") {
        $0.missionUses = $1
      },
      OptionalKey("adoption", .record(.adoption), "The work that comes with using it.") {
        $0.adoption = $1
      },
      OptionalKey(
        "fedramp-claim", .text,
        "What the vendor or GSA says about FedRAMP: a claim, never a certification."
      ) { $0.fedrampClaim = $1 },
      OptionalKey(
        "certifications", .records(.certificationLink),
        "The FedRAMP offerings that the product is, or runs on."
      ) { $0.certifications = $1 },
      .conflicts { $0.conflicts = $1 },
      .sources { $0.sources = $1 },
    ]
  ).located().sourced().checked { agreement, node, reader in
    checkName(of: agreement, node, reader)
    guard let predecessor = agreement.predecessor, let place = node["predecessor"]?.place
    else { return }
    reader.link(.agreement, from: agreement.id.text, to: predecessor.text, at: place)
  }

  private static func checkName(of agreement: Agreement, _ node: YAMLNode, _ reader: FileReader) {
    let name = "\(agreement.id).yaml"
    guard !reader.path.hasSuffix("/" + name), let place = node["id"]?.place else { return }
    reader.warning(
      at: place, Phrase("the file of agreement '\(agreement.id)' has another name"),
      why: Phrase("an agreement is looked for in 'agreements/\(name)'"),
      help: Phrase("rename the file, or the id"))
  }
}

extension Shape<Agreement.CertificationLink> {
  static let certificationLink = Shape(
    "certification", "A FedRAMP offering that the product is, or runs on.",
    required: RequiredKey("offering", .reference(), "Its FedRAMP ID."),
    RequiredKey(
      "relation", .word, "own: the product's own; host: that of a service which it runs on."),
    make: Agreement.CertificationLink.init(offering:relation:),
    optional: [.note { $0.note = $1 }]
  ).located()
}

extension Shape<Agreement.Commitments> {
  static let commitments = Shape(
    "commitment", "What the vendor promises beside the product itself.",
    make: { Agreement.Commitments() },
    optional: [
      OptionalKey("support", .text, "Who helps users, and how.") { $0.support = $1 },
      OptionalKey("updates", .text, "Which newer versions are included.") { $0.updates = $1 },
      OptionalKey("training", .text, "What is taught, and to whom.") { $0.training = $1 },
    ])
}

extension Shape<Adoption> {
  static let adoption = Shape(
    "adoption", "The work that comes with using the product, by area.",
    make: { Adoption() },
    optional: Adoption.Area.allCases.map { area in
      OptionalKey(area.rawValue, .record(.adoptionItem), "The state of \(area.rawValue).") {
        $0.items[area] = $1
      }
    })
}

extension Shape<Adoption.Item> {
  static let adoptionItem = Shape(
    "adoption area", "What is done about one area, and by whom.",
    required: RequiredKey(
      "state", .word,
      "promised with the offer, available, left to the agency, required of users, or unknown."),
    make: Adoption.Item.init(state:),
    optional: [
      OptionalKey("cost", .text, "What it costs, in words.") { $0.cost = $1 },
      .note { $0.note = $1 },
      .sources { $0.sources = $1 },
    ]
  ).located()
}
