extension Registry {
  /// A record as it stands on a day.
  public struct Found: Hashable, Sendable {
    /// What kind of record it is.
    public let kind: RecordKind
    /// Its id.
    public let id: String
    /// Its fields.
    public let row: Row
  }

  /// Every record of an id, of whatever kind, with its history up to the day. Ids are unique within a kind only: `everfox` may be
  /// both a vendor and an agreement, and `vendors:everfox` names the one. An approval has the id
  /// `agreement:body`, or `agreement:branch` for a branch as a whole.
  public func records(named text: String, on day: Day) -> [Found] {
    for kind in RecordKind.allCases where text.hasPrefix(kind.rawValue + ":") {
      let id = String(text.dropFirst(kind.rawValue.utf8.count + 1))
      return record(kind, id, on: day).map { [$0] } ?? []
    }
    return RecordKind.allCases.compactMap { record($0, text, on: day) }
  }

  private func record(_ kind: RecordKind, _ id: String, on day: Day) -> Found? {
    let moment = Moment(self, on: day)
    func found<Record>(_ record: Record?, _ table: FieldTable<Record>) -> Found? {
      record.map { Found(kind: kind, id: id, row: table.row(of: $0, at: moment)) }
    }
    switch kind {
    case .agreements: return found(agreements[Agreement.ID(id)], .agreementsOverTime)
    case .certifications: return found(offerings[Offering.ID(id)], .certificationsOverTime)
    case .approvals:
      return found(approvals.first { Change.Subject.approval($0.id).id == id }, .approvals)
    case .vendors: return found(vendors[Vendor.ID(id)], .vendors)
    case .bodies: return found(bodies[Body.ID(id)], .bodiesOverTime)
    case .sources: return found(sources[Source.ID(id)], .sources)
    case .programmes: return found(programmes[Programme.ID(id)], .programmes)
    case .events: return found(events.first { $0.id.text == id }, .events)
    case .decisions: return found(decisions.first { $0.id.text == id }, .decisions)
    case .availability:
      return found(availability.first { $0.availability.id.text == id }, .availability)
    case .searches: return found(searches.first { $0.id.text == id }, .searches)
    case .changes: return nil
    }
  }

  /// The id of a record that was probably meant.
  public func nearestID(to text: String) -> String? {
    let known: [[String]] = [
      agreements.map(\.id.text), vendors.map(\.id.text), offerings.map(\.id.text),
      bodies.map(\.id.text), sources.map(\.id.text), programmes.map(\.id.text),
      events.map(\.id.text), decisions.map(\.id.text), searches.map(\.id.text),
    ]
    return Spelling.nearest(to: text, in: known.joined())
  }

  /// The agreements that somebody means by a word: the one of that id; otherwise those of the vendor
  /// of that id or name; otherwise those whose id or product begins with it. In any case of letters.
  public func agreements(meantBy text: String) -> [Agreement] {
    if let exact = agreements[Agreement.ID(text)] { return [exact] }
    let wanted = text.lowercased()
    guard !wanted.isEmpty else { return [] }
    let readings: [(Agreement) -> Bool] = [
      { $0.id.text.lowercased() == wanted },
      { [$0.vendor.text, self.name(of: $0.vendor)].contains { $0.lowercased() == wanted } },
      { [$0.id.text, $0.product].contains { $0.lowercased().hasPrefix(wanted) } },
    ]
    return readings.lazy.map { self.agreements.filter($0) }.first { !$0.isEmpty } ?? []
  }

  /// The id of an agreement that was probably meant by a misspelled word.
  public func nearestAgreement(to text: String) -> Agreement.ID? {
    var ids: [String: Agreement.ID] = [:]
    for agreement in agreements.reversed() {
      for name in [agreement.product, name(of: agreement.vendor), agreement.vendor.text] {
        ids[name] = agreement.id
      }
    }
    for agreement in agreements { ids[agreement.id.text] = agreement.id }
    return Spelling.nearest(to: text, in: ids.keys.sorted()).flatMap { ids[$0] }
  }
}
