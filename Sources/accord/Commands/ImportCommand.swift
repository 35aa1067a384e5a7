import ArgumentParser
import Languages

struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: localized("Take data of other programs into the data directory."),
      subcommands: [ImportFedRAMPCommand.self])
  }

  @OptionGroup var language: LanguageOptions
}
