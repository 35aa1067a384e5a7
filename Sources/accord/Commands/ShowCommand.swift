import AgreementFiles
import Agreements
import ArgumentParser

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show everything about one record, by its id.",
    discussion: "Exit status: 0 shown, 1 there is no such record.")

  @Argument(help: "The id of an agreement, an offering, a vendor, a body or a source.")
  var id: String

  @OptionGroup var data: DataOptions

  @Option(
    name: .long, help: "\(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = OutputFormat.text

  func run() throws {
    let registry = try data.read().registry
    guard let subject = registry.subject(named: id),
      let row = registry.row(of: subject, on: data.day)
    else {
      throw CommandFailure(
        ExitStatus.no,
        "accord: no record has the id \(id) — ids are those of the data files — "
          + "`accord list agreements --format csv` shows them")
    }
    if format == .text {
      writeText(row, subject, registry)
    } else {
      RowOutput.write([row], columns: row.columns, as: format)
    }
  }

  private func writeText(_ row: Row, _ subject: Change.Subject, _ registry: Registry) {
    let width = row.columns.map(\.title.count).max() ?? 0
    for (column, value) in zip(row.columns, row.values) where !value.isMissing {
      let title = column.title + String(repeating: " ", count: width - column.title.count)
      Output.write("\(title)  \(SafeText.line(value.text))\n")
    }
    if case .agreement(let id) = subject {
      for branch in Branch.allCases {
        let access = registry.access(
          Access.Question(
            agreement: id, branch: branch, level: registry.requiredLevel, day: data.day))
        Output.write("\n" + AccessText.lines(access, registry).joined(separator: "\n") + "\n")
      }
    }
  }
}

extension Registry {
  /// The record of an id, of whatever kind it is.
  fileprivate func subject(named id: String) -> Change.Subject? {
    if agreements[Agreement.ID(id)] != nil { return .agreement(Agreement.ID(id)) }
    if offerings[Offering.ID(id)] != nil { return .offering(Offering.ID(id)) }
    if vendors[Vendor.ID(id)] != nil { return .vendor(Vendor.ID(id)) }
    if bodies[Body.ID(id)] != nil { return .body(Body.ID(id)) }
    if sources[Source.ID(id)] != nil { return .source(Source.ID(id)) }
    if programmes[Programme.ID(id)] != nil { return .programme(Programme.ID(id)) }
    return nil
  }
}
