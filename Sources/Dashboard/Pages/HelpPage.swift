/// Every key, from the command table and the keys really bound.
enum HelpPage {
  static func page(_ state: DashboardState, width: Int) -> Page {
    // What cannot be called is told of the place below the help: the help itself would have to be
    // worked out to work it out.
    var below = state
    below.overlays.removeAll { if case .help = $0 { true } else { false } }
    var page = Page(title: "Help \(state.glyphs.separator) \(state.key(of: .find)) finds")
    for group in Command.Group.allCases {
      page.lines.append(Page.Line([Span(group.rawValue, .strong)]))
      for command in Command.all where command.group == group {
        let keys = state.keymap.keys(for: command.id).joined(separator: ", ")
        let reason = below.reasonAgainst(command.id)
        page.lines += lines(keys, command.title, command.help, reason: reason, state, width)
      }
      page.lines.append(Page.Line())
    }
    page.lines.append(Page.Line([Span("Where a line is typed, and in lists", .strong)]))
    for key in EditingKey.allCases {
      page.lines += lines(key.keys.joined(separator: ", "), "", key.help, reason: nil, state, width)
    }
    page.lines += [Page.Line(), Page.Line([Span("Filter", .strong)])]
    for (text, meaning) in filterExamples {
      page.lines += lines(text, "", meaning, reason: nil, state, width)
    }
    page.lines += [Page.Line(), Page.Line([Span("Mouse", .strong)])]
    for text in mouse(state) {
      page.lines += TextLayout.wrapped(text, width: max(16, width - 4)).map {
        Page.Line([Span("  " + $0)])
      }
    }
    page.lines += [Page.Line(), Page.Line([Span("Signs", .strong)])]
    page.lines += signs(width)
    return page
  }

  /// Narrower where the sentences would have no room.
  private static func keyWidth(_ width: Int) -> Int { width < 100 ? 18 : 24 }
  private static func titleWidth(_ width: Int) -> Int { width < 100 ? 18 : 24 }

  private static func lines(
    _ keys: String, _ title: String, _ help: String, reason: String?, _ state: DashboardState,
    _ width: Int
  ) -> [Page.Line] {
    let keyWidth = keyWidth(width)
    let titleWidth = titleWidth(width)
    let indent = keyWidth + (title.isEmpty ? 0 : titleWidth)
    let text = help + (reason.map { " \(state.glyphs.no) Not now: \($0)." } ?? "")
    let wrapped = TextLayout.wrapped(text, width: max(16, width - indent - 2))
    return wrapped.enumerated().map { number, text in
      guard number == 0 else {
        return Page.Line([Span(String(repeating: " ", count: indent + 2)), Span(text, .dim)])
      }
      let name = title.isEmpty ? "" : TextLayout.padded(title, to: titleWidth)
      return Page.Line([
        Span("  " + TextLayout.padded(keys, to: keyWidth), reason == nil ? .key : .dim),
        Span(name, reason == nil ? .text : .dim), Span(text, .dim),
      ])
    }
  }

  /// The language of filters, by examples.
  static let filterExamples = [
    ("claude", "The word anywhere in a row, in any case."),
    ("\"for government\"", "The phrase, as it stands."),
    ("status:active", "The word in one field; tab completes names and values."),
    ("vendor=openai", "The whole of the field."),
    ("!pending", "Whatever does not match."),
    ("high, level>=moderate", "Certified at that level, or at least at it."),
    ("pending>90d, ends<30d", "Days, numbers and dates compared."),
    ("since>2026-03", "Dates may be a day, a month or a year."),
    ("end:unknown", "What is not stated."),
    ("~antropic, product~gfg", "Roughly: with a slip, or by first letters."),
  ]

  private static func mouse(_ state: DashboardState) -> [String] {
    let key = state.key(of: .toggleMouse)
    guard state.usesMouse else {
      return ["The mouse selects text, as in a shell; \(key) gives it back to Accord."]
    }
    return [
      "A click focuses and chooses, one on the chosen row opens it; titles of columns sort, tabs and"
        + " keys on the screen do what they say; the wheel scrolls what is under the pointer.",
      "To select text, press \(key); in most terminals Shift with the mouse does the same.",
    ]
  }

  private static func signs(_ width: Int) -> [Page.Line] {
    let glyphs = Glyphs.unicode
    let twins = Glyphs.ascii
    let rows = [
      (glyphs.yes, twins.yes, "usable, certified, approved"),
      (glyphs.partly, twins.partly, "conditional, piloting, guidance only"),
      (glyphs.waiting, twins.waiting, "pending, in process"),
      (glyphs.no, twins.no, "blocked, prohibited, withdrawn, ended"),
      (glyphs.unknown, twins.unknown, "unknown: the sources do not say"),
    ]
    return rows.map { sign, twin, meaning in
      Page.Line([
        Span("  " + TextLayout.padded("\(sign)  (ASCII \(twin))", to: keyWidth(width)), .key),
        Span(meaning),
      ])
    }
  }
}
