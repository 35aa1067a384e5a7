import Languages

/// Every key, from the command table and the keys really bound.
enum HelpPage {
  /// A key or a sign, and what it is for.
  struct Entry {
    /// The keys, an example, or a sign.
    var lead: String
    var title = ""
    var text: String
    /// Why a command cannot be called now.
    var reason: String?
  }

  static func page(_ state: DashboardState, width: Int) -> Page {
    let layout = HelpLayout(glyphs: state.glyphs, width: width)
    let finding = localized("\(state.key(of: .find)) finds")
    var page = Page(title: localized("Help") + state.glyphs.separator + finding)
    for (title, entries) in sections(state) where !entries.isEmpty {
      if !page.lines.isEmpty { page.lines.append(Page.Line()) }
      page.lines.append(Page.Line([Span(title, .strong)]))
      page.lines += entries.flatMap(layout.lines)
    }
    return page
  }

  private static func sections(_ state: DashboardState) -> [(title: String, entries: [Entry])] {
    // What cannot be called is told of the place below the help: the help itself would have to be
    // worked out to work it out.
    var below = state
    below.overlays.removeAll { if case .help = $0 { true } else { false } }
    let groups = Command.Group.allCases.map { group in
      (group.title, Command.all.filter { $0.group == group }.map { entry(of: $0, below) })
    }
    return groups + [
      (localized("Your own commands"), state.userCommands.map { entry(of: $0, below) }),
      (
        localized("Where a line is typed, and in lists"),
        EditingKey.allCases.map { Entry(lead: $0.keys.joined(separator: ", "), text: $0.help) }
      ),
      (
        localized("Filter"),
        filterExamples.map { Entry(lead: $0, text: $1.text(in: .current)) }
      ),
      (localized("Mouse"), mouse(state).map { Entry(lead: "", text: $0) }),
      // Where words stand in the place of signs, there are none to tell of.
      (localized("Signs"), state.glyphs.isSpoken ? [] : signs),
    ]
  }

  private static func entry(of command: Command, _ state: DashboardState) -> Entry {
    Entry(
      lead: state.keymap.keys(for: command.id).joined(separator: ", "), title: command.title,
      text: command.help, reason: state.reasonAgainst(command.id))
  }

  private static func entry(of command: UserCommand, _ state: DashboardState) -> Entry {
    Entry(
      lead: command.keys.map(\.description).joined(separator: ", "), title: command.title,
      text: command.line, reason: state.reasonAgainst(command))
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

  private static var signs: [Entry] {
    let glyphs = Glyphs.unicode
    let twins = Glyphs.ascii
    let rows = [
      (glyphs.yes, twins.yes, localized("usable, certified, approved")),
      (glyphs.partly, twins.partly, localized("conditional, piloting, guidance only")),
      (glyphs.waiting, twins.waiting, localized("pending, in process")),
      (glyphs.no, twins.no, localized("blocked, prohibited, withdrawn, ended")),
      (glyphs.unknown, twins.unknown, localized("unknown: the sources do not say")),
    ]
    return rows.map { Entry(lead: "\($0)  (ASCII \($1))", text: $2) }
  }
}
