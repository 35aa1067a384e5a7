import AgreementFiles
import Agreements
import ArgumentParser
import DecisionColumns
import Languages

struct ListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: localized("List records: \(RecordKind.words)."),
      discussion: localized(
        """
        The filter is the one of the dashboard: words match anywhere, field:value looks into one \
        field, ! negates, and high, pending>90d, ends<30d compare. Field names are the keys of the \
        JSON output. Text and markdown show the main columns, and text on a terminal as many of \
        them as fit; a dash is what is not known, or does not apply. json, jsonl and csv have every \
        column, and null or nothing there.
        """))
  }

  @Argument(help: ArgumentHelp(localized("What to list."), valueName: localized("kind")))
  var kind: RecordKind

  @OptionGroup var data: DataOptions
  @OptionGroup var branches: BranchOptions
  @OptionGroup var chosen: ColumnOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(localized("Only the rows that match."), valueName: localized("filter")))
  var filter: String?

  @Option(
    help: ArgumentHelp(
      localized("Only the rows of that status, such as pending."), valueName: localized("status")))
  var status: String?

  @Option(help: OutputFormat.help)
  var format = OutputFormat.text

  @OptionGroup var links: LinkOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let query = try parsedFilter()
    let columns = try chosen.columns(of: kind, in: format)
    if kind == .approvals, let decisions = try data.bulkDecisions(of: branches.branch) {
      return list(decisions, matching: query, columns)
    }
    let registry = try data.read().registry
    Language.$current.withValue(format.language) {
      let rows = registry.rows(of: kind, on: data.day, concerning: branches.branch)
        .filter { query.matches($0) }
      RowOutput.write(
        rows.map { $0.selecting(columns) }, columns: columns, as: format,
        hasLinks: links.areShown(in: format))
    }
  }

  /// A million approvals are written row by row as they are looked up, never held as rows.
  private func list(_ decisions: DecisionColumns, matching query: Query, _ columns: [Column]) {
    let day = data.day
    Language.$current.withValue(format.language) {
      let list = decisions.list(
        matching: query, on: day, branch: branches.branch, by: .identity)
      if let notation = RowNotation(format) {
        var writer = RowWriter(decisions, on: day, columns: columns, as: notation)
        return RowOutput.stream(list.rows, after: notation.header(columns), as: format) {
          writer.write(Int($0), to: &$1)
        }
      }
      let rows = list.rows.lazy.map { decisions.row(at: Int($0), on: day).selecting(columns) }
      RowOutput.stream(
        rows, columns: columns, as: format, hasLinks: links.areShown(in: format))
    }
  }

  private func parsedFilter() throws -> Query {
    var text = filter ?? ""
    if let status {
      try check(status)
      text += " status=\"\(status)\""
    }
    do throws(QueryError) {
      return try Query(text, columns: kind.columns)
    } catch {
      throw CommandFailure(
        ExitStatus.usage, "accord: --filter: \(error.description)")
    }
  }

  private func check(_ status: String) throws(CommandFailure) {
    guard kind.columns.contains(where: { $0.name == "status" }), !status.contains("\"") else {
      throw CommandFailure(
        ExitStatus.usage, localized("accord: --status: \(kind.rawValue) have no status"))
    }
    let words = ApprovalStatus.allCases.map(\.rawValue)
    guard kind == .approvals, !words.contains(status.lowercased()) else { return }
    let help =
      Spelling.question(status, among: words)?.text
      ?? localized("one of: \(words.joined(separator: ", "))")
    throw CommandFailure(
      ExitStatus.usage, localized("accord: --status: no approval is '\(status)' — \(help)"))
  }
}

extension RecordKind: ExpressibleByArgument {
  /// As the command line has them.
  static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension OutputFormat: ExpressibleByArgument {
  /// The language of what is written: programs read the same in every one.
  var language: Language {
    switch self {
    case .text, .markdown: .current
    case .json, .jsonl, .csv: .forPrograms
    }
  }

  /// The names of formats are the same in every language.
  static var help: ArgumentHelp {
    ArgumentHelp("\(allCases.map(\.rawValue).joined(separator: ", ")).")
  }
}
