import Agreements
import Terminal

/// The first row: whose data, the branch tabs with their counts, the day, and how the data is kept
/// up to date.
enum TitleRow {
  static func draw(_ state: DashboardState, on canvas: inout Canvas, in area: Rect) {
    let right = state.liveText
    var edge = area.maxColumn + 1
    func place(_ text: DisplayText, _ role: Role) {
      edge -= text.width + 2
      canvas.put(
        text, at: Point(column: edge, row: area.minRow), style: StyleKey(role), clippedTo: area)
    }
    place(right, state.liveRole)
    place(state.dayText, state.asOf == nil ? .asOf : .timeTravel)
    let new = state.history.unseenCount
    if new > 0 { place("\(state.glyphs.sign(of: ChangeMark.changed)) \(new) new", .changed) }

    let room = edge - area.minColumn - 2
    let name = DisplayText(untrusted: state.registry.name)
    // The longest form that fits: with the name of the data, without it, with letters for tabs.
    for form in [(true, true), (false, true), (true, false), (false, false)] {
      let title: DisplayText = form.0 && !name.isEmpty ? "Accord  \(name.string)" : "Accord"
      let tabs = state.tabs(isLong: form.1)
      let width = title.width + 2 + tabs.reduce(0) { $0 + $1.text.width + 1 }
      guard width <= room || form == (false, false) else { continue }
      draw(title, tabs, on: &canvas, in: area)
      return
    }
  }

  private static func draw(
    _ title: DisplayText, _ tabs: [Tab], on canvas: inout Canvas, in area: Rect
  ) {
    var left = area.minColumn + 1
    left += canvas.put(
      title, at: Point(column: left, row: area.minRow), style: StyleKey(.strong), clippedTo: area)
    left += 2
    for tab in tabs {
      let style = StyleKey(tab.isActive ? .tabActive : .tab)
      left += canvas.put(
        tab.text, at: Point(column: left, row: area.minRow), style: style, clippedTo: area)
      left += 1
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

  /// The day that all is about. One that is not today says so in words, and how far away it is.
  var dayText: DisplayText {
    guard asOf != nil else { return "\(day)" }
    let days = day.days(to: today)
    let distance = days > 0 ? "\(days) d ago" : "in \(-days) d"
    return size.columns < 100 ? " AS OF \(day) " : " AS OF \(day), \(distance) "
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
