import AgreementFiles
import Agreements
import ArgumentParser
import FedRAMPExports
import Languages

struct ChangesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "changes",
      abstract: localized(
        "Tell what changed: agreements, certifications, approvals and verdicts, newest first."),
      discussion: localized(
        """
        A verdict that follows from other changes is told as one of kind access, with its reason. \
        A date known to the month or the year only counts when the first or the last day of it lies \
        between --since and --until.

        As a mail in the morning: accord changes --since 7d --format markdown

        With OLD and NEW, what changed from the one to the other: two data directories, or exports of \
        FedRAMP's as they were downloaded (data.json, fedramp-products.json, \
        fedramp-status-changelog.json, recognised by what is in them), or directories of such exports, \
        of which the newest counts.

        Between exports the four kinds are told that say what is listed, and as what: listed, \
        delisted, status, impact_level. --all tells every kind, --kind those that it names: \
        \(FedRAMPChange.Kind.allCases.map(\.rawValue).joined(separator: ", ")). In jsonl and json each \
        is one object, in the words of the export: change, id, offering, and then status and \
        impact_level for listed and delisted, from and to for status and impact_level; for the other \
        kinds, where they apply, status, field, service, agency, sub_agency, from, to, effective.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      localized("An earlier export or data directory, and a later one."),
      valueName: localized("old new")))
  var sides: [String] = []

  @Flag(
    help: ArgumentHelp(
      localized(
        """
        Tell what each commit changed in the data files, with its author and date; instead of OLD and \
        NEW a range of commits, REV..REV, may be named.
        """)))
  var git = false

  @OptionGroup var data: DataOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var choice: ChangeOptions

  @Flag(help: ArgumentHelp(localized("Between exports: every kind of change.")))
  var all = false

  @Option(help: OutputFormat.help)
  var format = OutputFormat.text

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    if git {
      guard sides.count <= 1 else {
        throw ValidationError(
          localized("With --git name one range of commits, REV..REV, or none."))
      }
      return
    }
    guard sides.isEmpty || sides.count == 2 else {
      throw ValidationError(localized("Give two to compare, OLD and NEW, or none."))
    }
    guard sides.isEmpty || period.since == nil && period.until == nil else {
      throw ValidationError(
        localized("--since and --until ask one registry: leave OLD and NEW out."))
    }
  }

  func run() throws {
    if git { return try tellCommits() }
    guard let old = sides.first, let new = sides.last else { return try tellHistory() }
    let (before, after) = (ComparedSide(old), ComparedSide(new))
    if before.isDataDirectory, after.isDataDirectory {
      try compare(try before.registry(), try after.registry())
    } else {
      let comparison = try ExportComparison(from: before, to: after)
      ExportChangeOutput.write(comparison, kinds: try choice.exportKinds(), all: all, as: format)
    }
  }

  private func tellHistory() throws {
    let selection = try choice.selection(
      since: period.firstDay(before: data.day), until: period.until ?? data.day)
    let registry = try data.read().registry
    Language.$current.withValue(format.language) {
      let changes = registry.datedChanges(through: selection.until)
      ChangeOutput.write(
        selection.selected(from: changes, of: registry), of: registry, asked: selection, as: format)
    }
  }

  private static let mostCommits = 500

  private func tellCommits() throws {
    guard case .directory(let path, _) = data.location else {
      throw CommandFailure(
        ExitStatus.usage,
        localized(
          """
          accord: --git: the registry that ships with the program has no commits — `accord init \
          DIR` writes it out; then use --data DIR
          """))
    }
    if let range = sides.first, range.hasPrefix("-") {
      throw CommandFailure(
        ExitStatus.usage,
        localized("accord: \(range) is no range of commits — write it as REV..REV"))
    }
    let selection = try choice.selection(
      since: period.firstDay(before: data.day), until: period.until ?? data.day)
    do throws(GitProgram.Failure) {
      let history = try GitHistory(of: path, range: sides.first, limit: Self.mostCommits)
      GitChangeOutput(selection: selection).write(history, as: format)
      if history.isCut {
        Output.complain(
          localized(
            "Only the last \(Self.mostCommits) commits are told; REV..REV names older ones."))
      }
    } catch {
      throw CommandFailure(
        ExitStatus.data, "accord: \(path): \(error.description)")
    }
  }

  private func compare(_ old: Registry, _ new: Registry) throws {
    let selection = try choice.selection(until: data.day)
    Language.$current.withValue(format.language) {
      let changes = selection.matching(new.difference(from: old), of: new)
      ChangeOutput.write(changes, of: new, asked: selection, as: format)
    }
  }
}
