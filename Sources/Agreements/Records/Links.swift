import Languages

extension Registry {
  /// The name of a vendor, or its id where the data has no such vendor.
  public func name(of vendor: Vendor.ID) -> String { vendors[vendor]?.name ?? vendor.text }

  /// The name of a body, or its id where the data has no such body.
  public func name(of body: Body.ID) -> String { bodies[body]?.name ?? body.text }

  /// Who says so: the publishers of sources, each once; of many the first ones and a count.
  public func publishers(of ids: [Source.ID]) -> String {
    let names = ids.map { sources[$0]?.publisher ?? $0.text }.unique
    let limit = 4
    // Publishers' names have commas of their own.
    guard names.count > limit else { return names.joined(separator: "; ") }
    let first = names.prefix(limit - 1).joined(separator: "; ")
    return localized("\(first); \(names.count - limit + 1) more")
  }

  /// Who says so, in brackets behind a statement; nothing where nobody is named.
  public func attribution(of ids: [Source.ID]) -> String {
    ids.isEmpty ? "" : " [\(publishers(of: ids))]"
  }

  /// A source in one line: `GSA, 2025-08-12: the title (cited) [gsa_anthropic]`.
  public func citation(of id: Source.ID) -> String {
    guard let source = sources[id] else { return id.text }
    let date = source.date.map { ", \($0)" } ?? ", no date"
    let reading = source.reading.map { " (\($0.rawValue))" } ?? ""
    return "\(source.publisher)\(date): \(source.title)\(reading) [\(id)]"
  }

  /// The vendor whose product was decided on.
  public func vendor(of approval: Approval) -> Vendor.ID? {
    approval.id.agreement.flatMap { agreements[$0]?.vendor }
      ?? approval.decisions.last { $0.vendor != nil }?.vendor
  }

  /// The agreement that follows this one.
  public func successor(of agreement: Agreement.ID) -> Agreement? {
    agreements.first { $0.predecessor == agreement }
  }

  /// The agreements that this one follows, nearest first. A loop in the data ends where it closes.
  public func predecessors(of agreement: Agreement) -> [Agreement] {
    var chain = [agreement]
    while let id = chain[chain.count - 1].predecessor, let earlier = agreements[id],
      !chain.contains(where: { $0.id == id })
    {
      chain.append(earlier)
    }
    return Array(chain.dropFirst())
  }

  /// The agreements whose product an offering certifies in this relation.
  public func agreements(
    certifiedBy offering: Offering.ID, as relation: Agreement.Relation
  ) -> [Agreement.ID] {
    agreements.lazy.filter { agreement in
      agreement.certifications.contains { $0.offering == offering && $0.relation == relation }
    }.map(\.id)
  }

  /// The highest level at which the offerings of an agreement's product are certified on a day.
  public func certifiedLevel(
    of agreement: Agreement, by relation: Agreement.Relation, on day: Day
  ) -> ImpactLevel? {
    agreement.offerings(relation).compactMap { id in
      guard let state = offerings[id]?.certification(on: day), state.status == .certified else {
        return nil
      }
      return state.statedOrDerivedLevel
    }.max()
  }
}
