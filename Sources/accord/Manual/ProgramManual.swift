import ArgumentParser
import Dashboard
import Languages

/// accord(1), from the argument parser, the command table and the settings.
enum ProgramManual {
  static func page() -> String {
    var page = ManualPage(
      "accord", section: 1, version: Version.text, manual: localized("User Commands"))
    let root = help(Accord.self)
    page.section(localized("Name"))
    page.paragraphs("accord — \(root.overview)")
    page.section(localized("Synopsis"))
    page.literal(localized("accord [options]"))
    page.literal(localized("accord subcommand [arguments] [options]"))
    page.section(localized("Description"))
    page.paragraphs(root.discussion)
    page.section(localized("Subcommands"))
    write(Accord.configuration.subcommands, &page)
    keys(&page)
    page.section(localized("Filters"))
    page.paragraphs(
      localized(
        """
        Words match anywhere in a row. field:value looks into one field, ! negates, and high, \
        pending>90d and ends<30d compare. The fields are listed in accord-data(5).
        """))
    scripts(&page)
    files(&page)
    page.section(localized("See also"))
    page.paragraphs("accord-data(5)")
    return page.source
  }

  private static func write(_ commands: [any ParsableCommand.Type], _ page: inout ManualPage) {
    for command in commands where command.configuration.shouldDisplay {
      let help = help(command)
      page.subsection(help.usage.first ?? command._commandName)
      page.paragraphs(help.overview)
      if !help.discussion.isEmpty { page.paragraphs(help.discussion) }
      for section in help.sections where section.title != "SUBCOMMANDS" {
        for item in section.items where !item.label.hasPrefix("-h, --help") {
          page.item(item.label, ParserWords.choices(in: item.description))
        }
      }
      write(command.configuration.subcommands, &page)
    }
  }

  private static func help(_ command: any ParsableCommand.Type) -> CommandHelp {
    CommandHelp(Accord.helpMessage(for: command, columns: CommandHelp.width))
  }

  private static func keys(_ page: inout ManualPage) {
    page.section(localized("Keys"))
    page.paragraphs(
      localized(
        """
        Each key calls a command, whose id stands behind it; config.yaml gives commands other keys, \
        and scripts call them by their ids.
        """))
    for group in Command.Group.allCases {
      page.subsection(group.title)
      for command in Command.all where command.group == group {
        page.item(
          command.keys.joined(separator: ", "), "\(command.help) (\(command.id.rawValue))")
      }
    }
  }

  private static func scripts(_ page: inout ManualPage) {
    page.section(localized("Scripts"))
    page.paragraphs(
      localized(
        """
        A script has a step on each line; a line that begins with # is a remark. It is checked as a \
        whole before anything of it is played.
        """))
    for (step, meaning) in [
      ("command", localized("Calls a command by its id.")),
      (localized("keys KEY ..."), localized("Presses keys, written as in config.yaml.")),
      (localized("type TEXT"), localized("Puts a text into the line that is being typed.")),
      (
        localized("size COLUMNSxROWS"),
        localized("Changes the size of the screen; not that of a real terminal.")
      ),
      ("wait", localized("Waits until the data is read completely.")),
    ] {
      page.item(step, meaning)
    }
  }

  private static func files(_ page: inout ManualPage) {
    page.section(localized("Files"))
    for (path, meaning) in [
      ("$XDG_CONFIG_HOME/accord/config.yaml", localized("Settings: see accord config --default.")),
      ("$XDG_CONFIG_HOME/accord/themes/*.yaml", localized("Themes of the user's own.")),
      (
        "$XDG_DATA_HOME/accord",
        localized("The data, where neither --data nor $ACCORD_DATA says otherwise.")
      ),
      ("$XDG_STATE_HOME/accord", localized("What the program remembers, for each data directory.")),
    ] {
      page.item(path, meaning)
    }
    page.section(localized("Environment"))
    for (name, meaning) in [
      ("ACCORD_DATA", localized("The data directory.")),
      ("NO_COLOR", localized("Without colours, unless a theme is asked for.")),
      ("COLORFGBG", localized("The terminal's colours, to choose a dark or a light theme.")),
      (
        "BROWSER, VISUAL, EDITOR, PAGER",
        localized("Programs to open links, edit records and read texts.")
      ),
      (
        "LC_ALL, LC_MESSAGES, LANG",
        localized("The language, English or French, unless --lang or a setting names one.")
      ),
      ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME", localized("Where the files above lie.")),
      ("COLUMNS, LINES", localized("The size of a screen without a terminal.")),
    ] {
      page.item(name, meaning)
    }
  }
}
