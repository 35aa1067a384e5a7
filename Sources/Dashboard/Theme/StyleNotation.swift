import Agreements
import Languages
import Terminal

/// How a style is written in a theme: `[foreground] [on background] [attribute …]`, such as
/// `red`, `253 on 234 bold`, `on 237` or `reverse`.
enum StyleNotation {
  struct Mistake: Error, Hashable {
    var what: Phrase
    var help: Phrase
  }

  /// What can be written for a colour.
  static let colors = Phrase("a colour (standard, red, bright-red, 0 to 255, \"#rrggbb\")")

  private static let attributes: [(name: String, value: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]

  static func style(_ text: String) throws(Mistake) -> Style {
    var style = Style()
    var isBackground = false
    for word in text.split(separator: " ").map(String.init) {
      if word == "on" {
        isBackground = true
      } else if let attribute = attributes.first(where: { $0.name == word }) {
        style.attributes.insert(attribute.value)
      } else if let color = Color(word) {
        if isBackground { style.background = color } else { style.foreground = color }
        isBackground = false
      } else {
        throw Mistake(
          what: Phrase("unknown word `\(word)` in a style"),
          help: Spelling.advice(
            word, among: ["standard", "on"] + attributes.map(\.name) + Color.names,
            or: Phrase("use \(colors), `on`, or \(attributes.map(\.name).joined(separator: ", "))"))
        )
      }
    }
    return style
  }

  /// The style as it is written in a theme file.
  static func text(_ style: Style) -> String {
    var words: [String] = []
    if let color = style.foreground { words.append(color.description) }
    if let color = style.background { words += ["on", color.description] }
    words += attributes.filter { style.attributes.contains($0.value) }.map(\.name)
    return words.joined(separator: " ")
  }
}
