import Agreements
import Languages

/// An offering: its certification over time, and the agreements that lean on it.
enum OfferingDetail {
  static func write(_ offering: Offering, _ writer: inout DetailWriter) {
    writer.title("\(offering.provider): \(offering.name)")
    writer.field(localized("FedRAMP ID"), offering.id.text, location: offering.location)
    writer.field(localized("Provider"), offering.provider)
    writer.field(localized("Assessor"), offering.assessor)
    let counted = offering.counted.map { localized(" (counted \($0))") } ?? ""
    writer.field(
      localized("Authorized by"),
      offering.authorizations.map { localized("\($0) agencies\(counted)") })
    writer.field(
      localized("Reused by"), offering.reuses.map { localized("\($0) agencies\(counted)") })
    if offering.authorizers.isEmpty {
      writer.field(localized("Agencies"), offering.agencies.joined(separator: "; "))
    }
    writer.field(localized("Note"), offering.note)
    states(offering, &writer)
    AuthorizerDetail.write(offering, &writer)
    services(offering, &writer)
    agreements(offering, &writer)
    writer.conflicts(offering.conflicts)
    writer.sources(
      offering.sources + offering.certifications.flatMap(\.sources)
        + offering.authorizers.flatMap(\.sources), of: offering.location)
    writer.field(
      localized("And from"), offering.exportLocation?.description, .dim,
      location: offering.exportLocation)
  }

  private static func states(_ offering: Offering, _ writer: inout DetailWriter) {
    writer.heading(localized("Certification"))
    let standing = offering.certification(on: writer.context.day)
    for state in offering.certifications {
      var parts = [state.level?.rawValue ?? localized("level unknown")]
      if let letter = state.statedOrDerivedClass {
        parts.append(
          state.isClassRead
            ? localized("class \(letter.rawValue)")
            : localized("class \(letter.rawValue) (derived)"))
      }
      parts += [state.type?.rawValue, state.path?.rawValue].compactMap { $0 }
      if let certified = state.certified {
        parts.append(localized("certification dated \(certified)"))
      }
      if let seen = state.seen { parts.append(localized("first seen \(seen)")) }
      if let wording = state.wording { parts.append("\"\(wording)\"") }
      if let note = state.note { parts.append(note) }
      let sign = writer.context.glyphs.sign(of: state.status)
      writer.field(
        state.on.description + (state == standing ? " <" : ""),
        writer.lead("\(sign) \(state.status.rawValue)", Role(state.status), from: state.on)
          + [Span(", " + parts.joined(separator: ", "))], location: state.location)
    }
    for remark in offering.remarks {
      writer.field(
        remark.on.description, writer.lead(remark.text, .dim, from: remark.on),
        location: remark.location)
    }
  }

  private static func services(_ offering: Offering, _ writer: inout DetailWriter) {
    guard !offering.services.isEmpty else { return }
    writer.heading(localized("Services in scope"))
    for service in offering.services {
      writer.field(
        service.since.map { "\($0)" } ?? "", writer.lead(service.name, .text, from: service.since))
    }
  }

  private static func agreements(_ offering: Offering, _ writer: inout DetailWriter) {
    writer.heading(localized("Agreements"))
    let registry = writer.context.registry
    var isLinked = false
    for agreement in registry.agreements {
      for link in agreement.certifications where link.offering == offering.id {
        isLinked = true
        let note = link.note.map { ": \($0)" } ?? ""
        writer.field(
          link.relation.rawValue,
          "\(writer.context.vendorName(agreement.vendor)), \(agreement.product)\(note)",
          location: link.location)
      }
    }
    if !isLinked { writer.paragraph(localized("  no agreement leans on it"), .dim) }
  }
}
