import Languages

extension Registry {
  /// What changed from an earlier registry to this one: records that came and went, fields that
  /// changed, and dated statements that were added, such as decisions.
  ///
  /// What follows from the day, or from other records, never counts, and neither does a record's
  /// place in its file. The changes come kind by kind, in the order of the records.
  public func difference(from old: Registry) -> [Change] {
    settingsChanges(from: old)
      + changes(from: old.agreements, to: agreements, .agreements, Agreement.trait)
      + changes(from: old.offerings, to: offerings, .certifications, Offering.trait)
      + approvalChanges(from: old)
      + changes(from: Records(old.events), to: Records(events), .events, DatedEvent.trait)
      + changes(from: old.vendors, to: vendors, .vendors, Vendor.trait)
      + changes(from: old.bodies, to: bodies, .bodies, Body.trait)
      + changes(from: old.programmes, to: programmes, .programmes, Programme.trait)
      + changes(from: Records(old.searches), to: Records(searches), .searches, Search.trait)
      + changes(from: old.sources, to: sources, .sources, Source.trait)
  }

  private func changes<Record>(
    from old: Records<Record>, to new: Records<Record>, _ table: FieldTable<Record>,
    _ trait: DifferenceTrait<Record>
  ) -> [Change] {
    // Most readings leave most kinds as they were.
    guard old != new else { return [] }
    let stated = table.fields.filter { $0.stated != nil }
    let altered = new.flatMap { record -> [Change] in
      guard let before = old[record.id] else { return [trait.coming(record)] }
      guard before != record else { return [] }
      let fields = stated.compactMap { field -> Change? in
        guard let from = field.stated?(before), let to = field.stated?(record), from != to
        else { return nil }
        return trait.change(of: record, field.column.name, from, to)
      }
      let names = Set(stated.map(\.column.name))
      let series = zip(trait.series(before), trait.series(record))
        .filter { !names.contains($0.1.field) }
      return fields + series.flatMap { $0.1.difference(from: $0.0) }
    }
    return altered + old.filter { new[$0.id] == nil }.map(trait.going)
  }

  private func approvalChanges(from old: Registry) -> [Change] {
    guard decisions != old.decisions else { return [] }
    let altered = approvals.flatMap { approval -> [Change] in
      let before = old.approval(approval.id)
      guard before?.decisions != approval.decisions else { return [] }
      let earlier = before.map(old.series) ?? DatedSeries(series(of: approval), entries: [])
      return series(of: approval).difference(from: earlier)
    }
    let gone = old.approvals.filter { approval($0.id) == nil }.flatMap { approval in
      DatedSeries(old.series(of: approval), entries: []).difference(from: old.series(of: approval))
    }
    return altered + gone
  }

  private func settingsChanges(from old: Registry) -> [Change] {
    let pairs: [(String, String?, String?)] = [
      ("name", old.name, name),
      ("required_level", old.requiredLevel.rawValue, requiredLevel.rawValue),
      ("latest_evidence", old.latestEvidence?.description, latestEvidence?.description),
      ("gaps", old.gaps.joined(separator: "; "), gaps.joined(separator: "; ")),
      (
        "conflicts", old.conflicts.map(\.summary).joined(separator: "; "),
        conflicts.map(\.summary).joined(separator: "; ")
      ),
    ]
    return pairs.compactMap { field, from, to in
      guard from != to else { return nil }
      var change = Change(.record, of: .registry, title: .data(name))
      (change.field, change.from, change.to) = (field, from, to)
      return change
    }
  }
}
