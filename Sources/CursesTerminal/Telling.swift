import Terminal

/// Sequences for the title of the terminal's window. The title that was there is put on the
/// terminal's stack before the first of ours, and taken from it again.
enum WindowTitle {
  private static let push = "\u{1B}[22;2t"
  private static let pop = "\u{1B}[23;2t"
  private static let longest = 100

  static func change(from old: DisplayText?, to new: DisplayText?) -> String {
    guard let new else { return old == nil ? "" : pop }
    let text = new.truncated(to: longest).string
    return (old == nil ? push : "") + "\u{1B}]2;\(text)\u{1B}\\"
  }
}

extension TerminalType {
  /// Consoles have no window and may print what is meant for its title.
  var hasTitle: Bool { mayKnowSynchronizedOutput }

  /// A message of the desktop: rxvt, foot and those built on VTE know OSC 777, the others that know
  /// any OSC 9. Never both: some know both and would tell it twice.
  func notification(_ text: DisplayText) -> String {
    guard hasTitle else { return "" }
    let text = text.truncated(to: 200).string
    let knows777 =
      used.hasPrefix("rxvt") || used.hasPrefix("foot") || environmentValue("VTE_VERSION") != nil
    return knows777
      ? "\u{1B}]777;notify;Accord;\(text)\u{1B}\\" : "\u{1B}]9;Accord: \(text)\u{1B}\\"
  }
}
