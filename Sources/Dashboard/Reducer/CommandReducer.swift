import Agreements
import Languages

extension DashboardState {
  mutating func perform(_ command: CommandID) -> [Effect] {
    switch command {
    case .moveUp: move(by: -1)
    case .moveDown: move(by: 1)
    case .pageUp: movePage(by: -max(1, visibleLines - 1))
    case .pageDown: movePage(by: max(1, visibleLines - 1))
    case .halfPageUp: movePage(by: -max(1, visibleLines / 2))
    case .halfPageDown: movePage(by: max(1, visibleLines / 2))
    case .moveToFirst: move(by: -countOfLines)
    case .moveToLast: move(by: countOfLines)
    case .focusLeft: move(.left)
    case .focusRight: move(.right)
    case .focusNext: focus(focus.moved(by: 1))
    case .focusPrevious: focus(focus.moved(by: -1))
    case .focusVendors: focus(.vendors)
    case .focusFedRAMP: focus(.fedramp)
    case .focusApprovals: focus(.approvals)
    case .focusChanges: focus(.changes)
    case .zoom:
      isZoomed.toggle()
      settleSelections()
    case .nextBranch: show(nextBranch)
    case .allBranches: show(nil)
    case .executiveBranch: show(.executive)
    case .legislativeBranch: show(.legislative)
    case .judicialBranch: show(.judicial)
    case .filter: openPrompt(.filter, with: filter.text)
    case .clear: clearFilter()
    case .open: openDetails()
    case .close: closeOverlay()
    case .accessMatrix: overlays.append(.matrix(ScrollState()))
    case .openSource: return openSource()
    case .edit: return editRecord()
    case .record: openRecordForm()
    case .takeBackRecord: return records.last.map { [.takeBackRecord($0)] } ?? []
    case .savedFilters: openChoice(.savedFilters)
    case .find: openFind()
    case .findNext: goToFound(from: overlays.last?.scroll.index ?? 0, by: 1)
    case .findPrevious: goToFound(from: overlays.last?.scroll.index ?? 0, by: -1)
    case .asOf: openPrompt(.day)
    case .previousChange: stepBack()
    case .nextChange: stepForward()
    case .today: returnToToday()
    case .showChange: showChange()
    case .overTime: overlays.append(.overTime(ScrollState()))
    case .markSeen: return markChosenSeen()
    case .markAllSeen: return markAllSeen()
    case .tag: toggleTag()
    case .nextTag: moveToTag(forward: true)
    case .previousTag: moveToTag(forward: false)
    case .clearTags: clearTags()
    case .problems: overlays.append(.problems(ScrollState()))
    case .pause: return togglePause()
    case .sort: openChoice(.sort(focus))
    case .reverseSort: reverseSort()
    case .sortNext: moveSort(by: 1)
    case .sortPrevious: moveSort(by: -1)
    case .columns: openChoice(.columns(focus))
    case .viewBack: goBack()
    case .viewForward: goBack(isForward: true)
    case .toggleMouse: return toggleMouse()
    case .copy: openChoice(.copy)
    case .copyRow: return copyFirst()
    case .export: openExport()
    case .pager: return [.page(pagerText())]
    case .themes: openChoice(.themes)
    case .palette: openChoice(.palette)
    case .help: overlays.append(.help(ScrollState()))
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .quit:
      if overlays.isEmpty { return [.quit] }
      closeOverlay()
    }
    return []
  }

  private var nextBranch: Branch? {
    guard let branch else { return Branch.allCases.first }
    let index = Branch.allCases.firstIndex(of: branch).map { $0 + 1 } ?? 0
    return Branch.allCases.indices.contains(index) ? Branch.allCases[index] : nil
  }

  private mutating func clearFilter() {
    filter = Filter()
    refreshRows()
  }

  private mutating func show(_ branch: Branch?) {
    self.branch = branch
    refreshRows()
  }

  private mutating func closeOverlay() {
    if !overlays.isEmpty { overlays.removeLast() }
    find = Find()
  }

  /// Opens the file of the chosen line, or of the record.
  private mutating func editRecord() -> [Effect] {
    let lines = overlays.last.map { page(of: $0).lines } ?? []
    let index = overlays.last?.scroll.index ?? 0
    let chosen = lines.indices.contains(index) ? lines[index].location : nil
    guard let place = chosen ?? chosenRow.flatMap({ location(of: $0) }) else {
      notice = Notice(localized("Nothing here stands in a data file."), .warning)
      return []
    }
    return [.edit(place)]
  }
}

extension Pane {
  enum Side { case left, right }

  /// The pane beside this one: Vendors and FedRAMP stand side by side, the others below.
  func neighbour(_ side: Side) -> Pane {
    switch (self, side) {
    case (.vendors, .right): .fedramp
    case (.fedramp, .left): .vendors
    case (.fedramp, .right): .approvals
    case (.approvals, .right): .changes
    case (.changes, .left): .approvals
    case (.approvals, .left): .fedramp
    case (.vendors, .left), (.changes, .right): self
    }
  }
}
