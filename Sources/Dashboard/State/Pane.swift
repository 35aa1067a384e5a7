import Languages

/// The four panes, in the order of their numbers.
public enum Pane: Int, CaseIterable, Hashable, Sendable {
  case vendors, fedramp, approvals, changes

  public var title: String {
    switch self {
    case .vendors: localized("Vendors")
    case .fedramp: "FedRAMP"
    case .approvals: localized("Approvals")
    case .changes: localized("Changes")
    }
  }

  /// The number under which a key focuses it, from 1.
  public var number: Int { rawValue + 1 }

  func moved(by steps: Int) -> Pane {
    let count = Pane.allCases.count
    let index = ((rawValue + steps) % count + count) % count
    return Pane(rawValue: index) ?? self
  }
}
