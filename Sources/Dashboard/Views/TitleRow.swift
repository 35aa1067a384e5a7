import Agreements
import Languages
import Terminal

/// The first row: whose data, the branch tabs with their counts, the day, and how the data is kept
/// up to date.
enum TitleRow {
  static func draw(_ state: DashboardState, on canvas: inout Canvas, in area: Rect) {
    if state.glyphs.isSpoken { return speak(state, on: &canvas, in: area) }
    for part in parts(state, in: area) {
      canvas.put(part.text, at: part.place.origin, style: part.style, clippedTo: part.place)
    }
  }

  /// The row as sentences, for a screen reader.
  private static func speak(_ state: DashboardState, on canvas: inout Canvas, in area: Rect) {
    let branch = state.branch?.longName ?? localized("all branches")
    let filter = state.filter.text.isEmpty ? "" : localized(", filter \(state.filter.text)")
    let day = state.asOf == nil ? "\(state.day)" : localized("as of \(state.day)")
    let live = state.liveText(isLong: true).string.split(separator: " ").joined(separator: " ")
    let text = DisplayText(untrusted: localized("Accord, \(branch)\(filter), \(day), \(live)."))
    canvas.put(
      text.truncated(to: area.size.columns, ellipsis: state.glyphs.ellipsis), at: area.origin,
      style: StyleKey(.strong), clippedTo: area)
  }

  /// A piece of the row. A click on it calls its command.
  struct Part {
    var text: DisplayText
    var style: StyleKey
    var command: CommandID?
    var place = Rect(size: .zero)

    init(_ text: DisplayText, _ style: StyleKey, _ command: CommandID? = nil) {
      self.text = text
      self.style = style
      self.command = command
    }

    fileprivate func placed(at column: Int, in area: Rect) -> Part {
      var part = self
      part.place = Rect(column: column, row: area.minRow, columns: text.width, rows: 1)
        .intersection(area)
      return part
    }
  }

  /// Everything that the row says, at its place.
  static func parts(_ state: DashboardState, in area: Rect) -> [Part] {
    let tabs = Tabs(short: state.tabs(isLong: false), long: state.tabs(isLong: true))
    let form = Form.all.first { $0.width(state, tabs) < area.size.columns } ?? .shortest
    var parts: [Part] = []
    var right = area.maxColumn - 1
    for part in form.right(state).reversed() {
      right -= part.text.width
      parts.append(part.placed(at: right, in: area))
      right -= 2
    }
    var left = area.minColumn + 1
    let rest = area.split(max(0, right + 1 - area.minColumn), from: .left).part
    for part in form.left(state, tabs) {
      parts.append(part.placed(at: left, in: rest))
      left += part.text.width + 1
    }
    return parts
  }

  /// Worked out once for all forms.
  private struct Tabs {
    var short: [Tab]
    var long: [Tab]
  }

  /// What is said in how many words. The longest form that fits is shown: never do two parts run
  /// into each other.
  private struct Form {
    var hasName = false
    var hasLongTabs = false
    var hasLongDay = false
    var hasDay = true
    var hasLiveWord = true

    static let shortest = Form(hasDay: false, hasLiveWord: false)
    static let all = [
      Form(hasName: true, hasLongTabs: true, hasLongDay: true),
      Form(hasLongTabs: true, hasLongDay: true), Form(hasName: true, hasLongTabs: true),
      Form(hasLongTabs: true), Form(hasName: true), Form(), Form(hasDay: false), shortest,
    ]

    func left(_ state: DashboardState, _ tabs: Tabs) -> [Part] {
      let name = DisplayText(untrusted: state.registry.name)
      let title: DisplayText = hasName && !name.isEmpty ? "Accord  \(name.string) " : "Accord "
      return [Part(title, StyleKey(.strong))]
        + (hasLongTabs ? tabs.long : tabs.short).map {
          Part($0.text, StyleKey($0.isActive ? .tabActive : .tab), $0.command)
        }
    }

    func right(_ state: DashboardState) -> [Part] {
      var parts: [Part] = []
      let new = state.history.unseenCount
      if new > 0 {
        parts.append(
          Part(
            DisplayText(
              untrusted: "\(state.glyphs.sign(of: ChangeMark.changed)) \(localized("\(new) new"))"),
            StyleKey(.changed),
            .focusChanges))
      }
      // A day that is not today's is never left out.
      if hasDay || state.asOf != nil {
        let day = state.dayText(isLong: hasLongDay)
        let isToday = state.asOf == nil
        parts.append(
          Part(day, StyleKey(isToday ? .asOf : .timeTravel), isToday ? .asOf : .today))
      }
      let live = state.liveText(isLong: hasLiveWord)
      if !live.isEmpty {
        let hasErrors = state.snapshot.diagnostics.contains { $0.severity == .error }
        parts.append(Part(live, StyleKey(state.liveRole), hasErrors ? .problems : .pause))
      }
      return parts
    }

    func width(_ state: DashboardState, _ tabs: Tabs) -> Int {
      left(state, tabs).reduce(0) { $0 + $1.text.width + 1 }
        + right(state).reduce(0) { $0 + $1.text.width + 2 }
    }
  }
}

/// A branch to choose, with the number of agreements that concern it.
struct Tab {
  let text: DisplayText
  let isActive: Bool
  /// What a click on it does.
  let command: CommandID
}

extension DashboardState {
  func tabs(isLong: Bool) -> [Tab] {
    let all = tab(key: "A", name: localized("All"), count: registry.agreements.count, nil, isLong)
    return [all]
      + Branch.allCases.map { branch in
        return tab(
          key: branch.rawValue.prefix(1).uppercased(), name: branch.title,
          count: rows.counts[branch] ?? 0, branch, isLong)
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
    guard asOf != nil else { return "\(day)" }
    guard isLong else { return DisplayText(untrusted: " \(localized("AS OF \(day)")) ") }
    let days = day.days(to: today)
    let distance = days > 0 ? localized("\(days) d ago") : localized("in \(-days) d")
    let key = keymap.firstKey(for: .today).map { localized(", \($0) for today") } ?? ""
    return DisplayText(untrusted: " \(localized("AS OF \(day)")), \(distance)\(key) ")
  }

  func liveText(isLong: Bool) -> DisplayText {
    let problems = allProblems.count { $0.severity == .error }
    let warning = problems == 0 ? "" : "! \(problems) "
    guard isLong else { return problems == 0 ? "" : "! \(problems)" }
    return DisplayText(untrusted: warning + liveWords)
  }

  private var liveWords: String {
    if isPaused { return localized("paused") + (heldSnapshot == nil ? "" : " +") }
    return switch live {
    case .embedded: localized("shipped data")
    case .reading: localized("reading")
    case .notified: "\(glyphs.live) \(localized("live"))"
    case .polling: "\(glyphs.live) \(localized("polling"))"
    case .unfollowed: localized("not followed")
    }
  }

  var liveRole: Role {
    if allProblems.contains(where: { $0.severity == .error }) { return .error }
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
