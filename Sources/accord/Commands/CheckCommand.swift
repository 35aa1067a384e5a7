import AgreementFiles
import Agreements
import ArgumentParser

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a data directory: every mistake with its place and how to mend it.",
    discussion:
      "What is odd in FedRAMP's exports is told as warnings, in groups unless --all is given. Exit status: 0 nothing is wrong, 1 there are errors, 3 data cannot be read."
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: ArgumentHelp("The data directory.", valueName: "dir"))
  var directory: String?

  @OptionGroup var dataOptions: DataOptions

  @Flag(help: "Tell every oddity of FedRAMP's exports by itself, not those of one kind in one.")
  var all = false

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var language: LanguageOptions

  func run() throws {
    var options = dataOptions
    options.data = directory ?? options.data
    let reading = try options.read(complaining: false)
    let diagnostics = all ? reading.everyDiagnostic : reading.diagnostics
    switch format {
    case .text:
      for diagnostic in diagnostics { Output.write(SafeText.line(diagnostic.description) + "\n") }
    case .json:
      Output.write(JSONValue.array(diagnostics.map(\.json)).text + "\n")
    }
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    if format == .text {
      Output.complain("\(count(errors, "error")), \(count(warnings, "warning"))")
    }
    if errors > 0 { throw CommandFailure(ExitStatus.no) }
  }

  private func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}
