import Languages
import Terminal

/// Finding text in a page: help, details, problems, the access of all.
struct FindPrompt: PromptRules {
  let label = localized("find: ")

  func note(on text: String, _ state: DashboardState) -> String {
    guard !text.isEmpty else { return "" }
    let count = state.linesFound.count
    return count == 0
      ? localized("not found")
      : localized("\(GroupedNumber(count)) \(count, one: "line", many: "lines")")
  }

  func changed(to text: String, _ state: inout DashboardState) {
    state.find.text = text
    state.goToFound(from: state.find.origin, by: 1, isInclusive: true)
  }

  func entered(_ text: String, _ state: inout DashboardState) -> [Effect] { [] }

  func cancelled(_ before: String, _ state: inout DashboardState) {
    state.find.text = before
    if let index = state.overlays.last?.scroll.index { state.move(by: state.find.origin - index) }
  }
}

/// What is looked for in pages.
public struct Find: Hashable, Sendable {
  public var text = ""
  /// The line at which the search began.
  var origin = 0
}

extension DashboardState {
  /// The lines of the page on top that have the text.
  var linesFound: [Int] {
    guard !find.text.isEmpty, let overlay = overlays.last else { return [] }
    let lines = page(of: overlay).lines
    return lines.indices.filter { index in
      let text = DisplayText(untrusted: lines[index].spans.map(\.text).joined())
      return !text.ranges(of: find.text).isEmpty
    }
  }

  mutating func openFind() {
    find.origin = overlays.last?.scroll.index ?? 0
    openPrompt(.find, with: find.text)
  }

  /// Goes to the next line that has the text, or the one before, and round at the end.
  mutating func goToFound(from line: Int, by direction: Int, isInclusive: Bool = false) {
    let found = linesFound
    guard let index = overlays.last?.scroll.index, let first = found.first, let last = found.last
    else {
      if prompt == nil { notice = Notice(localized("\(find.text) is not in this page.")) }
      return
    }
    let next =
      direction > 0
      ? found.first { isInclusive ? $0 >= line : $0 > line } ?? first
      : found.last { $0 < line } ?? last
    move(by: next - index)
  }
}
