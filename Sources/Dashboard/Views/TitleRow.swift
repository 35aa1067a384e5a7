import Agreements
import Terminal

/// The first row: whose data, the branch tabs with their counts, the day, and how the data is kept
/// up to date.
enum TitleRow {
  static func draw(_ state: DashboardState, on canvas: inout Canvas, in area: Rect) {
    let form = Form.all.first { $0.width(state) <= area.size.columns - 2 } ?? .shortest
    var right = area.maxColumn - 1
    for (text, style) in form.right(state).reversed() {
      right -= text.width
      canvas.put(
        text, at: Point(column: right, row: area.minRow), style: style, clippedTo: area)
      right -= 2
    }
    var left = area.minColumn + 1
    let rest = area.split(max(0, right + 1 - area.minColumn), from: .left).part
    for (text, style) in form.left(state) {
      left += canvas.put(
        text, at: Point(column: left, row: area.minRow), style: style, clippedTo: rest)
      left += 1
    }
  }

  /// What is said in how many words. The longest form that fits is shown: never do two parts run
  /// into each other.
  private struct Form {
    var hasName = false
    var hasLongTabs = false
    var hasDay = true
    var hasLiveWord = true

    static let shortest = Form(hasDay: false, hasLiveWord: false)
    static let all = [
      Form(hasName: true, hasLongTabs: true), Form(hasLongTabs: true), Form(hasName: true), Form(),
      Form(hasDay: false), shortest,
    ]

    typealias Part = (text: DisplayText, style: StyleKey)

    func left(_ state: DashboardState) -> [Part] {
      let name = DisplayText(untrusted: state.registry.name)
      let title: DisplayText = hasName && !name.isEmpty ? "Accord  \(name.string) " : "Accord "
      return [(title, StyleKey(.strong))]
        + state.tabs(isLong: hasLongTabs).map {
          ($0.text, StyleKey($0.isActive ? .tabActive : .tab))
        }
    }

    func right(_ state: DashboardState) -> [Part] {
      var parts: [Part] = []
      let new = state.history.unseenCount
      if new > 0 {
        parts.append(
          ("\(state.glyphs.sign(of: ChangeMark.changed)) \(new) new", StyleKey(.changed)))
      }
      // A day that is not today's is never left out.
      if hasDay || state.asOf != nil {
        let day = state.dayText(isLong: hasLongTabs)
        parts.append((day, StyleKey(state.asOf == nil ? .asOf : .timeTravel)))
      }
      let live = state.liveText(isLong: hasLiveWord)
      if !live.isEmpty { parts.append((live, StyleKey(state.liveRole))) }
      return parts
    }

    func width(_ state: DashboardState) -> Int {
      left(state).reduce(0) { $0 + $1.text.width + 1 }
        + right(state).reduce(0) { $0 + $1.text.width + 2 }
    }
  }
}

/// A branch to choose, with the number of agreements that concern it.
struct Tab {
  let text: DisplayText
  let isActive: Bool
}

extension DashboardState {
  func tabs(isLong: Bool) -> [Tab] {
    let all = tab(key: "A", name: "All", count: registry.agreements.count, nil, isLong)
    return [all]
      + Branch.allCases.map { branch in
        let name = branch.rawValue.prefix(1).uppercased() + branch.rawValue.dropFirst()
        return tab(
          key: String(name.prefix(1)), name: name, count: rows.counts[branch] ?? 0, branch, isLong)
      }
  }

  private func tab(
    key: String, name: String, count: Int, _ branch: Branch?, _ isLong: Bool
  ) -> Tab {
    let label = isLong ? "\(name) \(count)" : "\(key) \(count)"
    let isActive = self.branch == branch
    // Brackets say which one is chosen where colours cannot.
    return Tab(text: isActive ? "[\(label)]" : " \(label) ", isActive: isActive)
  }

  /// The day that all is about. One that is not today says so in words: how far away it is, and
  /// how to come back.
  func dayText(isLong: Bool) -> DisplayText {
    guard asOf != nil else { return "\(day)" }
    guard isLong else { return " AS OF \(day) " }
    let days = day.days(to: today)
    let distance = days > 0 ? "\(days) d ago" : "in \(-days) d"
    let key = keymap.keys(for: .today).first.map { ", \($0) for today" } ?? ""
    return DisplayText(untrusted: " AS OF \(day), \(distance)\(key) ")
  }

  func liveText(isLong: Bool) -> DisplayText {
    let problems = snapshot.diagnostics.count { $0.severity == .error }
    let warning = problems == 0 ? "" : "! \(problems) "
    guard isLong else { return problems == 0 ? "" : "! \(problems)" }
    if isPaused { return "\(warning)paused\(heldSnapshot == nil ? "" : " +")" }
    switch live {
    case .embedded: return "\(warning)shipped data"
    case .notified: return "\(warning)\(glyphs.live) live"
    case .polling: return "\(warning)\(glyphs.live) polling"
    case .unfollowed: return "\(warning)not followed"
    }
  }

  var liveRole: Role {
    if snapshot.diagnostics.contains(where: { $0.severity == .error }) { return .error }
    if isPaused { return .warning }
    return switch live {
    case .embedded: .dim
    case .notified: .good
    case .polling, .unfollowed: .warning
    }
  }
}
