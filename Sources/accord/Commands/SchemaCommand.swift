import AgreementFiles
import ArgumentParser

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a kind of data file, for editors that complete and check.",
    discussion: """
      Kinds: \(FileKind.allCases.map(\.rawValue).joined(separator: ", ")). With --into, the schemas \
      of all kinds are written as KIND.schema.json; what is there of them is replaced. An editor \
      with a YAML language server finds one by a first line such as \
      "# yaml-language-server: $schema=../schemas/agreement.schema.json".
      """)

  @Argument(help: "The kind of file.")
  var kind: FileKind?

  @Option(
    help: ArgumentHelp("Write the schemas into this directory instead.", valueName: "dir"))
  var into: String?

  @OptionGroup var language: LanguageOptions

  func run() throws {
    guard let directory = into else {
      guard let kind else {
        throw CommandFailure(
          ExitStatus.usage, "accord: which schema? — say a kind, or --into DIR for all of them")
      }
      return Output.write(JSONSchema.text(for: kind))
    }
    let kinds = kind.map { [$0] } ?? FileKind.allCases
    do throws(FileProblem) {
      try NewDirectory.make(at: directory)
      for kind in kinds {
        try AtomicFile.write(
          Array(JSONSchema.text(for: kind).utf8), to: "\(directory)/\(kind.rawValue).schema.json",
          existing: .replace)
      }
    } catch {
      throw CommandFailure(ExitStatus.data, "accord: \(error.description)")
    }
    Output.complain("Wrote \(kinds.count) schema\(kinds.count == 1 ? "" : "s") to \(directory).")
  }
}

extension FileKind: ExpressibleByArgument {}
