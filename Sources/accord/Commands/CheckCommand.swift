import AgreementFiles
import Agreements
import ArgumentParser
import Languages

struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: localized(
        "Check a data directory: every mistake with its place and how to mend it."),
      discussion: localized(
        """
        What is odd in FedRAMP's exports is told as warnings, in groups unless --all is given. Exit \
        status: 0 nothing is wrong, 1 there are errors, 3 data cannot be read.
        """))
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: ArgumentHelp(localized("The data directory."), valueName: localized("dir")))
  var directory: String?

  @OptionGroup var dataOptions: DataOptions

  @Flag(
    help: ArgumentHelp(
      localized(
        "Tell every oddity of FedRAMP's exports by itself, not those of one kind in one.")))
  var all = false

  @Option(help: ArgumentHelp(localized("text or json.")))
  var format = Format.text

  @OptionGroup var language: LanguageOptions

  func run() throws {
    var options = dataOptions
    options.data = directory ?? options.data
    let diagnostics = try Language.$current.withValue(format == .json ? .forPrograms : .current) {
      let reading = try options.read(complaining: false)
      return all ? reading.everyDiagnostic : reading.diagnostics
    }
    switch format {
    case .text:
      for diagnostic in diagnostics { Output.write(SafeText.line(diagnostic.description) + "\n") }
    case .json:
      Language.$current.withValue(.forPrograms) {
        Output.write(JSONValue.array(diagnostics.map(\.json)).text + "\n")
      }
    }
    let errors = diagnostics.count { $0.severity == .error }
    if format == .text {
      Output.complain(Diagnostic.count(errors: errors, warnings: diagnostics.count - errors))
    }
    if errors > 0 { throw CommandFailure(ExitStatus.no) }
  }
}

extension Diagnostic {
  /// How many there are, in words.
  static func count(errors: Int, warnings: Int) -> String {
    localized(
      """
      \(errors) \(errors, one: "error", many: "errors"), \
      \(warnings) \(warnings, one: "warning", many: "warnings")
      """)
  }
}
