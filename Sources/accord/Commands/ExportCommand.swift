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
      try write(decisions, matching: query, by: partition)
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

  private func write(_ rows: [Row], by partition: Partition) throws {
    let folders = Language.$current.withValue(format.language) {
      Dictionary(grouping: rows) { partition.folder(of: $0) }
    }
    try write(folders.mapValues(\.count), by: partition) { folder in
      let chosen = (folders[folder] ?? []).lazy.map { $0.selecting(partition.rest) }
      let text = Language.$current.withValue(format.language) {
        format.text(of: chosen, columns: partition.rest)
      }
      var piece: [UInt8]? = Array(text.utf8)
      return { piece.take() }
    }
  }

  /// A million rows are written as they lie in their columns, a few at a time.
  private func write(
    _ decisions: DecisionColumns, matching query: Query, by partition: Partition
  ) throws {
    guard let notation = RowNotation(format) else { return }
    let folders = Language.$current.withValue(format.language) {
      self.folders(of: decisions, matching: query, by: partition)
    }
    var writer = RowWriter(decisions, on: data.day, columns: partition.rest, as: notation)
    try write(folders.mapValues(\.count), by: partition) { folder in
      var header: String? = notation.header(partition.rest)
      var rest = (folders[folder] ?? [])[...]
      return {
        if let header = header.take() { return Array(header.utf8) }
        if rest.isEmpty { return nil }
        let piece = rest.prefix(Self.pieceSize)
        rest = rest.dropFirst(Self.pieceSize)
        return Language.$current.withValue(format.language) {
          piece.reduce(into: []) { writer.write(Int($1), to: &$0) }
        }
      }
    }
  }

  private func folders(
    of decisions: DecisionColumns, matching query: Query, by partition: Partition
  ) -> [String: [UInt32]] {
    let day = data.day
    let rows = decisions.list(
      matching: query, on: day, branch: branches.branch, by: .identity
    ).rows
    var folders: [String: [UInt32]] = [:]
    for group in decisions.groups(of: rows, by: partition.columns, on: day) {
      guard let first = group.first else { continue }
      let folder = partition.folder(of: decisions.row(at: Int(first), on: day))
      if let known = folders[folder] {
        // No value, and a value that is written as none.
        let both = Set(known + group)
        folders[folder] = rows.filter { both.contains($0) }
      } else {
        folders[folder] = group
      }
    }
    return folders
  }

  /// In rows.
  private static let pieceSize = 2000

  /// More folders than this help nobody, and no file system.
  private static let mostFolders = 10_000

  /// - Parameters:
  ///   - folders: how many rows each one gets.
  ///   - content: gives what the file of a folder holds, piece by piece.
  private func write(
    _ folders: [String: Int], by partition: Partition,
    _ content: (String) -> () -> [UInt8]?
  ) throws {
    guard folders.count <= Self.mostFolders else {
      throw usage(
        localized(
          """
          --partition-by: makes \(folders.count) folders — choose columns with few values, such as \
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
      for folder in folders.keys.sorted() {
        try NewDirectory.make(at: "\(unfinished)/\(folder)", permissions: 0o777)
        let path = "\(unfinished)/\(folder)/part-0.\(format.rawValue)"
        try AtomicFile.write(to: path, next: content(folder))
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
    let rows = folders.values.reduce(0, +)
    Output.complain(
      localized(
        """
        Wrote \(rows) rows to \(folders.count) \
        \(folders.count, one: "folder", many: "folders") in \(directory).
        """))
  }
}
