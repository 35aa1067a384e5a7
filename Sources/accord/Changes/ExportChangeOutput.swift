import Agreements
import FedRAMPExports

/// Changes between exports on standard output.
enum ExportChangeOutput {
  /// - Parameter kinds: those that are told; the four of the listing when there are none.
  static func write(
    _ comparison: ExportComparison, kinds: Set<FedRAMPChange.Kind>, all: Bool,
    as format: OutputFormat
  ) {
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
}
