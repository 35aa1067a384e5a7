/// Every key, from the command table and the keys really bound.
enum HelpPage {
  static func page(_ keymap: Keymap, width: Int) -> Page {
    var page = Page(title: "Help")
    for group in Command.Group.allCases {
      page.lines.append(Page.Line([Span(group.rawValue, .strong)]))
      for command in Command.all where command.group == group {
        page.lines += lines(for: command, keymap, width: width)
      }
      page.lines.append(Page.Line())
    }
    page.lines.append(Page.Line([Span("Signs", .strong)]))
    page.lines += signs
    return page
  }

  private static let keyWidth = 16
  private static let titleWidth = 18

  private static func lines(for command: Command, _ keymap: Keymap, width: Int) -> [Page.Line] {
    let keys = keymap.keys(for: command.id).joined(separator: ", ")
    let indent = keyWidth + titleWidth
    let help = TextLayout.wrapped(command.help, width: max(16, width - indent - 2))
    return help.enumerated().map { number, text in
      guard number == 0 else {
        return Page.Line([Span(String(repeating: " ", count: indent + 2)), Span(text)])
      }
      return Page.Line([
        Span("  " + TextLayout.padded(keys, to: keyWidth), .key),
        Span(TextLayout.padded(command.title, to: titleWidth)),
        Span(text, .dim),
      ])
    }
  }

  private static let signs: [Page.Line] = [
    ("yes", "usable, certified, approved"),
    ("partly", "conditional, piloting, guidance only"),
    ("waiting", "pending, in process"),
    ("no", "blocked, prohibited, withdrawn, ended"),
    ("unknown", "unknown: the sources do not say"),
  ].map { name, meaning in
    let glyphs = Glyphs.unicode
    let twins = Glyphs.ascii
    let (sign, twin) =
      switch name {
      case "yes": (glyphs.yes, twins.yes)
      case "partly": (glyphs.partly, twins.partly)
      case "waiting": (glyphs.waiting, twins.waiting)
      case "no": (glyphs.no, twins.no)
      default: (glyphs.unknown, twins.unknown)
      }
    return Page.Line([
      Span("  " + TextLayout.padded("\(sign)  (ASCII \(twin))", to: keyWidth), .key),
      Span(meaning),
    ])
  }
}
