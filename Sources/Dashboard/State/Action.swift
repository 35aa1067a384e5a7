import Agreements
import Terminal

/// Something that happened.
public enum Action: Hashable, Sendable {
  case key(Key)
  case pasted(String)
  case mouse(Mouse)
  case resized(Size)
  /// A command was called, by a key or otherwise.
  case commanded(CommandID)
  /// The data files were read; the moment is when the change was seen.
  case dataRead(Snapshot, at: WallTime)
  /// The first reading is complete: its large files came after the first frame.
  case dataCompleted(Snapshot)
  case liveStateChanged(LiveState)
  case dayBegan(Day)
  /// The settings or the user's themes were read anew.
  case settingsRead(SettingsReading)
  /// The terminal says what its ground is.
  case backgroundTold(RGB)
  /// Something to tell the user that no other action carries.
  case noticed(Notice)
}

/// Something for the world outside to do. Plain data, so that it can be compared.
public enum Effect: Hashable, Sendable {
  case quit
  case suspend
  case repaint
  /// Hear the mouse, or leave it to the terminal.
  case useMouse(Bool)
  /// A link to open; http or https only.
  case openLink(String)
  /// A record to edit, in the file at that line.
  case edit(RecordLocation)
}
