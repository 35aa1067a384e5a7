/// A manual page in the language of man(7).
struct ManualPage {
  private var text: String

  /// - Parameter version: stands at the foot of every page.
  init(_ name: String, section: Int, version: String, manual: String) {
    text = ".TH \(name.uppercased()) \(section) \"\" \"\(version)\" \"\(manual)\"\n.nh\n.ad l\n"
  }

  /// The whole page.
  var source: String { text }

  mutating func section(_ title: String) { text += ".SH \(Self.quoted(title.uppercased()))\n" }
  mutating func subsection(_ title: String) { text += ".SS \(Self.quoted(title))\n" }

  /// Text whose empty lines part paragraphs.
  mutating func paragraphs(_ content: String) {
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      text += line.allSatisfy(\.isWhitespace) ? ".PP\n" : Self.escaped(line) + "\n"
    }
    text += ".PP\n"
  }

  /// A line as it would be typed.
  mutating func literal(_ line: String) { text += ".RS 4\n\\fB\(Self.escaped(line))\\fR\n.RE\n" }

  /// What something is called and what it is.
  /// - Parameter depth: how far it is within other items.
  mutating func item(_ label: String, _ description: String, depth: Int = 0) {
    if depth > 0 { text += ".RS \(4 * depth)\n" }
    text += ".TP\n\\fB\(Self.escaped(label))\\fR\n"
    text += Self.escaped(description.isEmpty ? "\u{A0}" : description) + "\n"
    if depth > 0 { text += ".RE\n" }
  }

  /// Nothing in a text is a request or an escape of the language; its hyphens can be searched and
  /// copied.
  static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "\u{A0}": escaped += "\\~"
      case "…": escaped += "..."
      case "—": escaped += "\\(em"
      case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
      default: escaped += "\\[u\(hexadecimal(scalar.value))]"
      }
    }
    // At the beginning of a line these would be a request.
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func quoted(_ text: String) -> String {
    "\"\(escaped(text.filter { $0 != "\"" }))\""
  }
}
