import AgreementFiles
import Agreements
import ArgumentParser

struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract:
      "Tell what changed: agreements, certifications, approvals and verdicts, newest first.",
    discussion: """
      A verdict that follows from other changes is told as one of kind access, with its reason. \
      A date known to the month or the year only counts when the first or the last day of it lies \
      between --since and --until.

      As a mail in the morning: accord changes --since 7d --format markdown
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var choice: ChangeOptions

  @Option(
    name: .long, help: "\(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = OutputFormat.text

  func run() throws {
    let selection = try choice.selection(
      since: period.firstDay(before: data.day), until: period.until ?? data.day)
    let registry = try data.read().registry
    let changes = registry.datedChanges(through: selection.until)
    ChangeOutput.write(
      selection.selected(from: changes, of: registry), of: registry, asked: selection, as: format)
  }
}
