import Agreements
import Languages
import MarkedYAML

/// All keys of the settings file, in the order of the default file.
extension SettingKey {
  static let all: [SettingKey] = [
    theme,
    .word(
      "language",
      Phrase(
        """
        The language of the program's own words: en or fr; auto takes the one that the environment \
        asks for (LC_ALL, LC_MESSAGES, LANG).
        """),
      orElse: "auto", \.language),
    .flag(
      "mouse",
      Phrase(
        """
        Whether the mouse is the dashboard's; without, it selects text as in a shell. yes or no.
        """),
      \.usesMouse),
    .flag("ascii", Phrase("Whether only ASCII characters are drawn. yes or no."), \.usesASCII),
    .flag(
      "screen-reader",
      Phrase(
        """
        Whether the screen is written for a screen reader: one pane at a time, a sentence a line, \
        changes told at the end. It holds from the next start. yes or no.
        """),
      \.usesScreenReader),
    .word(
      "level",
      Phrase(
        """
        The FedRAMP level that verdicts ask for: data leaves it to the data (accord.yaml); else \
        li-saas, low, moderate or high.
        """),
      orElse: "data", \.level),
    .word(
      "branch",
      Phrase("The branch that is shown at the start: all, executive, legislative or judicial."),
      orElse: "all", \.branch),
    .flag(
      "remember",
      Phrase("Whether the pane, branch, order and columns of the last time come back. yes or no."),
      \.remembers),
    .flag(
      "bell", Phrase("Whether a bell rings when a verdict or an approval changes. yes or no."),
      \.rings),
    .flag(
      "notifications",
      Phrase(
        """
        Whether the terminal is asked for a desktop notification when one changes. yes or no.
        """), \.notifies),
    .flag(
      "title", Phrase("Whether the title of the terminal's window says what waits. yes or no."),
      \.setsTitle),
    escapeDelay,
    .word(
      "watch",
      Phrase(
        """
        How changes of files are noticed: auto (as the system tells), poll (by looking every two \
        seconds) or off.
        """),
      \.watching),
    .word(
      "copy",
      Phrase("How text is copied: auto, terminal (OSC 52) or program (wl-copy, xclip or xsel)."),
      \.copying),
    .word(
      "synchronized-output",
      Phrase("Whether the terminal is asked to show large frames at once: auto, on or off."),
      \.synchronizedOutput),
    filters,
    keys,
    commands,
  ]

  private static let theme = SettingKey(
    name: "theme",
    documentation: Phrase(
      """
      How the dashboard looks: auto (dark or light, as the terminal's ground is), or the name of a \
      theme; `accord themes` lists them. Themes of your own lie in themes/NAME.yaml beside this \
      file.
      """),
    schema: .object([JSONValue.Member("type", .string("string"))]),
    text: { SettingsText.scalar($0.theme.name) },
    read: { node, settings, reader in
      guard let name = reader.text(of: node, key: "theme") else { return }
      let choice = ThemeChoice(name: name)
      if choice == .automatic || reader.themes.isEmpty || reader.themes.contains(name) {
        settings.theme = choice
      } else {
        reader.error(
          node.place, Phrase("there is no theme `\(name)`"),
          Phrase("none of those found has that name"),
          Spelling.advice(name, among: [ThemeChoice.automaticName] + reader.themes))
      }
    })

  private static let longestDelay = 1000

  private static let escapeDelay = SettingKey(
    name: "escape-delay",
    documentation: Phrase(
      """
      Milliseconds after an Escape until it counts as the key, because other keys begin with one: \
      auto (25, and 100 over a network), or 0 to 1000.
      """),
    schema: .object([
      JSONValue.Member(
        "anyOf",
        .array([
          .words(["auto"]),
          .object([
            JSONValue.Member("type", .string("integer")),
            JSONValue.Member("minimum", .number(ExactNumber(0))),
            JSONValue.Member("maximum", .number(ExactNumber(longestDelay))),
          ]),
        ]))
    ]),
    text: { $0.escapeDelay.map(String.init) ?? "auto" },
    read: { node, settings, reader in
      guard let text = reader.text(of: node, key: "escape-delay") else { return }
      if text == "auto" {
        settings.escapeDelay = nil
      } else if let number = Int(text), (0...longestDelay).contains(number) {
        settings.escapeDelay = number
      } else {
        reader.error(
          node.place, Phrase("`\(text)` is no delay"),
          Phrase("`escape-delay` is a number of milliseconds"),
          Phrase("write auto, or a whole number from 0 to \(longestDelay)"))
      }
    })

  private static let filters = SettingKey(
    name: "filters",
    documentation: Phrase(
      """
      Filters to choose from by name, each as `name: filter`, such as `ending: ends<30d`.
      """),
    schema: .object([
      JSONValue.Member("type", .array([.string("object"), .string("null")])),
      JSONValue.Member(
        "additionalProperties", .object([JSONValue.Member("type", .string("string"))])),
    ]),
    text: { SettingsText.mapping($0.filters.map { ($0.name, SettingsText.scalar($0.text)) }) },
    read: { node, settings, reader in reader.readFilters(node, into: &settings) })

  private static let keys = SettingKey(
    name: "keys",
    documentation: Phrase(
      """
      The keys of each command, in place of those that it comes with: one, a list, or [] for none. \
      A key is written as x, ctrl-x, alt-x, shift-tab, f1, enter, page-up; keys to be pressed one \
      after the other with spaces between them.
      """),
    schema: keysSchema,
    text: { settings in
      SettingsText.mapping(
        Command.all.map { command in
          let own = settings.keys[command.id]?.map(\.description)
          return (command.id.rawValue, SettingsText.list(own ?? command.keys))
        })
    },
    read: { node, settings, reader in reader.readKeys(node, into: &settings) })

  /// A text, or a list of them.
  static var texts: JSONValue {
    let text = JSONValue.object([JSONValue.Member("type", .string("string"))])
    return .object([
      JSONValue.Member(
        "anyOf",
        .array([
          text,
          .object([
            JSONValue.Member("type", .string("array")), JSONValue.Member("items", text),
          ]),
        ]))
    ])
  }

  private static var keysSchema: JSONValue {
    let keys = texts
    return .object([
      JSONValue.Member("type", .array([.string("object"), .string("null")])),
      JSONValue.Member(
        "properties",
        .object(
          Command.all.map { command in
            guard case .object(let members) = keys else { return JSONValue.Member("", keys) }
            let help = JSONValue.Member(
              "description", .string(command.helpPhrase.text(in: .english)))
            return JSONValue.Member(command.id.rawValue, .object([help] + members))
          })),
      JSONValue.Member("additionalProperties", .bool(false)),
    ])
  }
}
