import Languages

extension Agreement {
  private var template: Change {
    var change = Change(.agreement, of: .agreement(id), title: .data(product))
    change.vendor = vendor
    return change
  }

  /// Its announcement, start, statuses, end dates and what the sales channel did for each branch.
  var series: [DatedSeries] {
    [single("announced", announced), single("start", term.start)].compactMap(\.self)
      + [statusSeries, endSeries] + Branch.allCases.map(availabilitySeries)
  }

  private func single(_ field: String, _ date: ApproximateDate?) -> DatedSeries? {
    date.map { date in
      let entry = DatedSeries.Entry(
        key: field, value: date.description, effective: date, sources: sources, location: location)
      return DatedSeries(template, field: field, entries: [entry])
    }
  }

  private var statusSeries: DatedSeries {
    DatedSeries(
      template, field: "status",
      entries: statuses.map { entry in
        DatedSeries.Entry(
          key: "\(entry.status.rawValue) \(entry.on)", value: entry.status.rawValue,
          effective: entry.on, certainty: entry.certainty, note: entry.note.map { .data($0) },
          sources: entry.sources, location: entry.location)
      })
  }

  private var endSeries: DatedSeries {
    DatedSeries(
      template, field: "end",
      entries: term.ends.map { statement in
        DatedSeries.Entry(
          key: "\(statement.end) \(statement.stated?.description ?? "")",
          value: statement.end.description, effective: statement.stated,
          certainty: statement.certainty, note: statement.note.map { .data($0) },
          sources: statement.sources,
          location: statement.location)
      })
  }

  private func availabilitySeries(for branch: Branch) -> DatedSeries {
    var change = template
    change.kind = .availability
    change.branch = branch
    return DatedSeries(
      change, field: "availability",
      entries: availability.filter { $0.branch == branch }.map { entry in
        DatedSeries.Entry(
          key: entry.id.text,
          value: entry.audience.map { "\(entry.status.rawValue) (\($0))" } ?? entry.status.rawValue,
          effective: entry.date, certainty: entry.certainty,
          note: [entry.product, entry.note].compactMap(\.self).joined(separator: ": ").orNil,
          sources: entry.sources, location: entry.location)
      })
  }
}

extension Offering {
  /// The states of its certification, its remarks and the services that came into its scope on a
  /// day. What was in it from the beginning is no event.
  var series: [DatedSeries] {
    stateSeries + [serviceSeries(services.filter { $0.since != nil })]
  }

  /// Everything dated and undated that can come and go, for telling two versions apart.
  var comparedSeries: [DatedSeries] {
    stateSeries + [serviceSeries(services), authorizerSeries]
  }

  private var template: Change {
    var change = Change(.certification, of: .offering(id), title: .data(name))
    change.vendor = vendor
    return change
  }

  private var stateSeries: [DatedSeries] {
    let states = DatedSeries(template, field: "status", entries: stateEntries)
    let remarks = remarks.map { remark in
      DatedSeries.Entry(
        key: remark.text, value: remark.text, effective: remark.on, sources: remark.sources,
        location: remark.location)
    }
    return [states, DatedSeries(template, field: "remark", entries: remarks, isSuccession: false)]
  }

  private func serviceSeries(_ services: [ServiceInScope]) -> DatedSeries {
    let entries = services.map { service in
      DatedSeries.Entry(
        key: service.name, value: service.name, effective: service.since,
        sources: service.sources, location: location)
    }
    return DatedSeries(template, field: "services", entries: entries, isSuccession: false)
  }

  /// What agencies did. That they did it is the entry; when, can be corrected.
  private var authorizerSeries: DatedSeries {
    let entries = authorizers.filter { $0.ended == nil }.map { act in
      DatedSeries.Entry(
        key: "\(act.act.rawValue) \(act.agency)", value: "\(act.act.rawValue) by \(act.agency)",
        effective: act.date, sources: act.sources, location: location)
    }
    return DatedSeries(template, field: "authorizers", entries: entries, isSuccession: false)
  }

  private var stateEntries: [DatedSeries.Entry] {
    certifications.indices.map { position in
      let state = certifications[position]
      var notes = [state.note.map { Phrase.data($0) }].compactMap(\.self)
      if position > 0, let date = state.certified {
        let before = certifications[position - 1]
        if before.certified == date, before.level != state.level {
          notes.append(Phrase("The listing's date of certification stays \(date)."))
        }
      }
      return DatedSeries.Entry(
        key: "\(state.phrase) \(state.on)", value: state.phrase, facets: state.facets,
        effective: state.on, seen: state.seen, certainty: state.certainty,
        note: notes.isEmpty ? nil : notes.joined(separator: " "), sources: state.sources,
        location: state.location)
    }
  }
}

extension Certification {
  fileprivate var facets: [(field: String, value: String)] {
    [
      ("status", status.rawValue), ("level", level?.rawValue ?? ""),
      ("class", certificationClass?.rawValue ?? ""), ("type", type?.rawValue ?? ""),
      ("path", path?.rawValue ?? ""), ("certified", certified?.description ?? ""),
      ("wording", wording ?? ""),
    ]
  }
}

extension Registry {
  /// The decisions of one body on one product.
  func series(of approval: Approval) -> DatedSeries {
    let product = approval.decisions.last?.product ?? ""
    let decider = approval.id.body.map { .data(name(of: $0)) } ?? approval.id.branch.name
    var change = Change(
      .approval, of: .approval(approval.id), title: Phrase("\(decider): \(product)"))
    change.branch = approval.id.branch
    change.vendor = vendor(of: approval)
    return DatedSeries(
      change, field: "status",
      entries: approval.decisions.map { decision in
        DatedSeries.Entry(
          key: decision.id.text, value: decision.status.rawValue,
          details: [
            ("product", decision.product), ("decided_vendor", decision.vendor?.text ?? ""),
          ],
          effective: decision.date,
          certainty: decision.certainty,
          note: [decision.note, decision.conflict].compactMap(\.self).joined(separator: "; ").orNil,
          sources: decision.sources, location: decision.location)
      })
  }
}

extension String {
  /// Nothing instead of an empty text.
  fileprivate var orNil: Phrase? { isEmpty ? nil : .data(self) }
}
