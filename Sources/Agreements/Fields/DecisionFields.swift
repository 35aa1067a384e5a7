extension FieldTable where Record == Decision {
  /// The fields of a decision as it was taken, whatever was decided later.
  public static let decisions = FieldTable([
    Field("id", "Id") { FieldValue(id: $0.id) },
    Field("agreement", "Agreement") { FieldValue(id: $0.agreement) },
    Field("vendor", "Vendor id") { FieldValue(id: $0.vendor) },
    Field(derived: "vendor_name", "Vendor") { decision, moment in
      let vendor =
        decision.vendor ?? decision.agreement.flatMap { moment.registry.agreements[$0]?.vendor }
      return FieldValue(vendor.map(moment.registry.name(of:)))
    },
    Field("product", "Product") { .text($0.product) },
    Field("branch", "Branch") { FieldValue(word: $0.branch) },
    Field("bodies", "Body ids", .list, aliases: ["body"]) { FieldValue(ids: $0.bodies) },
    Field(derived: "body_names", "Bodies", .list) { decision, moment in
      FieldValue(list: decision.bodies.map(moment.registry.name(of:)))
    },
    Field("status", "Status") { FieldValue(word: $0.status) },
    Field("date", "Date", .date) { FieldValue($0.date) },
    Field("certainty", "Certainty") { FieldValue(word: $0.certainty) },
    Field("note", "Note") { FieldValue($0.note) },
    Field("conflict", "Conflict") { FieldValue($0.conflict) },
    Field("sources", "Sources", .list) { FieldValue(ids: $0.sources) },
    Field(derived: "location", "Place") { record, _ in FieldValue(record.location?.description) },
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
    Field("id", "Id") { FieldValue(id: $0.availability.id) },
    Field("agreement", "Agreement") { FieldValue(id: $0.agreement) },
    Field("vendor", "Vendor id") { FieldValue(id: $0.vendor) },
    Field(derived: "vendor_name", "Vendor") { FieldValue($1.registry.name(of: $0.vendor)) },
    Field("product", "Product") { FieldValue($0.availability.product) },
    Field("branch", "Branch") { FieldValue(word: $0.availability.branch) },
    Field("audience", "Audience") { FieldValue($0.availability.audience) },
    Field("status", "Status") { FieldValue(word: $0.availability.status) },
    Field("date", "Date", .date) { FieldValue($0.availability.date) },
    Field("certainty", "Certainty") { FieldValue(word: $0.availability.certainty) },
    Field("note", "Note") { FieldValue($0.availability.note) },
    Field("sources", "Sources", .list) { FieldValue(ids: $0.availability.sources) },
    Field(derived: "location", "Place") { record, _ in
      FieldValue(record.availability.location?.description)
    },
  ])
}
