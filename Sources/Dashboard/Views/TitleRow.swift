import Agreements
import Terminal

/// The first row: whose data, the branch tabs with their counts, the day, and how the data is kept
/// up to date.
enum TitleRow {
  static func draw(_ state: DashboardState, on canvas: inout Canvas, in area: Rect) {
    let right = state.liveText
    let edge = leftEdge(of: state, in: area)
    let day = dayText(state)
    canvas.put(
      right, at: Point(column: area.maxColumn - right.width - 1, row: area.minRow),
      style: StyleKey(state.liveRole), clippedTo: area)
    canvas.put(
      day, at: Point(column: edge, row: area.minRow), style: StyleKey(.asOf), clippedTo: area)

    let placed = title(state, in: area, until: edge)
    canvas.put(
      placed.title, at: area.origin.moved(columns: 1), style: StyleKey(.strong), clippedTo: area)
    for (tab, place) in placed.tabs {
      canvas.put(
        tab.text, at: place.origin, style: StyleKey(tab.isActive ? .tabActive : .tab),
        clippedTo: area)
    }
  }

  private static func dayText(_ state: DashboardState) -> DisplayText {
    state.asOf == nil ? "\(state.day)" : "as of \(state.day)"
  }

  /// Where the day begins, right of which there are no tabs.
  private static func leftEdge(of state: DashboardState, in area: Rect) -> Int {
    area.maxColumn - state.liveText.width - 1 - dayText(state).width - 2
  }

  /// The branch tabs at their places, which a click finds.
  static func tabs(_ state: DashboardState, in area: Rect) -> [(tab: Tab, place: Rect)] {
    title(state, in: area, until: leftEdge(of: state, in: area)).tabs
  }

  /// The longest form that fits: with the name of the data, without it, with letters for tabs.
  private static func title(
    _ state: DashboardState, in area: Rect, until edge: Int
  ) -> (title: DisplayText, tabs: [(tab: Tab, place: Rect)]) {
    let room = edge - area.minColumn - 2
    let name = DisplayText(untrusted: state.registry.name)
    var title: DisplayText = "Accord"
    var tabs: [Tab] = []
    for form in [(true, true), (false, true), (true, false), (false, false)] {
      title = form.0 && !name.isEmpty ? "Accord  \(name.string)" : "Accord"
      tabs = state.tabs(isLong: form.1)
      if title.width + 2 + tabs.reduce(0, { $0 + $1.text.width + 1 }) <= room { break }
    }
    var left = area.minColumn + 1 + title.width + 2
    return (
      title,
      tabs.map { tab in
        defer { left += tab.text.width + 1 }
        return (tab, Rect(column: left, row: area.minRow, columns: tab.text.width, rows: 1))
      }
    )
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
    return Tab(
      text: isActive ? "[\(label)]" : " \(label) ", isActive: isActive,
      command: branch?.command ?? .allBranches)
  }

  var liveText: DisplayText {
    let problems = snapshot.diagnostics.count { $0.severity == .error }
    let warning = problems == 0 ? "" : "! \(problems) "
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
