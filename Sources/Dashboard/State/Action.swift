import Agreements
import DecisionColumns
import Terminal

/// Something that happened.
public enum Action: Hashable, Sendable {
  /// The dashboard opens.
  case began(at: WallTime)
  case key(Key)
  case pasted(String)
  case mouse(Mouse)
  case resized(Size)
  /// A command was called, by a key or otherwise.
  case commanded(CommandID)
  /// The data files were read; the moment is when the change was seen.
  case dataRead(Snapshot, at: WallTime)
  /// The first reading is complete: its large files came after the first frame.
  case dataCompleted(Snapshot, at: WallTime)
  /// What changed according to the data of a reading was worked out, and what of it is known.
  case chronicled(Chronicle, SeenLedger, reading: Int)
  /// What is known of the changes was read anew, because another program may have written it.
  case ledgerRead(SeenLedger)
  /// The filters that have names were read, because another program may have written them.
  case filtersRead(SavedFilters)
  /// The decisions of a directory with bulk files were read; `nil` when it has none any more.
  case decisionsRead(DecisionColumns?)
  /// They are being read, so many percent of them by now.
  case decisionsReading(Int)
  /// The user stopped the reading.
  case decisionsStopped
  /// Which decisions the Approvals pane lists.
  case decisionsListed(DecisionList, DecisionQuestion)
  case liveStateChanged(LiveState)
  case dayBegan(Day)
  /// The settings or the user's themes were read anew.
  case settingsRead(SettingsReading)
  /// The terminal says what its ground is.
  case backgroundTold(RGB)
  /// A file to be written is there already.
  case fileFound(ExportedFile)
  /// Which commits brought the changes of the data files.
  case commitsRead(ChangeCommits)
  /// What came of a decision that is to be recorded or taken back.
  case recordAnswered(RecordAnswer)
  /// Something to tell the user that no other action carries.
  case noticed(Notice)
}

/// Something for the world outside to do. Plain data, so that it can be compared.
public enum Effect: Hashable, Sendable {
  case quit
  /// To be answered elsewhere, while the keys go on.
  case listDecisions(DecisionQuestion)
  /// Stop reading bulk files.
  case stopReading
  case suspend
  case repaint
  /// Hear the mouse, or leave it to the terminal.
  case useMouse(Bool)
  /// To work out what changed according to a registry, and what of it is new: `chronicled` answers.
  case chronicle(Registry, reading: Int, at: WallTime)
  /// To remember that the user has seen these changes: `ledgerRead` answers.
  case markSeen([ChangeKey])
  /// To keep a filter under a name, or without a text to forget it: `filtersRead` answers.
  case keepFilter(name: String, text: String?)
  /// To sound the bell.
  case ring
  /// To tell something by the desktop, as far as the terminal can.
  case notify(String)
  /// A link to open; http or https only.
  case openLink(String)
  /// A text for the clipboard.
  case copy(Clipping)
  /// A file to write, never over one that is there unless it says so.
  case export(ExportedFile)
  /// A text to read in the user's pager.
  case page(String)
  /// A program of the user's with its arguments, to be run outside of the screen.
  case run([String])
  /// A record to edit, in the file at that line.
  case edit(RecordLocation)
  /// Work out what recording a decision would write, and write nothing.
  case planRecord(RecordDraft)
  /// Record a decision, as it was planned before.
  case writeRecord(RecordDraft)
  /// Take a decision back that was recorded in this session.
  case takeBackRecord(Decision.ID)
}
