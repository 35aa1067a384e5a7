import ArgumentParser
import Languages
import ShippedFiles

/// The command line.
struct Accord: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "accord",
      abstract: localized(
        "A dashboard for government AI agreements: prices, certifications, approvals."),
      discussion: localized(
        """
        Without a subcommand the dashboard opens, or, when standard output is no terminal, its \
        summary is printed.

        Data is taken from --data, else $ACCORD_DATA, else $XDG_DATA_HOME/accord where it exists, \
        else from the registry that ships with the program.

        Exit status: 0 done, 1 the answer is no, 2 wrong usage, 3 data cannot be read.
        """),
      version: Version.text,
      subcommands: [
        DashboardCommand.self, ListCommand.self, ShowCommand.self, AccessCommand.self,
        ChangesCommand.self,
        WatchCommand.self, RecordCommand.self,
        CheckCommand.self, ImportCommand.self, ExportCommand.self, InitCommand.self,
        SchemaCommand.self, ThemesCommand.self, ConfigCommand.self, ManCommand.self,
      ],
      defaultSubcommand: DashboardCommand.self)
  }

  @OptionGroup var language: LanguageOptions
}

enum Version {
  static let number = "0.1.0"

  /// With the commit that the program was built from, where the sources had one.
  static var text: String {
    let commit = String(cString: shipped_commit)
    return "accord \(number)" + (commit.isEmpty ? "" : " (\(commit))")
  }
}
