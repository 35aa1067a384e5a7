import AgreementFiles
import Agreements
import ArgumentParser
import DecisionColumns
import Glibc
import Languages

struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: localized(
        "Write records as folders of files that DuckDB, Spark and BigQuery read."),
      discussion: localized(
        """
        Each row goes to the folder that its values name, such as level=state/branch=judicial, and \
        the columns that name the folders are left out of the files. _schema.json beside them has all \
        columns with their types. The directory must not be there yet, or be empty.
        """))
  }

  @Argument(
    help: ArgumentHelp(localized("Where to write."), valueName: localized("dir")))
  var directory: String

  @OptionGroup var data: DataOptions
  @OptionGroup var branches: BranchOptions

  @Option(
    help: ArgumentHelp(localized("What to export."), valueName: localized("kind")))
  var kind = RecordKind.approvals

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(localized("Only the rows that match."), valueName: localized("filter")))
  var filter: String?

  @Option(help: ArgumentHelp(localized("csv or jsonl.")))
  var format = OutputFormat.jsonl

  @Option(
    help: ArgumentHelp(
      localized("The columns that name the folders, outermost first."), valueName: "a,b"))
  var partitionBy: String

  @OptionGroup var language: LanguageOptions

  func run() throws {
    guard format == .csv || format == .jsonl else {
      throw usage(localized("--format: an export is csv or jsonl"))
    }
    let names = partitionBy.split(separator: ",").map { $0.lowercased() }
    guard let partition = Partition(by: names, of: kind.columns), !names.isEmpty else {
      let all = kind.columns.map(\.name).joined(separator: ", ")
      throw usage(
        localized("--partition-by: takes different columns of \(kind.rawValue): \(all)"))
    }
    let query = try parsedFilter()
    if kind == .approvals, let decisions = try data.bulkDecisions(of: branches.branch) {
      let day = data.day
      let list = decisions.list(
        matching: query, on: day, branch: branches.branch, by: .identity)
      try write(list.rows.lazy.map { decisions.row(at: Int($0), on: day) }, by: partition)
    } else {
      let registry = try data.read().registry
      let rows = Language.$current.withValue(format.language) {
        registry.rows(of: kind, on: data.day, concerning: branches.branch)
      }
      try write(rows.filter { query.matches($0) }, by: partition)
    }
  }

  private func parsedFilter() throws -> Query {
    do throws(QueryError) {
      return try Query(filter ?? "", columns: kind.columns)
    } catch {
      throw usage("--filter: \(error.description)")
    }
  }

  private func usage(_ message: String) -> CommandFailure {
    CommandFailure(ExitStatus.usage, "accord: \(message)")
  }

  /// More folders than this help nobody, and no file system.
  private static let mostFolders = 10_000

  private func write(_ rows: some RandomAccessCollection<Row>, by partition: Partition) throws {
    var places: [String: [Int]] = [:]
    Language.$current.withValue(format.language) {
      for (place, row) in rows.enumerated() {
        places[partition.folder(of: row), default: []].append(place)
      }
    }
    guard places.count <= Self.mostFolders else {
      throw usage(
        localized(
          """
          --partition-by: makes \(places.count) folders — choose columns with few values, such as \
          level,branch
          """))
    }
    do throws(FileProblem) {
      // Under another name until all is there: nobody reads half an export.
      let unfinished = directory + ".unfinished"
      guard access(unfinished, F_OK) != 0 else {
        throw FileProblem(path: unfinished, operation: .write, reason: .exists)
      }
      try NewDirectory.make(at: unfinished, permissions: 0o777)
      for (folder, places) in places.sorted(by: { $0.key < $1.key }) {
        try NewDirectory.make(at: "\(unfinished)/\(folder)", permissions: 0o777)
        let chosen = places.lazy.map { place in
          rows[rows.index(rows.startIndex, offsetBy: place)].selecting(partition.rest)
        }
        let text = Language.$current.withValue(format.language) {
          format.text(of: chosen, columns: partition.rest)
        }
        try AtomicFile.write(
          Array(text.utf8), to: "\(unfinished)/\(folder)/part-0.\(format.rawValue)",
          existing: .refuse)
      }
      let schema = partition.schema(in: format).text + "\n"
      try AtomicFile.write(
        Array(schema.utf8), to: "\(unfinished)/_schema.json", existing: .refuse)
      guard rename(unfinished, directory) == 0 else {
        let code = errno
        throw FileProblem(
          path: directory, operation: .write,
          reason: code == ENOTEMPTY || code == EEXIST ? .exists : .system(code))
      }
    } catch {
      throw CommandFailure(ExitStatus.data, "accord: \(error.description)")
    }
    Output.complain(
      localized(
        """
        Wrote \(rows.count) rows to \(places.count) \
        \(places.count, one: "folder", many: "folders") in \(directory).
        """))
  }
}
