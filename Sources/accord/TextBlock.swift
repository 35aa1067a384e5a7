import Terminal

/// Text with labels for standard output, set to the width of the terminal; without a terminal every
/// value stays on one line, for programs that look for it.
struct TextBlock {
  var width: Int?
  /// Whether addresses are links.
  private let hasLinks: Bool
  private(set) var text = ""

  init(width: Int? = Output.terminalWidth, hasLinks: Bool = false) {
    self.width = width
    self.hasLinks = hasLinks
  }

  /// A line of its own, broken between words and indented from its second line on.
  mutating func line(_ content: String, indent: Int = 0) {
    labelled("", content, indent: indent)
  }

  mutating func blank() { text += "\n" }

  /// A label and its value; further lines of the value stand below its first.
  mutating func labelled(_ label: String, _ value: String, indent: Int) {
    let label = DisplayText(untrusted: label)
    // Where the label leaves no room to read beside it, the value starts a little further in.
    let start = width.map { indent + 24 > $0 ? min(4, indent) : indent } ?? indent
    let lines = broken(value, room: width.map { max(8, $0 - max(start, label.width)) })
    let shown = lines.map(\.string)
    let linked =
      hasLinks ? Hyperlink.linked(shown, of: DisplayText(untrusted: value).string) : shown
    for (number, line) in linked.enumerated() {
      let head = number == 0 ? label.padded(to: indent) : DisplayText.spaces(start)
      text += head.string + line + "\n"
    }
  }

  private func broken(_ value: String, room: Int?) -> [DisplayText] {
    guard let room else { return [DisplayText(untrusted: value)] }
    return DisplayText(untrusted: value).wrapped(to: room)
  }
}
