/// Commands on what a pane shows, and in which order.
extension Command {
  static let arranging: [Command] = [
    Command(
      .sort, "Sort", "Choose the column that the focused pane is sorted by.",
      .tables, [.panes], keys: ["s"], hint: "sort", requires: [.paneInSight]),
    Command(
      .reverseSort, "Reverse", "Reverse the order of the focused pane.",
      .tables, [.panes], keys: ["S"], requires: [.sorted]),
    Command(
      .sortNext, "Sort to the right", "Sort the focused pane by the column to the right.",
      .tables, [.panes], keys: [">"], requires: [.paneInSight]),
    Command(
      .sortPrevious, "Sort to the left",
      "Sort the focused pane by the column to the left.",
      .tables, [.panes], keys: ["<"], requires: [.paneInSight]),
    Command(
      .columns, "Columns", "Choose which columns the focused pane shows, their order and width.",
      .tables, [.panes], keys: ["c"], requires: [.paneInSight]),
    Command(
      .tag, "Tag",
      "Tag the chosen row, or take its tag off; copying and exporting take tagged rows.",
      .tables, [.panes], keys: ["*"], requires: [.row]),
    Command(
      .nextTag, "Next tag", "Go to the next tagged row of the focused pane.",
      .tables, [.panes], keys: ["'"], requires: [.tags]),
    Command(
      .previousTag, "Tag before", "Go to the tagged row before.",
      .tables, [.panes], keys: ["\""], requires: [.tags]),
    Command(
      .clearTags, "Clear tags", "Take the tags off all rows of the focused pane.",
      .tables, [.panes], keys: ["ctrl-t"], requires: [.tags]),
    Command(
      .viewBack, "Undo view", "Go back to the view before: branch, filter, order, day and pane.",
      .tables, [.panes], keys: ["u"], requires: [.viewBefore]),
    Command(
      .viewForward, "Redo view", "Go forward again to the view that was left by going back.",
      .tables, [.panes], keys: ["ctrl-r"], requires: [.viewAfter]),
  ]
}
