import Agreements
import Languages

/// How many offerings stand at High in each status: all that the data has, and those in sight.
public struct HighCounts: Hashable, Sendable {
  public private(set) var all: [CertificationStatus: Int] = [:]
  public private(set) var shown: [CertificationStatus: Int] = [:]
  /// Offerings of every level that are listed on the day, in sight or not.
  public private(set) var listed = 0
  /// Whether a branch or a filter leaves some of the listed ones out.
  public private(set) var isPartial = false

  /// In the order in which they are told.
  static let order: [CertificationStatus] = [
    .certified, .inProcess, .ready, .listed, .unknown, .delisted,
  ]

  /// What so many of a status are called.
  static func word(_ status: CertificationStatus, _ count: Int) -> String {
    switch status {
    case .certified: localized("\(count, one: "certified", many: "certified")")
    case .inProcess: localized("\(count, one: "in process", many: "in process")")
    case .ready: localized("\(count, one: "ready", many: "ready")")
    case .listed: localized("\(count, one: "listed", many: "listed")")
    case .unknown: localized("\(count, one: "unknown", many: "unknown")")
    case .delisted: localized("\(count, one: "delisted", many: "delisted")")
    case .notApplicable: ""
    }
  }

  /// The same where there is less room.
  static func shortWord(_ status: CertificationStatus, _ count: Int) -> String {
    switch status {
    case .certified: localized("cert")
    case .inProcess: localized("proc")
    case .listed: localized("list")
    case .unknown: localized("unkn")
    case .ready, .delisted, .notApplicable: word(status, count)
    }
  }

  init() {}

  /// The three steps of the programme are always told, also when nothing stands there; the others
  /// when something does.
  func count(of status: CertificationStatus) -> Int? {
    switch status {
    case .certified, .inProcess, .ready: all[status] ?? 0
    default: all[status]
    }
  }

  init(_ context: RowContext, shown rows: [RowID]) {
    var inSight: Set<Offering.ID> = []
    for case .offering(let id) in rows { inSight.insert(id) }
    for offering in context.registry.offerings {
      guard let state = offering.certification(on: context.day) else { continue }
      let isShown = inSight.contains(offering.id)
      if state.isListed {
        listed += 1
        if !isShown { isPartial = true }
      } else if state.status != .delisted {
        continue
      }
      guard state.statedOrDerivedLevel == .high else { continue }
      all[state.status, default: 0] += 1
      if isShown { shown[state.status, default: 0] += 1 }
    }
  }
}

extension Certification {
  /// Whether it is on FedRAMP's list. Its exports name some offerings that have no status there.
  var isListed: Bool {
    switch status {
    case .delisted, .notApplicable: false
    case .unknown: wording.map { !$0.lowercased().hasPrefix("no status") } ?? true
    default: true
    }
  }
}
