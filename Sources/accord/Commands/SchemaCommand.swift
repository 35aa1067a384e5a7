import AgreementFiles
import ArgumentParser
import Languages

struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: localized(
        "Print the JSON Schema of a kind of data file, for editors that complete and check."),
      discussion: localized(
        """
        Kinds: \(FileKind.allCases.map(\.rawValue).joined(separator: ", ")). With --into, the schemas \
        of all kinds are written as KIND.schema.json; what is there of them is replaced. An editor \
        with a YAML language server finds one by a first line such as \
        "# yaml-language-server: $schema=../schemas/agreement.schema.json".
        """))
  }

  @Argument(help: ArgumentHelp(localized("The kind of file."), valueName: localized("kind")))
  var kind: FileKind?

  @Option(
    help: ArgumentHelp(
      localized("Write the schemas into this directory instead."), valueName: localized("dir")))
  var into: String?

  @OptionGroup var language: LanguageOptions

  func run() throws {
    guard let directory = into else {
      guard let kind else {
        throw CommandFailure(
          ExitStatus.usage,
          localized("accord: which schema? — say a kind, or --into DIR for all of them"))
      }
      return Output.write(text(for: kind))
    }
    let kinds = kind.map { [$0] } ?? FileKind.allCases
    do throws(FileProblem) {
      try NewDirectory.make(at: directory)
      for kind in kinds {
        try AtomicFile.write(
          Array(text(for: kind).utf8), to: "\(directory)/\(kind.rawValue).schema.json",
          existing: .replace)
      }
    } catch {
      throw CommandFailure(ExitStatus.data, "accord: \(error.description)")
    }
    Output.complain(
      localized(
        "Wrote \(kinds.count) \(kinds.count, one: "schema", many: "schemas") to \(directory)."))
  }

  private func text(for kind: FileKind) -> String {
    Language.$current.withValue(.forPrograms) { JSONSchema.text(for: kind) }
  }
}

extension FileKind: ExpressibleByArgument {}
