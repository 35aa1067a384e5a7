import Agreements
import Languages
import Terminal

/// Commands that take something out of the dashboard.
extension Command {
  private static let pagesAndPanes: Set<Context> = [.panes, .detail, .help, .problems, .matrix]

  static let takingOut: [Command] = [
    Command(
      .copy, Phrase("Copy"),
      Phrase("Choose what to copy: the row, one of its fields, its link or its place."),
      .records, pagesAndPanes, keys: ["y"], requires: [.clipping]),
    Command(
      .copyRow, Phrase("Copy row"),
      Phrase("Copy the chosen row, or the chosen line of a view, at once."),
      .records, pagesAndPanes, keys: ["Y"], requires: [.clipping]),
    Command(
      .export, Phrase("Export"),
      Phrase(
        "Write the focused pane to a file (csv, json, jsonl, md), or the screen (svg, txt, ans)."),
      .records, pagesAndPanes, keys: ["x"], requires: [.writing]),
    Command(
      .pager, Phrase("Pager"),
      Phrase("Read the view, or all rows of the focused pane, in your pager."),
      .records, pagesAndPanes, keys: ["|"]),
    Command(
      .themes, Phrase("Themes"), Phrase("Look through the themes and choose one for this run."),
      .program, pagesAndPanes, keys: ["f2"]),
  ]
}

extension DashboardState {
  /// The text for a pager.
  func pagerText() -> String {
    if let topPage { return page(of: topPage).text }
    let kind = focus.recordKind
    let rows = records(of: focus).map { $0.selecting(kind.mainColumns) }
    return OutputFormat.text.text(of: rows, columns: kind.mainColumns) { text, limit in
      let safe = DisplayText(untrusted: text).truncated(to: limit)
      return FittedText(safe.string, width: safe.width)
    }
  }
}
