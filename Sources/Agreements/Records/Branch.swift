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

// As their words, without being asked for them: a text that has to look for the name of a case
// takes a hundred times as long, and verdicts are full of them.
extension Branch: CustomStringConvertible {
  public var description: String { rawValue }
}

extension GovernmentLevel: CustomStringConvertible {
  public var description: String { rawValue }
}
