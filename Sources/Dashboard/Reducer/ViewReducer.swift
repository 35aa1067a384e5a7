import Languages

extension DashboardState {
  private var viewpoint: Viewpoint {
    Viewpoint(
      branch: branch, filter: filter, asOf: asOf, focus: focus, isZoomed: isZoomed,
      tables: panes.map(\.table))
  }

  /// Notes what is looked at, once it is settled: a filter counts when it was entered, not letter
  /// by letter.
  mutating func noteView() {
    guard prompt == nil else { return }
    if case .choice? = overlays.last { return }
    views.note(viewpoint)
  }

  /// Looks again at what was looked at before, or after that.
  mutating func goBack(isForward: Bool = false) {
    guard let view = isForward ? views.forward() : views.back() else { return }
    branch = view.branch
    filter = view.filter
    asOf = view.asOf
    focus = view.focus
    isZoomed = view.isZoomed
    for (pane, table) in zip(panes.indices, view.tables) { panes[pane].table = table }
    refreshRows()
    notice = Notice(
      isForward
        ? localized("The next view: \(views.future.count) more after it.")
        : localized("The view before: \(views.past.count) more before it."))
  }
}
