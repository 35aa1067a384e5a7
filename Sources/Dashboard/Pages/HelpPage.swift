import Languages

/// Every key, from the command table and the keys really bound.
enum HelpPage {
  static func page(_ state: DashboardState, width: Int) -> Page {
    // What cannot be called is told of the place below the help: the help itself would have to be
    // worked out to work it out.
    var below = state
    below.overlays.removeAll { if case .help = $0 { true } else { false } }
    var page = Page(
      title:
        "\(localized("Help")) \(state.glyphs.separator) \(localized("\(state.key(of: .find)) finds"))"
    )
    for group in Command.Group.allCases {
      page.lines.append(Page.Line([Span(group.title, .strong)]))
      for command in Command.all where command.group == group {
        let keys = state.keymap.keys(for: command.id).joined(separator: ", ")
        let reason = below.reasonAgainst(command.id)
        page.lines += lines(keys, command.title, command.help, reason: reason, state, width)
      }
      page.lines.append(Page.Line())
    }
    if !state.userCommands.isEmpty {
      page.lines.append(Page.Line([Span(localized("Your own commands"), .strong)]))
      for command in state.userCommands {
        let keys = command.keys.map(\.description).joined(separator: ", ")
        page.lines += lines(
          keys, command.title, command.line, reason: below.reasonAgainst(command), state, width)
      }
      page.lines.append(Page.Line())
    }
    page.lines.append(Page.Line([Span(localized("Where a line is typed, and in lists"), .strong)]))
    for key in EditingKey.allCases {
      page.lines += lines(key.keys.joined(separator: ", "), "", key.help, reason: nil, state, width)
    }
    page.lines += [Page.Line(), Page.Line([Span(localized("Filter"), .strong)])]
    for (text, meaning) in filterExamples {
      page.lines += lines(text, "", meaning.text(in: .current), reason: nil, state, width)
    }
    page.lines += [Page.Line(), Page.Line([Span(localized("Mouse"), .strong)])]
    for text in mouse(state) {
      page.lines += TextLayout.wrapped(text, width: max(16, width - 4)).map {
        Page.Line([Span("  " + $0)])
      }
    }
    page.lines += [Page.Line(), Page.Line([Span(localized("Signs"), .strong)])]
    page.lines += signs(width)
    return page
  }

  /// Narrower where the sentences would have no room.
  private static func keyWidth(_ width: Int) -> Int { width < 100 ? 18 : 24 }
  private static func titleWidth(_ width: Int) -> Int {
    let longest = Command.all.lazy.map { TextLayout.width($0.title) }.max() ?? 0
    return max(longest + 1, width < 100 ? 18 : 24)
  }

  private static func lines(
    _ keys: String, _ title: String, _ help: String, reason: String?, _ state: DashboardState,
    _ width: Int
  ) -> [Page.Line] {
    let keyWidth = keyWidth(width)
    let titleWidth = titleWidth(width)
    let indent = keyWidth + (title.isEmpty ? 0 : titleWidth)
    let text = help + (reason.map { " \(state.glyphs.no) " + localized("Not now: \($0).") } ?? "")
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
    ("claude", Phrase("The word anywhere in a row, in any case.")),
    ("\"for government\"", Phrase("The phrase, as it stands.")),
    ("status:active", Phrase("The word in one field; tab completes names and values.")),
    ("vendor=openai", Phrase("The whole of the field.")),
    ("!pending", Phrase("Whatever does not match.")),
    ("high, level>=moderate", Phrase("Certified at that level, or at least at it.")),
    ("pending>90d, ends<30d", Phrase("Days, numbers and dates compared.")),
    ("since>2026-03", Phrase("Dates may be a day, a month or a year.")),
    ("end:unknown", Phrase("What is not stated.")),
    ("~antropic, product~gfg", Phrase("Roughly: with a slip, or by first letters.")),
  ]

  private static func mouse(_ state: DashboardState) -> [String] {
    let key = state.key(of: .toggleMouse)
    guard state.usesMouse else {
      return [localized("The mouse selects text, as in a shell; \(key) gives it back to Accord.")]
    }
    return [
      localized(
        """
        A click focuses and chooses, one on the chosen row opens it; titles of columns sort, tabs \
        and keys on the screen do what they say; the wheel scrolls what is under the pointer.
        """),
      localized(
        "To select text, press \(key); in most terminals Shift with the mouse does the same."),
    ]
  }

  private static func signs(_ width: Int) -> [Page.Line] {
    let glyphs = Glyphs.unicode
    let twins = Glyphs.ascii
    let rows = [
      (glyphs.yes, twins.yes, localized("usable, certified, approved")),
      (glyphs.partly, twins.partly, localized("conditional, piloting, guidance only")),
      (glyphs.waiting, twins.waiting, localized("pending, in process")),
      (glyphs.no, twins.no, localized("blocked, prohibited, withdrawn, ended")),
      (glyphs.unknown, twins.unknown, localized("unknown: the sources do not say")),
    ]
    return rows.map { sign, twin, meaning in
      Page.Line([
        Span("  " + TextLayout.padded("\(sign)  (ASCII \(twin))", to: keyWidth(width)), .key),
        Span(meaning),
      ])
    }
  }
}
