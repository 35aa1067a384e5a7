import Agreements
import ArgumentParser
import Dashboard
import Languages

struct ConfigCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "config",
      abstract: localized(
        "Print the settings in force, those without a file, or where they are looked for."),
      discussion: localized(
        """
        The settings are read from $XDG_CONFIG_HOME/accord/config.yaml, the user's own themes from \
        themes/NAME.yaml beside it. Both are followed while the dashboard runs. The program never \
        writes there: start with `accord config --default > ~/.config/accord/config.yaml`.

        Exit status: 0 done, 1 there are mistakes (with --check).
        """))
  }

  @Flag(
    name: .customLong("default"),
    help: ArgumentHelp(localized("Print the settings that hold without a file.")))
  var printsDefault = false

  @Flag(help: ArgumentHelp(localized("Print every path that is read or written.")))
  var printPaths = false

  @Flag(
    help: ArgumentHelp(
      localized("Print what is wrong in the settings and the user's themes, with its place.")))
  var check = false

  @OptionGroup var data: DataOptions

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    guard [printsDefault, printPaths, check].count(where: { $0 }) <= 1 else {
      throw ValidationError(
        localized("--default, --print-paths and --check exclude each other."))
    }
  }

  func run() throws {
    if printsDefault { return Output.write(SettingsText.defaults) }
    if printPaths { return ProgramPaths(data.location).write() }
    let directory = SettingsDirectory()
    if check { return try tellProblems(directory) }
    for diagnostic in directory.reading.diagnostics { Output.complain(diagnostic.description) }
    Output.write(
      SettingsText.text(directory.reading.settings, head: [localized("The settings in force.")]))
  }

  private func tellProblems(_ directory: SettingsDirectory) throws {
    var diagnostics = directory.reading.diagnostics
    // Also of themes that are not in use; those that ship have no mistakes.
    for name in directory.reading.themes.names {
      for problem in directory.reading.themes.theme(named: name)?.diagnostics ?? []
      where !diagnostics.contains(problem) {
        diagnostics.append(problem)
      }
    }
    for diagnostic in diagnostics { Output.write(SafeText.line(diagnostic.description) + "\n") }
    let errors = diagnostics.count { $0.severity == .error }
    Output.complain(Diagnostic.count(errors: errors, warnings: diagnostics.count - errors))
    if errors > 0 { throw CommandFailure(ExitStatus.no) }
  }
}
