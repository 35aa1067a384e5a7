import Terminal

/// Text with labels for standard output, set to the width of the terminal; without a terminal every
/// value stays on one line, for programs that look for it.
struct TextBlock {
  var width: Int?
  private(set) var text = ""

  init(width: Int? = Output.terminalWidth) { self.width = width }

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
    for (number, line) in lines.enumerated() {
      let head = number == 0 ? label.padded(to: indent) : DisplayText.spaces(start)
      text += (head + line).string + "\n"
    }
  }

  private func broken(_ value: String, room: Int?) -> [DisplayText] {
    guard let room else { return [DisplayText(untrusted: value)] }
    return DisplayText(untrusted: value).wrapped(to: room)
  }
}
