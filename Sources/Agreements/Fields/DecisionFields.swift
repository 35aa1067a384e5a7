import Languages

extension FieldTable where Record == Decision {
  /// The fields of a decision as it was taken, whatever was decided later.
  public static let decisions = FieldTable([
    Field("id", Phrase("Id")) { FieldValue(id: $0.id) },
    Field("agreement", Phrase("Agreement")) { FieldValue(id: $0.agreement) },
    Field("vendor", Phrase("Vendor id")) { FieldValue(id: $0.vendor) },
    Field(derived: "vendor_name", Phrase("Vendor")) { decision, moment in
      let vendor =
        decision.vendor ?? decision.agreement.flatMap { moment.registry.agreements[$0]?.vendor }
      return FieldValue(vendor.map(moment.registry.name(of:)))
    },
    Field("product", Phrase("Product")) { .text($0.product) },
    Field("branch", Phrase("Branch")) { FieldValue(word: $0.branch) },
    Field("bodies", Phrase("Body ids"), .list, aliases: ["body"]) { FieldValue(ids: $0.bodies) },
    Field(derived: "body_names", Phrase("Bodies"), .list) { decision, moment in
      FieldValue(list: decision.bodies.map(moment.registry.name(of:)))
    },
    Field("status", Phrase("Status")) { FieldValue(word: $0.status) },
    Field("date", Phrase("Date"), .date) { FieldValue($0.date) },
    Field("certainty", Phrase("Certainty")) { FieldValue(word: $0.certainty) },
    Field("note", Phrase("Note")) { FieldValue($0.note) },
    Field("conflict", Phrase("Conflict")) { FieldValue($0.conflict) },
    Field("sources", Phrase("Sources"), .list) { FieldValue(ids: $0.sources) },
    Field(derived: "location", Phrase("Place")) { record, _ in
      FieldValue(record.location?.description)
    },
  ])
}

/// What the sales channel opened or closed, with the agreement that it concerns.
public struct AgreementAvailability: Hashable, Sendable {
  /// The agreement whose offer it is.
  public var agreement: Agreement.ID
  /// The vendor of the agreement.
  public var vendor: Vendor.ID
  /// What the sales channel did.
  public var availability: Availability
}

extension Registry {
  /// What the sales channels opened and closed, in the order of the agreements.
  public var availability: [AgreementAvailability] {
    agreements.flatMap { agreement in
      agreement.availability.map {
        AgreementAvailability(
          agreement: agreement.id, vendor: agreement.vendor, availability: $0)
      }
    }
  }
}

extension FieldTable where Record == AgreementAvailability {
  /// The fields of an offer's opening or closing.
  public static let availability = FieldTable([
    Field("id", Phrase("Id")) { FieldValue(id: $0.availability.id) },
    Field("agreement", Phrase("Agreement")) { FieldValue(id: $0.agreement) },
    Field("vendor", Phrase("Vendor id")) { FieldValue(id: $0.vendor) },
    Field(derived: "vendor_name", Phrase("Vendor")) { FieldValue($1.registry.name(of: $0.vendor)) },
    Field("product", Phrase("Product")) { FieldValue($0.availability.product) },
    Field("branch", Phrase("Branch")) { FieldValue(word: $0.availability.branch) },
    Field("audience", Phrase("Audience")) { FieldValue($0.availability.audience) },
    Field("status", Phrase("Status")) { FieldValue(word: $0.availability.status) },
    Field("date", Phrase("Date"), .date) { FieldValue($0.availability.date) },
    Field("certainty", Phrase("Certainty")) { FieldValue(word: $0.availability.certainty) },
    Field("note", Phrase("Note")) { FieldValue($0.availability.note) },
    Field("sources", Phrase("Sources"), .list) { FieldValue(ids: $0.availability.sources) },
    Field(derived: "location", Phrase("Place")) { record, _ in
      FieldValue(record.availability.location?.description)
    },
  ])
}
