import Agreements

extension Snapshot {
  /// Everything that changed since another snapshot of the same source: first what was listed, then
  /// what was delisted, then the others, each by id.
  public func changes(since old: Snapshot) -> [FedRAMPChange] {
    SnapshotDifference(from: old, to: self).changes { id in
      (self.offering(id) ?? old.offering(id))?.name
    }
  }
}

extension SnapshotDifference {
  /// - Parameter name: the name of an offering that did not change itself, while lines about its
  ///   agencies did.
  func changes(name: (_ id: String) -> String?) -> [FedRAMPChange] {
    var listed: [FedRAMPChange] = []
    var delisted: [FedRAMPChange] = []
    var changed: [FedRAMPChange] = []
    for difference in offerings {
      switch (difference.old, difference.new) {
      case (nil, let new?): listed.append(SnapshotDifference.listing(.listed, of: new))
      case (let old?, nil): delisted.append(SnapshotDifference.listing(.delisted, of: old))
      case (let old?, let new?): changed += SnapshotDifference.changes(from: old, to: new)
      case (nil, nil): break
      }
    }
    let all = changed + agencyChanges { name($0) ?? "" }
    // A stable order: an offering's own changes before those of its agencies.
    let ordered = all.enumerated().sorted {
      ($0.element.id, $0.offset) < ($1.element.id, $1.offset)
    }
    return listed + delisted + ordered.map(\.element)
  }

  private static func listing(
    _ kind: FedRAMPChange.Kind, of offering: ListedOffering
  ) -> FedRAMPChange {
    var change = FedRAMPChange(kind, id: offering.id, offering: offering.name)
    change.status = offering.statusWording
    change.impactLevel = offering.levelWording
    if kind == .listed { change.effective = offering.statusDate }
    return change
  }

  private static func changes(
    from old: ListedOffering, to new: ListedOffering
  ) -> [FedRAMPChange] {
    var changes: [FedRAMPChange] = []
    func add(_ kind: FedRAMPChange.Kind, _ edit: (inout FedRAMPChange) -> Void) {
      var change = FedRAMPChange(kind, id: new.id, offering: new.name)
      edit(&change)
      changes.append(change)
    }
    let differing = ListedOffering.Field.allCases.filter { old[$0] != new[$0] }
    for field in differing.sorted(by: { kind(of: $0).order < kind(of: $1).order }) {
      add(kind(of: field)) { change in
        change.from = old[field]
        change.to = new[field]
        if change.kind == .date || change.kind == .field { change.field = field.name }
        if field == .status { change.effective = new.statusDate }
      }
    }
    guard old.services != new.services else { return changes }
    let (before, after) = (Set(old.services), Set(new.services))
    for service in new.services where !before.contains(service) {
      add(.serviceAdded) { $0.service = service }
    }
    for service in old.services where !after.contains(service) {
      add(.serviceRemoved) { $0.service = service }
    }
    return changes
  }

  private static func kind(of field: ListedOffering.Field) -> FedRAMPChange.Kind {
    switch field {
    case .status: .status
    case .impactLevel: .impactLevel
    case .name: .renamed
    default: field.isDate ? .date : .field
    }
  }

  /// The lines gained and lost. Where an agency lost one line of an offering and gained one, the
  /// date of its authorization changed.
  private func agencyChanges(name: (String) -> String) -> [FedRAMPChange] {
    struct Tie: Hashable {
      let offering: String
      let kind: AgencyAuthorization.Kind
      let agency: AgencyName
    }
    var order: [Tie] = []
    var lines: [Tie: [AuthorizationDifference]] = [:]
    for difference in authorizations {
      let line = difference.line
      let tie = Tie(offering: line.offering, kind: line.kind, agency: line.agency)
      if lines[tie] == nil { order.append(tie) }
      lines[tie, default: []].append(difference)
    }
    return order.flatMap { SnapshotDifference.changes(of: lines[$0] ?? [], name: name) }
  }

  private static func changes(
    of lines: [AuthorizationDifference], name: (String) -> String
  ) -> [FedRAMPChange] {
    func change(_ line: AgencyAuthorization, _ step: AgencyStep) -> FedRAMPChange {
      var change = FedRAMPChange(
        kind(line.kind, step), id: line.offering, offering: name(line.offering))
      change.agency = line.agency
      return change
    }
    if lines.count == 2, let lost = lines.first(where: { $0.count == -1 }),
      let gained = lines.first(where: { $0.count == 1 })
    {
      var moved = change(gained.line, .moved)
      moved.from = lost.line.date?.description
      moved.to = gained.line.date?.description
      return [moved]
    }
    return lines.flatMap { difference in
      var single = change(difference.line, difference.count > 0 ? .gained : .lost)
      if difference.count > 0 {
        single.effective = difference.line.date
      } else {
        single.from = difference.line.date?.description
      }
      return Array(repeating: single, count: abs(difference.count))
    }
  }

  private enum AgencyStep { case gained, lost, moved }

  private static func kind(
    _ kind: AgencyAuthorization.Kind, _ step: AgencyStep
  ) -> FedRAMPChange.Kind {
    switch (kind, step) {
    case (.authorization, .gained): .authorizationGained
    case (.authorization, .lost): .authorizationLost
    case (.authorization, .moved): .authorizationDate
    case (.reuse, .gained): .reuseGained
    case (.reuse, .lost): .reuseLost
    case (.reuse, .moved): .reuseDate
    case (.pending, .gained): .pendingGained
    case (.pending, .lost): .pendingLost
    case (.pending, .moved): .pendingDate
    }
  }
}

extension FedRAMPChange.Kind {
  fileprivate var order: Int {
    FedRAMPChange.Kind.allCases.firstIndex(of: self) ?? FedRAMPChange.Kind.allCases.count
  }
}
