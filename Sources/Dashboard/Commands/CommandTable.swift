import Languages

/// All commands. Adding one here gives it its keys, its line in the help and its hint.
extension Command {
  public static let all: [Command] =
    moving + focusing + branching + finding + arranging + travelling + recording + takingOut
    + running

  private static let everywhere = Set(Context.allCases)
  private static let overlays: Set<Context> = [.detail, .help, .problems, .matrix, .overTime]
  private static let times: Set<Context> = [.panes, .detail, .matrix, .overTime]
  private static let branches: Set<Context> = [.panes, .matrix, .overTime]

  private static let moving: [Command] = [
    Command(
      .moveUp, Phrase("Up"), Phrase("Go to the row above, or scroll up by a line."),
      .move, everywhere, keys: ["k", "up"]),
    Command(
      .moveDown, Phrase("Down"), Phrase("Go to the row below, or scroll down by a line."),
      .move, everywhere, keys: ["j", "down"]),
    Command(
      .pageUp, Phrase("Page up"), Phrase("Go up by as many rows as are in sight."),
      .move, everywhere, keys: ["page-up", "ctrl-b"]),
    Command(
      .pageDown, Phrase("Page down"), Phrase("Go down by as many rows as are in sight."),
      .move, everywhere, keys: ["page-down", "ctrl-f"]),
    Command(
      .halfPageUp, Phrase("Half a page up"), Phrase("Go up by half as many rows as are in sight."),
      .move, everywhere, keys: ["ctrl-u"]),
    Command(
      .halfPageDown, Phrase("Half a page down"),
      Phrase("Go down by half as many rows as are in sight."),
      .move, everywhere, keys: ["ctrl-d"]),
    Command(
      .moveToFirst, Phrase("First"), Phrase("Go to the first row."),
      .move, everywhere, keys: ["g", "home"]),
    Command(
      .moveToLast, Phrase("Last"), Phrase("Go to the last row."),
      .move, everywhere, keys: ["G", "end"]),
  ]

  private static let focusing: [Command] = [
    Command(
      .focusNext, Phrase("Next pane"), Phrase("Focus the next pane."),
      .panes, [.panes], keys: ["tab"]),
    Command(
      .focusPrevious, Phrase("Previous pane"), Phrase("Focus the pane before."),
      .panes, [.panes], keys: ["shift-tab"]),
    Command(
      .focusLeft, Phrase("Left"),
      Phrase("Focus the pane to the left or above; in the access matrix, a column."),
      .panes, [.panes, .matrix], keys: ["h", "left"]),
    Command(
      .focusRight, Phrase("Right"),
      Phrase("Focus the pane to the right or below; in the access matrix, a column."),
      .panes, [.panes, .matrix], keys: ["l", "right"]),
    Command(
      .focusVendors, Phrase("Vendors"), Phrase("Focus the vendors and their agreements."),
      .panes, [.panes], keys: ["1"]),
    Command(
      .focusFedRAMP, Phrase("FedRAMP"), Phrase("Focus the certifications."),
      .panes, [.panes], keys: ["2"]),
    Command(
      .focusApprovals, Phrase("Approvals"), Phrase("Focus what bodies have decided."),
      .panes, [.panes], keys: ["3"]),
    Command(
      .focusChanges, Phrase("Changes"), Phrase("Focus what changed and when."),
      .panes, [.panes], keys: ["4"]),
    Command(
      .zoom, Phrase("Zoom"), Phrase("Show the focused pane alone, or all panes again."),
      .panes, [.panes], keys: ["z"]),
  ]

  private static let branching: [Command] = [
    Command(
      .nextBranch, Phrase("Next branch"), Phrase("Show the next branch of government only."),
      .branches, branches, keys: ["b"], hint: Phrase("branch")),
    Command(
      .allBranches, Phrase("All branches"), Phrase("Show all branches."),
      .branches, branches, keys: ["A"]),
    Command(
      .executiveBranch, Phrase("Executive"), Phrase("Show what concerns the executive branch."),
      .branches, branches, keys: ["E"]),
    Command(
      .legislativeBranch, Phrase("Legislative"),
      Phrase("Show what concerns the legislative branch."),
      .branches, branches, keys: ["L"]),
    Command(
      .judicialBranch, Phrase("Judicial"), Phrase("Show what concerns the judicial branch."),
      .branches, branches, keys: ["J"]),
  ]

  private static let finding: [Command] = [
    Command(
      .filter, Phrase("Filter"), Phrase("Show only the rows that match what is typed."),
      .finding, [.panes], keys: ["/"], hint: Phrase("filter")),
    Command(
      .clear, Phrase("Clear"), Phrase("Take the filter away."),
      .finding, [.panes], keys: ["escape"], requires: [.filter]),
    Command(
      .savedFilters, Phrase("Saved filters"),
      Phrase("Set a filter that was saved, or save the one that is set."),
      .finding, [.panes], keys: ["F"]),
    Command(
      .find, Phrase("Find"), Phrase("Find text in the page, and mark it."),
      .finding, overlays, keys: ["/"], hint: Phrase("find")),
    Command(
      .findNext, Phrase("Find next"),
      Phrase("Go to the next line with the text that was looked for."),
      .finding, overlays, keys: ["n"], requires: [.found]),
    Command(
      .findPrevious, Phrase("Find previous"),
      Phrase("Go to the line before with the text that was looked for."),
      .finding, overlays, keys: ["N"], requires: [.found]),
  ]

  private static let travelling: [Command] = [
    Command(
      .asOf, Phrase("As of"), Phrase("Show everything as it was on a day."),
      .time, times, keys: ["t"]),
    Command(
      .previousChange, Phrase("Change before"),
      Phrase("Go back in time to the day of the change before."),
      .time, times, keys: ["["]),
    Command(
      .nextChange, Phrase("Next change"),
      Phrase("Go forward in time to the day of the next change."),
      .time, times, keys: ["]"]),
    Command(
      .today, Phrase("Today"), Phrase("Go back to today."),
      .time, times, keys: ["T"], requires: [.otherDay]),
    Command(
      .showChange, Phrase("The change"),
      Phrase("Show the chosen change itself: from, to, why, and who says so."),
      .time, [.panes], keys: ["w"]),
    Command(
      .overTime, Phrase("Over time"),
      Phrase("Draw what was pending over time, and the term of each agreement."),
      .time, [.panes], keys: ["v"]),
  ]

  private static let recording: [Command] = [
    Command(
      .open, Phrase("Details"),
      Phrase("Show everything about the chosen row; of a change, the record as it was then."),
      .records, [.panes, .detail, .matrix, .overTime], keys: ["enter"], hint: Phrase("details"),
      requires: [.row]),
    Command(
      .close, Phrase("Close"), Phrase("Go back."),
      .records, overlays, keys: ["escape", "backspace"], hint: Phrase("back")),
    Command(
      .accessMatrix, Phrase("Access"),
      Phrase("Show who may use what: agreements down, branches and bodies across."),
      .records, [.panes], keys: ["a"], hint: Phrase("access")),
    Command(
      .openSource, Phrase("Open source"), Phrase("Open the chosen source in a browser."),
      .records, [.panes, .detail, .matrix], keys: ["o"], requires: [.row]),
    Command(
      .edit, Phrase("Edit"), Phrase("Open the record's file at its line in your editor."),
      .records, [.panes, .detail, .problems, .matrix, .overTime], keys: ["e"],
      requires: [.dataFiles]),
    Command(
      .record, Phrase("Record"),
      Phrase("Record a decision of a branch or a body in the data files."),
      .records, [.panes, .detail, .matrix], keys: ["r"], requires: [.dataFiles, .writing]),
    Command(
      .takeBackRecord, Phrase("Take back"),
      Phrase("Take back the last decision recorded in this session, if nothing followed it."),
      .records, [.panes, .detail, .matrix], keys: ["U"], requires: [.records]),
    Command(
      .markSeen, Phrase("Mark seen"), Phrase("Take the mark of a new change off the chosen row."),
      .records, [.panes, .detail], keys: ["m"], requires: [.marks]),
    Command(
      .markAllSeen, Phrase("Mark all seen"), Phrase("Take the marks off all new changes."),
      .records, [.panes], keys: ["N"], requires: [.marks]),
    Command(
      .problems, Phrase("Problems"),
      Phrase("Show what is wrong in the data files, and how to mend it."),
      .records, [.panes], keys: ["p"]),
  ]

  private static let running: [Command] = [
    Command(
      .help, Phrase("Help"), Phrase("Show every key."),
      .program, [.panes, .detail, .problems, .matrix, .overTime], keys: ["?", "f1"],
      hint: Phrase("help")),
    Command(
      .palette, Phrase("Commands"), Phrase("Find a command by its name or its key."),
      .program, [.panes, .detail, .problems, .matrix, .overTime, .help], keys: [":"],
      hint: Phrase("commands")),
    Command(
      .pause, Phrase("Pause"),
      Phrase("Hold back updates from the data files, or let them in again."),
      .program, [.panes], keys: ["space"]),
    Command(
      .toggleMouse, Phrase("Mouse"),
      Phrase("Leave the mouse to the terminal to select text, or take it back."),
      .program, everywhere, keys: ["M"]),
    Command(
      .repaint, Phrase("Repaint"), Phrase("Draw the whole screen anew."),
      .program, everywhere, keys: ["ctrl-l"]),
    Command(
      .suspend, Phrase("Suspend"), Phrase("Go to the background; `fg` brings the dashboard back."),
      .program, everywhere, keys: ["ctrl-z"]),
    Command(
      .quit, Phrase("Quit"), Phrase("Leave the dashboard, or go back from a view over it."),
      .program, everywhere, keys: ["q"], hint: Phrase("quit")),
  ]
}
