import AgreementFiles
import ArgumentParser

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a kind of data file, for editors that complete and check.",
    discussion: "Kinds: \(FileKind.allCases.map(\.rawValue).joined(separator: ", ")).")

  @Argument(help: "The kind of file.")
  var kind: FileKind

  func run() throws { Output.write(JSONSchema.text(for: kind)) }
}

extension FileKind: ExpressibleByArgument {}
