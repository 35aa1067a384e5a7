import ArgumentParser
import Dashboard
import Languages

struct ThemesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "themes",
      abstract: localized("List the themes, one name a line."))
  }

  @OptionGroup var language: LanguageOptions

  func run() throws {
    for name in ShippedThemes.shelf.names { Output.write(name + "\n") }
  }
}
