import AgreementFiles
import Agreements
import ArgumentParser

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a data directory: every mistake with its place and how to mend it.",
    discussion: "Exit status: 0 nothing is wrong, 1 there are errors, 3 data cannot be read.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: ArgumentHelp("The data directory.", valueName: "dir"))
  var directory: String?

  @OptionGroup var dataOptions: DataOptions

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    var options = dataOptions
    options.data = directory ?? options.data
    let diagnostics = try options.read(complaining: false).diagnostics
    switch format {
    case .text:
      for diagnostic in diagnostics { Output.write(SafeText.line(diagnostic.description) + "\n") }
    case .json:
      Output.write(JSONValue.array(diagnostics.map(\.json)).text + "\n")
    }
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    if format == .text {
      Output.complain("\(errors) errors, \(warnings) warnings")
    }
    if errors > 0 { throw CommandFailure(ExitStatus.no) }
  }
}
