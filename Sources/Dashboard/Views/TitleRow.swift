import Agreements
import Languages
import Terminal

/// The first row: whose data, the branch tabs with their counts, the day, and how the data is kept
/// up to date. It holds all that it looks at, so that a row that says the same is not drawn anew.
struct TitleRow: Equatable {
  let registryName: String
  let agreementCount: Int
  let counts: [Branch: Int]
  let branch: Branch?
  /// Which rows are asked for; said to a screen reader.
  let filter: String
  /// A day that is not today's is looked at.
  let isAsOf: Bool
  let day: Day
  let today: Day
  /// What leads back to today.
  let todayKey: String?
  let unseenCount: Int
  /// In the data files and in the settings.
  let errorCount: Int
  let live: LiveState
  let isPaused: Bool
  /// A newer reading waits.
  let isHolding: Bool
  let glyphs: Glyphs
  let language: Language
  let area: Rect

  init(_ state: borrowing DashboardState, in area: Rect) {
    registryName = state.registry.name
    agreementCount = state.registry.agreements.count
    counts = state.rows.counts
    branch = state.branch
    filter = state.filter.text
    isAsOf = state.asOf != nil
    (day, today) = (state.day, state.today)
    todayKey = state.keymap.firstKey(for: .today)
    unseenCount = state.history.unseenCount
    errorCount = [state.snapshot.diagnostics, state.settingsProblems].reduce(0) { sum, found in
      sum + found.count { $0.severity == .error }
    }
    live = state.live
    isPaused = state.isPaused
    isHolding = state.heldSnapshot != nil
    glyphs = state.glyphs
    language = .current
    self.area = area
  }

  /// Draws the row, or what was drawn of it before.
  func draw(on canvas: inout Canvas, _ worked: WorkedOut) {
    if let known = worked.title.answer(to: self) { return canvas.put(known, at: area.origin) }
    canvas.fill(area)
    if glyphs.isSpoken {
      speak(on: &canvas)
    } else {
      for part in parts {
        canvas.put(part.text, at: part.place.origin, style: part.style, clippedTo: part.place)
      }
    }
    worked.title.keep(canvas.part(area), to: self)
  }

  /// The row as sentences, for a screen reader.
  private func speak(on canvas: inout Canvas) {
    let branch = branch?.longName ?? localized("all branches")
    let filter = filter.isEmpty ? "" : localized(", filter \(filter)")
    let day = isAsOf ? localized("as of \(day)") : "\(day)"
    let live = liveText(isLong: true).string.split(separator: " ").joined(separator: " ")
    let text = DisplayText(untrusted: localized("Accord, \(branch)\(filter), \(day), \(live)."))
    canvas.put(
      text.truncated(to: area.size.columns, ellipsis: glyphs.ellipsis), at: area.origin,
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
  var parts: [Part] {
    let tabs = Tabs(short: tabs(isLong: false), long: tabs(isLong: true))
    let form = Form.all.first { width(of: $0, tabs) < area.size.columns } ?? .shortest
    var parts: [Part] = []
    var right = area.maxColumn - 1
    for part in self.right(form).reversed() {
      right -= part.text.width
      parts.append(part.placed(at: right, in: area))
      right -= 2
    }
    var left = area.minColumn + 1
    let rest = area.split(max(0, right + 1 - area.minColumn), from: .left).part
    for part in self.left(form, tabs) {
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
  }

  private func left(_ form: Form, _ tabs: Tabs) -> [Part] {
    let name = DisplayText(untrusted: registryName)
    let title: DisplayText = form.hasName && !name.isEmpty ? "Accord  \(name.string) " : "Accord "
    return [Part(title, StyleKey(.strong))]
      + (form.hasLongTabs ? tabs.long : tabs.short).map {
        Part($0.text, StyleKey($0.isActive ? .tabActive : .tab), $0.command)
      }
  }

  private func right(_ form: Form) -> [Part] {
    var parts: [Part] = []
    if unseenCount > 0 {
      parts.append(
        Part(
          DisplayText(
            untrusted:
              "\(glyphs.sign(of: ChangeMark.changed)) \(localized("\(unseenCount) new"))"),
          StyleKey(.changed), .focusChanges))
    }
    // A day that is not today's is never left out.
    if form.hasDay || isAsOf {
      parts.append(
        Part(
          dayText(isLong: form.hasLongDay), StyleKey(isAsOf ? .timeTravel : .asOf),
          isAsOf ? .today : .asOf))
    }
    let text = liveText(isLong: form.hasLiveWord)
    if !text.isEmpty {
      parts.append(Part(text, StyleKey(liveRole), errorCount > 0 ? .problems : .pause))
    }
    return parts
  }

  private func width(of form: Form, _ tabs: Tabs) -> Int {
    left(form, tabs).reduce(0) { $0 + $1.text.width + 1 }
      + right(form).reduce(0) { $0 + $1.text.width + 2 }
  }
}
