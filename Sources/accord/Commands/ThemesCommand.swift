import ArgumentParser
import Dashboard

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes, one name a line.")

  @OptionGroup var language: LanguageOptions

  func run() throws {
    for name in ShippedThemes.shelf.names { Output.write(name + "\n") }
  }
}
