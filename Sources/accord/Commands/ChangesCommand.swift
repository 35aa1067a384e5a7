import AgreementFiles
import Agreements
import ArgumentParser
import FedRAMPExports

struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "What changed from one export, or data directory, to another.",
    discussion: """
      OLD and NEW are FedRAMP exports as they were downloaded (data.json, fedramp-products.json, \
      fedramp-status-changelog.json, recognised by what is in them), directories of such exports, of \
      which the newest counts, or two data directories.

      Of exports the four kinds that say what is listed are told: listed, delisted, status and \
      impact_level. --all tells every kind, --kind only those named: \
      \(FedRAMPChange.Kind.allCases.map(\.rawValue).joined(separator: ", ")).

      In jsonl and json each change of an export is one object. listed and delisted have the fields \
      change, id, offering, status, impact_level; status and impact_level have change, id, offering, \
      from, to; the words are those of the export. The other kinds have, where they apply, field, \
      service, agency, sub_agency, from, to and effective.
      """)

  @Argument(help: ArgumentHelp("The earlier export or directory.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The later one.", valueName: "new"))
  var new: String

  @Flag(help: "Every kind of change between exports.")
  var all = false

  @Option(help: ArgumentHelp("Only changes of this kind; may be given again.", valueName: "kind"))
  var kind: [String] = []

  @Option(
    name: .long, help: "\(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = OutputFormat.text

  func run() throws {
    let (before, after) = (ComparedSide(old), ComparedSide(new))
    if before.isDataDirectory, after.isDataDirectory {
      let registry = try after.registry()
      try write(registry.difference(from: try before.registry()), registry: registry)
    } else {
      try write(ExportComparison(from: before, to: after))
    }
  }

  // MARK: Data directories

  private func write(_ changes: [Change], registry: Registry) throws {
    let kinds = try named(kind, Change.Kind.self)
    let moment = Moment(registry, on: Clock.today)
    let rows = changes.filter { kinds.isEmpty || kinds.contains($0.kind) }
      .map { FieldTable.changes.row(of: $0, at: moment) }
    RowOutput.write(rows, columns: RecordKind.changes.columns, as: format)
  }

  // MARK: Exports

  private func write(_ comparison: ExportComparison) throws {
    let kinds = try named(kind, FedRAMPChange.Kind.self)
    func isTold(_ change: FedRAMPChange) -> Bool {
      all || (kinds.isEmpty ? change.isOfListing : kinds.contains(change.kind))
    }
    let told = comparison.filtered(isTold)
    switch format {
    case .text:
      let hidden = comparison.filtered { kinds.isEmpty && !isTold($0) }
      Output.write(ExportChangeText.text(of: told, hidden: hidden))
    case .jsonl:
      Output.write(told.changes.map { $0.jsonLine + "\n" }.joined())
    case .json:
      let lines = told.changes.map(\.jsonLine).joined(separator: ",\n")
      Output.write(lines.isEmpty ? "[]\n" : "[\n\(lines)\n]\n")
    case .csv, .markdown:
      RowOutput.write(told.changes.map(\.row), columns: FedRAMPChange.columns, as: format)
    }
  }

  private func named<Kind: RawRepresentable<String> & CaseIterable>(
    _ names: [String], _: Kind.Type
  ) throws(CommandFailure) -> [Kind] {
    var kinds: [Kind] = []
    for name in names {
      guard let kind = Kind(rawValue: name) else {
        throw CommandFailure(
          ExitStatus.usage,
          "accord: --kind: there is no kind \(name) of change here — use one of "
            + Kind.allCases.map(\.rawValue).joined(separator: ", "))
      }
      kinds.append(kind)
    }
    return kinds
  }
}
