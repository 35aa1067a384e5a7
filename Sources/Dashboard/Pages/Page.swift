import Agreements

/// A text over the panes: details, help, problems, the access matrix, pictures. Its lines are
/// already broken to the width of the screen.
struct Page: Sendable {
  struct Line: Sendable {
    var spans: [Span]
    /// What `o` opens on this line.
    var link: String?
    /// What `e` opens on this line.
    var location: RecordLocation?
    /// The record that `Enter` goes to from this line.
    var target: RowID?

    init(
      _ spans: [Span] = [], link: String? = nil, location: RecordLocation? = nil,
      target: RowID? = nil
    ) {
      self.spans = spans
      self.link = link
      self.location = location
      self.target = target
    }
  }

  var title: String
  /// Lines that stay in sight while the others scroll.
  var header: [Line] = []
  var lines: [Line] = []
  /// Lines that stay in sight below.
  var footer: [Line] = []
}

extension DashboardState {
  /// The page of an overlay at the width of the screen.
  func page(of overlay: Overlay) -> Page {
    let width = max(1, size.columns - 2)
    switch overlay {
    case .detail(let detail): return DetailPage.page(for: detail.row, self, width: width)
    case .help: return HelpPage.page(self, width: width)
    case .problems: return ProblemsPage.page(allProblems, width: width)
    case .matrix(let scroll): return AccessPage.page(self, scroll, width: width)
    case .record(let form): return RecordFormView.page(form, width: width)
    case .overTime: return OverTimePage.page(rowContext, history.chronicle, width: width)
    case .choice(let choice):
      var page = Page(title: choice.kind.rules.title)
      page.lines = items(of: choice).map { Page.Line([Span($0.label)]) }
      return page
    }
  }

  var rowContext: RowContext { rowContext(of: registry, isIndexed: true) }

  /// For a row that an earlier registry knows.
  func rowContext(with registry: Registry) -> RowContext {
    rowContext(of: registry, isIndexed: false)
  }

  private func rowContext(of registry: Registry, isIndexed: Bool) -> RowContext {
    RowContext(
      registry: registry, index: index, isIndexed: isIndexed, day: day, today: today,
      branch: branch, glyphs: glyphs,
      level: level, decisions: decisions.columns, commits: commits)
  }
}
