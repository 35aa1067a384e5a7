import Languages

/// What a difference has to know about one kind of record.
struct DifferenceTrait<Record>: Sendable {
  var kind: Change.Kind
  /// A change of the record with nothing but its subject: title, branch, vendor, place.
  var subject: @Sendable (Record) -> Change
  var series: @Sendable (Record) -> [DatedSeries]

  init(
    _ kind: Change.Kind, series: @escaping @Sendable (Record) -> [DatedSeries] = { _ in [] },
    subject: @escaping @Sendable (Record) -> Change
  ) {
    self.kind = kind
    self.subject = subject
    self.series = series
  }

  /// The record is new in the files.
  func coming(_ record: Record) -> Change {
    var change = subject(record)
    change.to = change.title.english
    return change
  }

  /// The record is gone from the files.
  func going(_ record: Record) -> Change {
    var change = subject(record)
    change.from = change.title.english
    return change
  }

  func change(
    of record: Record, _ field: String, _ from: FieldValue, _ to: FieldValue
  ) -> Change {
    var change = subject(record)
    change.kind = DifferenceTrait.remarks.contains(field) ? .record : kind
    change.field = field
    change.from = from.isMissing ? nil : from.text
    change.to = to.isMissing ? nil : to.text
    return change
  }

  /// Fields that tell about the record, and not about what it records.
  private static var remarks: Set<String> {
    ["note", "sources", "conflicts", "certification_notes", "coverage_note"]
  }
}

extension Agreement {
  static let trait = DifferenceTrait<Agreement>(.agreement, series: \.series) { record in
    var change = Change(.record, of: .agreement(record.id), title: .data(record.product))
    change.vendor = record.vendor
    change.sources = record.sources
    change.location = record.location
    return change
  }
}

extension Offering {
  static let trait = DifferenceTrait<Offering>(.certification, series: \.comparedSeries) { record in
    var change = Change(.record, of: .offering(record.id), title: .data(record.name))
    change.vendor = record.vendor
    change.sources = record.sources
    change.location = record.location
    return change
  }
}

extension DatedEvent {
  static let trait = DifferenceTrait<DatedEvent>(.event) { record in
    var change = Change(.event, of: .event(record.id), title: .data(record.title))
    change.effective = record.date
    change.branch = record.branch
    change.vendor = record.vendors.count == 1 ? record.vendors.first : nil
    change.certainty = record.certainty
    change.sources = record.sources
    change.location = record.location
    return change
  }
}

extension Vendor {
  static let trait = DifferenceTrait<Vendor>(.record) { record in
    var change = Change(.record, of: .vendor(record.id), title: .data(record.name))
    change.vendor = record.id
    change.sources = record.sources
    change.location = record.location
    return change
  }
}

extension Body {
  static let trait = DifferenceTrait<Body>(.record) { record in
    var change = Change(.record, of: .body(record.id), title: .data(record.name))
    change.branch = record.branch
    change.sources = record.sources
    change.location = record.location
    return change
  }
}

extension Programme {
  static let trait = DifferenceTrait<Programme>(.record) { record in
    var change = Change(.record, of: .programme(record.id), title: .data(record.name))
    change.sources = record.sources
    change.location = record.location
    return change
  }
}

extension Search {
  static let trait = DifferenceTrait<Search>(.record) { record in
    var change = Change(.record, of: .search(record.id), title: .data(record.product))
    change.effective = record.date
    change.branch = record.branch
    change.vendor = record.vendor
    change.sources = record.sources
    change.location = record.location
    return change
  }
}

extension Source {
  static let trait = DifferenceTrait<Source>(.record) { record in
    var change = Change(.record, of: .source(record.id), title: .data(record.title))
    change.sources = [record.id]
    change.location = record.location
    return change
  }
}
