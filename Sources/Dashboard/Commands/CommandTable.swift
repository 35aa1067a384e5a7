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
      .moveUp, "Up", "Go to the row above, or scroll up by a line.",
      .move, everywhere, keys: ["k", "up"]),
    Command(
      .moveDown, "Down", "Go to the row below, or scroll down by a line.",
      .move, everywhere, keys: ["j", "down"]),
    Command(
      .pageUp, "Page up", "Go up by as many rows as are in sight.",
      .move, everywhere, keys: ["page-up", "ctrl-b"]),
    Command(
      .pageDown, "Page down", "Go down by as many rows as are in sight.",
      .move, everywhere, keys: ["page-down", "ctrl-f"]),
    Command(
      .halfPageUp, "Half a page up", "Go up by half as many rows as are in sight.",
      .move, everywhere, keys: ["ctrl-u"]),
    Command(
      .halfPageDown, "Half a page down", "Go down by half as many rows as are in sight.",
      .move, everywhere, keys: ["ctrl-d"]),
    Command(
      .moveToFirst, "First", "Go to the first row.",
      .move, everywhere, keys: ["g", "home"]),
    Command(
      .moveToLast, "Last", "Go to the last row.",
      .move, everywhere, keys: ["G", "end"]),
  ]

  private static let focusing: [Command] = [
    Command(
      .focusNext, "Next pane", "Focus the next pane.",
      .panes, [.panes], keys: ["tab"]),
    Command(
      .focusPrevious, "Previous pane", "Focus the pane before.",
      .panes, [.panes], keys: ["shift-tab"]),
    Command(
      .focusLeft, "Left", "Focus the pane to the left or above; in the access matrix, a column.",
      .panes, [.panes, .matrix], keys: ["h", "left"]),
    Command(
      .focusRight, "Right", "Focus the pane to the right or below; in the access matrix, a column.",
      .panes, [.panes, .matrix], keys: ["l", "right"]),
    Command(
      .focusVendors, "Vendors", "Focus the vendors and their agreements.",
      .panes, [.panes], keys: ["1"]),
    Command(
      .focusFedRAMP, "FedRAMP", "Focus the certifications.",
      .panes, [.panes], keys: ["2"]),
    Command(
      .focusApprovals, "Approvals", "Focus what bodies have decided.",
      .panes, [.panes], keys: ["3"]),
    Command(
      .focusChanges, "Changes", "Focus what changed and when.",
      .panes, [.panes], keys: ["4"]),
    Command(
      .zoom, "Zoom", "Show the focused pane alone, or all panes again.",
      .panes, [.panes], keys: ["z"]),
  ]

  private static let branching: [Command] = [
    Command(
      .nextBranch, "Next branch", "Show the next branch of government only.",
      .branches, branches, keys: ["b"], hint: "branch"),
    Command(
      .allBranches, "All branches", "Show all branches.",
      .branches, branches, keys: ["A"]),
    Command(
      .executiveBranch, "Executive", "Show what concerns the executive branch.",
      .branches, branches, keys: ["E"]),
    Command(
      .legislativeBranch, "Legislative", "Show what concerns the legislative branch.",
      .branches, branches, keys: ["L"]),
    Command(
      .judicialBranch, "Judicial", "Show what concerns the judicial branch.",
      .branches, branches, keys: ["J"]),
  ]

  private static let finding: [Command] = [
    Command(
      .filter, "Filter", "Show only the rows that match what is typed.",
      .finding, [.panes], keys: ["/"], hint: "filter"),
    Command(
      .clear, "Clear", "Take the filter away.",
      .finding, [.panes], keys: ["escape"], requires: [.filter]),
    Command(
      .savedFilters, "Saved filters", "Set a filter that was saved, or save the one that is set.",
      .finding, [.panes], keys: ["F"]),
    Command(
      .find, "Find", "Find text in the page, and mark it.",
      .finding, overlays, keys: ["/"], hint: "find"),
    Command(
      .findNext, "Find next", "Go to the next line with the text that was looked for.",
      .finding, overlays, keys: ["n"], requires: [.found]),
    Command(
      .findPrevious, "Find previous", "Go to the line before with the text that was looked for.",
      .finding, overlays, keys: ["N"], requires: [.found]),
  ]

  private static let travelling: [Command] = [
    Command(
      .asOf, "As of", "Show everything as it was on a day.",
      .time, times, keys: ["t"]),
    Command(
      .previousChange, "Change before", "Go back in time to the day of the change before.",
      .time, times, keys: ["["]),
    Command(
      .nextChange, "Next change", "Go forward in time to the day of the next change.",
      .time, times, keys: ["]"]),
    Command(
      .today, "Today", "Go back to today.",
      .time, times, keys: ["T"], requires: [.otherDay]),
    Command(
      .showChange, "The change", "Show the chosen change itself: from, to, why, and who says so.",
      .time, [.panes], keys: ["w"]),
    Command(
      .overTime, "Over time", "Draw what was pending over time, and the term of each agreement.",
      .time, [.panes], keys: ["v"]),
  ]

  private static let recording: [Command] = [
    Command(
      .open, "Details",
      "Show everything about the chosen row; of a change, the record as it was then.",
      .records, [.panes, .detail, .matrix, .overTime], keys: ["enter"], hint: "details",
      requires: [.row]),
    Command(
      .close, "Close", "Go back.",
      .records, overlays, keys: ["escape", "backspace"], hint: "back"),
    Command(
      .accessMatrix, "Access",
      "Show who may use what: agreements down, branches and bodies across.",
      .records, [.panes], keys: ["a"], hint: "access"),
    Command(
      .openSource, "Open source", "Open the chosen source in a browser.",
      .records, [.panes, .detail, .matrix], keys: ["o"], requires: [.row]),
    Command(
      .edit, "Edit", "Open the record's file at its line in your editor.",
      .records, [.panes, .detail, .problems, .matrix, .overTime], keys: ["e"],
      requires: [.dataFiles]),
    Command(
      .record, "Record", "Record a decision of a branch or a body in the data files.",
      .records, [.panes, .detail, .matrix], keys: ["r"], requires: [.dataFiles, .writing]),
    Command(
      .takeBackRecord, "Take back",
      "Take back the last decision recorded in this session, if nothing followed it.",
      .records, [.panes, .detail, .matrix], keys: ["U"], requires: [.records]),
    Command(
      .markSeen, "Mark seen", "Take the mark of a new change off the chosen row.",
      .records, [.panes, .detail], keys: ["m"], requires: [.marks]),
    Command(
      .markAllSeen, "Mark all seen", "Take the marks off all new changes.",
      .records, [.panes], keys: ["N"], requires: [.marks]),
    Command(
      .problems, "Problems", "Show what is wrong in the data files, and how to mend it.",
      .records, [.panes], keys: ["p"]),
  ]

  private static let running: [Command] = [
    Command(
      .help, "Help", "Show every key.",
      .program, [.panes, .detail, .problems, .matrix, .overTime], keys: ["?", "f1"], hint: "help"),
    Command(
      .palette, "Commands", "Find a command by its name or its key.",
      .program, [.panes, .detail, .problems, .matrix, .overTime, .help], keys: [":"],
      hint: "commands"),
    Command(
      .pause, "Pause", "Hold back updates from the data files, or let them in again.",
      .program, [.panes], keys: ["space"]),
    Command(
      .toggleMouse, "Mouse", "Leave the mouse to the terminal to select text, or take it back.",
      .program, everywhere, keys: ["M"]),
    Command(
      .repaint, "Repaint", "Draw the whole screen anew.",
      .program, everywhere, keys: ["ctrl-l"]),
    Command(
      .suspend, "Suspend", "Go to the background; `fg` brings the dashboard back.",
      .program, everywhere, keys: ["ctrl-z"]),
    Command(
      .quit, "Quit", "Leave the dashboard, or go back from a view over it.",
      .program, everywhere, keys: ["q"], hint: "quit"),
  ]
}
