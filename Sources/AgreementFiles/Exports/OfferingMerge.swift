import Agreements

/// Puts what is kept by hand about an offering and what the exports say into one. Both are kept: what
/// only one of the two says stands as it is, what both say carries the sources of both, and where
/// they contradict each other the hand-kept statement stands and the conflict is told.
struct OfferingMerge {
  /// The offerings of the data files, with those of the exports brought in by their FedRAMP ID.
  static func merged(_ kept: [Offering], with exported: ExportedOfferings) -> [Offering] {
    guard !exported.offerings.isEmpty else { return kept }
    var byID = Dictionary(exported.offerings.map { ($0.id, $0) }) { first, _ in first }
    let together = kept.map { offering in
      byID.removeValue(forKey: offering.id).map {
        OfferingMerge(offering, $0, lastDay: exported.lastDay).merged
      } ?? offering
    }
    return together + exported.offerings.filter { byID[$0.id] != nil }
  }

  private(set) var merged: Offering
  private let told: Offering
  private let lastDay: Day?

  private init(_ kept: Offering, _ told: Offering, lastDay: Day?) {
    merged = kept
    self.told = told
    self.lastDay = lastDay
    mergeNames()
    mergeCounts()
    mergeServices()
    let states = CertificationMerge(kept.certifications, told.certifications, lastDay: lastDay)
    merged.certifications = states.merged
    merged.conflicts += states.conflicts
    merged.remarks += told.remarks
    merged.remarks = merged.remarks.enumerated().sorted {
      ($0.element.on, $0.offset) < ($1.element.on, $1.offset)
    }.map(\.element)
    merged.authorizers = told.authorizers
    merged.sources += told.sources.filter { !kept.sources.contains($0) }
    merged.exportLocation = told.location
  }

  /// Says in a remark what the exports say otherwise: names change over time, and neither is wrong.
  private mutating func remark(_ text: String, on day: Day?) {
    guard let day else { return }
    var remark = Offering.Remark(on: ApproximateDate(by: day), text: text)
    remark.sources = told.sources
    remark.location = told.location
    merged.remarks.append(remark)
  }

  private mutating func mergeNames() {
    // The changelog tells no names: an offering that only it knows goes by its id.
    if told.name != merged.name, told.name != told.id.text {
      remark("Called \"\(told.name)\" in the exports.", on: lastDay)
    }
    if told.provider != merged.provider, !told.provider.isEmpty {
      remark("Listed under the provider \"\(told.provider)\" in the exports.", on: lastDay)
    }
    if let assessor = told.assessor, let kept = merged.assessor, assessor != kept {
      remark("Assessed by \(assessor), the exports say.", on: lastDay)
    }
    merged.assessor = merged.assessor ?? told.assessor
  }

  /// Both numbers are those of one day: the later count stands, the other becomes a remark.
  private mutating func mergeCounts() {
    guard let authorizations = told.authorizations else { return }
    let kept = (merged.authorizations, merged.reuses)
    guard kept.0 != nil || kept.1 != nil else { return takeCounts() }
    guard kept.0 != authorizations || kept.1 != told.reuses else { return }
    if let day = told.counted, merged.counted.map({ $0 < day }) ?? true {
      takeCounts()
    } else {
      let reuses = told.reuses.map { " and \($0) reuses" } ?? ""
      remark("The listing counts \(authorizations) authorizations\(reuses).", on: told.counted)
    }
  }

  private mutating func takeCounts() {
    merged.authorizations = told.authorizations
    merged.reuses = told.reuses
    merged.counted = told.counted
  }

  private mutating func mergeServices() {
    var positions: [String: Int] = [:]
    for (position, service) in merged.services.enumerated() {
      positions[service.name.lowercased()] = position
    }
    for service in told.services {
      guard let position = positions[service.name.lowercased()] else {
        merged.services.append(service)
        continue
      }
      let kept = merged.services[position]
      merged.services[position].since = kept.since ?? service.since
      merged.services[position].sources += service.sources.filter { !kept.sources.contains($0) }
    }
  }
}
