import Agreements
import Languages
import Terminal

/// A branch to choose, with the number of agreements that concern it.
struct Tab {
  let text: DisplayText
  let isActive: Bool
  /// What a click on it does.
  let command: CommandID
}

extension TitleRow {
  func tabs(isLong: Bool) -> [Tab] {
    [tab(key: "A", name: localized("All"), count: agreementCount, nil, isLong)]
      + Branch.allCases.map { branch in
        tab(
          key: branch.rawValue.prefix(1).uppercased(), name: branch.title,
          count: counts[branch] ?? 0, branch, isLong)
      }
  }

  private func tab(
    key: String, name: String, count: Int, _ branch: Branch?, _ isLong: Bool
  ) -> Tab {
    let label = isLong ? "\(name) \(count)" : "\(key) \(count)"
    let isActive = self.branch == branch
    // Brackets say which one is chosen where colours cannot.
    return Tab(
      text: isActive ? "[\(label)]" : " \(label) ", isActive: isActive,
      command: branch?.command ?? .allBranches)
  }

  /// The day that all is about. One that is not today says so in words: how far away it is, and
  /// how to come back.
  func dayText(isLong: Bool) -> DisplayText {
    guard isAsOf else { return "\(day)" }
    guard isLong else { return DisplayText(untrusted: " \(localized("AS OF \(day)")) ") }
    let days = day.days(to: today)
    let distance = days > 0 ? localized("\(days) d ago") : localized("in \(-days) d")
    let key = todayKey.map { localized(", \($0) for today") } ?? ""
    return DisplayText(untrusted: " \(localized("AS OF \(day)")), \(distance)\(key) ")
  }

  func liveText(isLong: Bool) -> DisplayText {
    let warning = errorCount == 0 ? "" : "! \(errorCount) "
    guard isLong else { return errorCount == 0 ? "" : "! \(errorCount)" }
    return DisplayText(untrusted: warning + liveWords)
  }

  private var liveWords: String {
    if isPaused { return localized("paused") + (isHolding ? " +" : "") }
    return switch live {
    case .embedded: localized("shipped data")
    case .reading: localized("reading")
    case .notified: "\(glyphs.live) \(localized("live"))"
    case .polling: "\(glyphs.live) \(localized("polling"))"
    case .unfollowed: localized("not followed")
    }
  }

  var liveRole: Role {
    if errorCount > 0 { return .error }
    if isPaused { return .warning }
    return switch live {
    case .embedded, .reading: .dim
    case .notified: .good
    case .polling, .unfollowed: .warning
    }
  }
}

extension Branch {
  /// The command that shows this branch only.
  var command: CommandID {
    switch self {
    case .executive: .executiveBranch
    case .legislative: .legislativeBranch
    case .judicial: .judicialBranch
    }
  }
}
