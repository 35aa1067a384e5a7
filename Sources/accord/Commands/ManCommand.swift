import ArgumentParser
import Languages

struct ManCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "man",
      abstract: localized("Print a manual page, as `accord man | man -l -` shows it."))
  }

  enum Page: String, ExpressibleByArgument, CaseIterable {
    case accord
    case data = "accord-data"
  }

  @Argument(
    help: ArgumentHelp(localized("accord, for accord(1), or accord-data, for accord-data(5).")))
  var page = Page.accord

  @OptionGroup var language: LanguageOptions

  func run() {
    switch page {
    case .accord: Output.write(ProgramManual.page())
    case .data: Output.write(DataManual.page())
    }
  }
}
