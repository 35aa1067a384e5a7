/// The kinds of record that can be listed, shown, filtered and exported.
public enum RecordKind: String, CaseIterable, Hashable, Sendable {
  case agreements, certifications, approvals, changes, vendors, bodies, sources, programmes, events
  case decisions, availability, searches

  /// Every field of the kind, in the order in which it is shown and written.
  public var columns: [Column] {
    switch self {
    case .agreements: FieldTable.agreements.columns
    case .certifications: FieldTable.certifications.columns
    case .approvals: FieldTable.approvals.columns
    case .changes: FieldTable.changes.columns
    case .vendors: FieldTable.vendors.columns
    case .bodies: FieldTable.bodies.columns
    case .sources: FieldTable.sources.columns
    case .programmes: FieldTable.programmes.columns
    case .events: FieldTable.events.columns
    case .decisions: FieldTable.decisions.columns
    case .availability: FieldTable.availability.columns
    case .searches: FieldTable.searches.columns
    }
  }
}

extension Registry {
  /// Every record of a kind as it stands on a day. What had not begun by then is left out: an offer
  /// not yet announced, a listing, a decision or an event still to come.
  public func rows(of kind: RecordKind, on day: Day) -> [Row] {
    let moment = Moment(self, on: day)
    switch kind {
    case .agreements:
      return rows(agreements.filter { $0.hasBegun(by: day) }, .agreements, moment)
    case .certifications:
      return rows(offerings.filter { $0.hasBegun(by: day) }, .certifications, moment)
    case .approvals:
      return rows(approvals.filter { $0.hasBegun(by: day) }, .approvals, moment)
    case .changes:
      return rows(history().filter { $0.hasBegun(by: day) }, .changes, moment)
    case .vendors: return rows(vendors, .vendors, moment)
    case .bodies: return rows(bodies, .bodies, moment)
    case .sources: return rows(sources, .sources, moment)
    case .programmes:
      return rows(programmes.filter { $0.began.mayHaveCome(by: day) }, .programmes, moment)
    case .events: return rows(events.filter { $0.date.mayHaveCome(by: day) }, .events, moment)
    case .decisions:
      return rows(decisions.filter { $0.date.mayHaveCome(by: day) }, .decisions, moment)
    case .availability:
      let begun = availability.filter { $0.availability.date.mayHaveCome(by: day) }
      return rows(begun, .availability, moment)
    case .searches:
      return rows(searches.filter { $0.date.mayHaveCome(by: day) }, .searches, moment)
    }
  }

  private func rows<Record>(
    _ records: some Sequence<Record>, _ table: FieldTable<Record>, _ moment: Moment
  ) -> [Row] {
    records.map { table.row(of: $0, at: moment) }
  }

  /// The record that a change is about, as it stands on a day; `nil` when it is gone, and for the
  /// registry itself.
  public func row(of subject: Change.Subject, on day: Day) -> Row? {
    let moment = Moment(self, on: day)
    func row<Record>(_ record: Record?, _ table: FieldTable<Record>) -> Row? {
      record.map { table.row(of: $0, at: moment) }
    }
    switch subject {
    case .vendor(let id): return row(vendors[id], .vendors)
    case .agreement(let id): return row(agreements[id], .agreements)
    case .offering(let id): return row(offerings[id], .certifications)
    case .body(let id): return row(bodies[id], .bodies)
    case .approval(let id): return row(approval(id), .approvals)
    case .source(let id): return row(sources[id], .sources)
    case .programme(let id): return row(programmes[id], .programmes)
    case .event(let id): return row(events.first { $0.id == id }, .events)
    case .search(let id): return row(searches.first { $0.id == id }, .searches)
    case .registry: return nil
    }
  }
}
