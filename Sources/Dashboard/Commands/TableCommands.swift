import Languages

/// Commands on what a pane shows, and in which order.
extension Command {
  static let arranging: [Command] = [
    Command(
      .sort, Phrase("Sort"), Phrase("Choose the column that the focused pane is sorted by."),
      .tables, [.panes], keys: ["s"], hint: Phrase("sort"), requires: [.paneInSight]),
    Command(
      .reverseSort, Phrase("Reverse"), Phrase("Reverse the order of the focused pane."),
      .tables, [.panes], keys: ["S"], requires: [.sorted]),
    Command(
      .sortNext, Phrase("Sort to the right"),
      Phrase("Sort the focused pane by the column to the right."),
      .tables, [.panes], keys: [">"], requires: [.paneInSight]),
    Command(
      .sortPrevious, Phrase("Sort to the left"),
      Phrase("Sort the focused pane by the column to the left."),
      .tables, [.panes], keys: ["<"], requires: [.paneInSight]),
    Command(
      .columns, Phrase("Columns"),
      Phrase("Choose which columns the focused pane shows, their order and width."),
      .tables, [.panes], keys: ["c"], requires: [.paneInSight]),
    Command(
      .tag, Phrase("Tag"),
      Phrase("Tag the chosen row, or take its tag off; copying and exporting take tagged rows."),
      .tables, [.panes], keys: ["*"], requires: [.row]),
    Command(
      .nextTag, Phrase("Next tag"), Phrase("Go to the next tagged row of the focused pane."),
      .tables, [.panes], keys: ["'"], requires: [.tags]),
    Command(
      .previousTag, Phrase("Tag before"), Phrase("Go to the tagged row before."),
      .tables, [.panes], keys: ["\""], requires: [.tags]),
    Command(
      .clearTags, Phrase("Clear tags"), Phrase("Take the tags off all rows of the focused pane."),
      .tables, [.panes], keys: ["ctrl-t"], requires: [.tags]),
    Command(
      .viewBack, Phrase("Undo view"),
      Phrase("Go back to the view before: branch, filter, order, day and pane."),
      .tables, [.panes], keys: ["u"], requires: [.viewBefore]),
    Command(
      .viewForward, Phrase("Redo view"),
      Phrase("Go forward again to the view that was left by going back."),
      .tables, [.panes], keys: ["ctrl-r"], requires: [.viewAfter]),
  ]
}
