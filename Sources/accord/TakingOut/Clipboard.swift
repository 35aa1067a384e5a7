import CursesTerminal
import Dashboard
import Languages

/// Copies text: by the terminal, which also works over a network, or by a program of the desktop.
struct Clipboard {
  private let screen: CursesScreen
  private let way: Settings.Copying
  private let environment: [String: String]

  init(
    _ screen: CursesScreen, _ way: Settings.Copying,
    environment: [String: String] = Environment.variables
  ) {
    self.screen = screen
    self.way = way
    self.environment = environment
  }

  /// Copies, and says what and how, or why not.
  func take(_ clipping: Clipping) -> Notice {
    let count = clipping.text.utf8.count
    let size = localized("\(count) \(count, one: "byte", many: "bytes")")
    var reason = ""
    if way != .program {
      do throws(CursesScreen.ClipboardRefusal) {
        try screen.setClipboard(to: clipping.text)
        return Notice(localized("Copied \(clipping.name) (\(size)) by the terminal (OSC 52)."))
      } catch {
        reason =
          switch error {
          case .noClipboard: localized("this terminal has no clipboard that programs can fill")
          case .tooLong(let limit): localized("terminals take \(limit) bytes, and this is \(size)")
          }
      }
    }
    if way != .terminal {
      for program in Self.programs(in: environment)
      where ForeignProgram.feed(clipping.text, to: program) == nil {
        let program = program.first ?? localized("a program")
        return Notice(localized("Copied \(clipping.name) (\(size)) by \(program)."))
      }
      reason += reason.isEmpty ? "" : localized(", and ")
      reason += localized("none of wl-copy, xclip, xsel and pbcopy is there with a display")
    }
    return Notice(localized("Nothing was copied: \(reason)."), .error)
  }

  /// What may fill the clipboard of the desktop that the program runs on.
  static func programs(in environment: [String: String]) -> [[String]] {
    func has(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
    var programs: [[String]] = []
    if has("WAYLAND_DISPLAY") { programs.append(["wl-copy"]) }
    if has("DISPLAY") {
      programs += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    }
    return programs + [["pbcopy"]]
  }
}
