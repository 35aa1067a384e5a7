import ArgumentParser

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take data of other programs into the data directory.",
    subcommands: [ImportFedRAMPCommand.self])

  @OptionGroup var language: LanguageOptions
}
