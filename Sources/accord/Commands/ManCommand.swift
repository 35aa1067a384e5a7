import ArgumentParser

struct ManCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "Print a manual page, as `accord man | man -l -` shows it.")

  enum Page: String, ExpressibleByArgument, CaseIterable {
    case accord
    case data = "accord-data"
  }

  @Argument(help: "accord, for accord(1), or accord-data, for accord-data(5).")
  var page = Page.accord

  @OptionGroup var language: LanguageOptions

  func run() {
    switch page {
    case .accord: Output.write(ProgramManual.page())
    case .data: Output.write(DataManual.page())
    }
  }
}
