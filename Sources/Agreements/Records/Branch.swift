/// A branch of government.
public enum Branch: String, CaseIterable, Hashable, Sendable, Comparable {
  case executive, legislative, judicial

  public static func < (left: Branch, right: Branch) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .executive: 0
    case .legislative: 1
    case .judicial: 2
    }
  }
}

/// A level of government.
public enum GovernmentLevel: String, CaseIterable, Hashable, Sendable {
  case federal, state, local, tribal
}
