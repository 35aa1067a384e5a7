import AgreementFiles
import ArgumentParser
import FedRAMPExports
import Languages

struct ImportFedRAMPCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fedramp",
      abstract: localized("Record FedRAMP's exports in the history of the data directory."),
      discussion: localized(
        """
        FILE is an export as it was downloaded (data.json, fedramp-products.json, \
        fedramp-status-changelog.json, recognised by what is in it), or a directory of them. They may \
        come in any order, and again: what is known already is not recorded twice.

        The history is \(FedRAMPFolder.historyPath): what changed, when it took effect and when it was \
        first seen, one line each. From it every day can be asked for with --as-of. An import that is \
        interrupted leaves the history as it was.

        Exit status: 0 done, 3 a file could not be read (what the others say is recorded all the same).
        """))
  }

  @Argument(
    help: ArgumentHelp(
      localized("Exports, and directories of exports."), valueName: localized("file")))
  var files: [String]

  @Option(help: ArgumentHelp(localized("The data directory."), valueName: localized("dir")))
  var data: String?

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let directory = try directory()
    let entries = try found()
    var report = ImportReport()
    do throws(HistoryProblem) {
      var history = try HistoryImport(into: directory)
      var progress = ProgressLine(of: entries.count)
      for entry in entries {
        do throws(HistoryProblem) {
          report.note(try history.add(entry))
        } catch {
          progress.clear()
          report.note(error, about: entry)
        }
        progress.advance()
      }
      progress.clear()
      try history.save()
      Output.complain(report.summary(of: history))
    } catch {
      throw CommandFailure(ExitStatus.data, "accord: \(error.description)")
    }
    if report.hasFailed { throw CommandFailure(ExitStatus.data) }
  }

  /// The shipped registry is no place to record anything in.
  private func directory() throws(CommandFailure) -> String {
    var options = DataOptions()
    options.data = data
    guard case .directory(let path, _) = options.location else {
      throw CommandFailure(
        ExitStatus.usage,
        localized(
          """
          accord: there is no data directory to import into — the shipped data is part of the \
          program — make one with `accord init DIR`, and say --data DIR
          """))
    }
    return path
  }

  private func found() throws(CommandFailure) -> [ExportPaths.Entry] {
    do throws(FileProblem) {
      let found = try ExportPaths.files(of: files).filter {
        $0.isNamed || $0.path.hasSuffix(".json")
      }
      return ExportPaths.inOrder(found)
    } catch {
      throw CommandFailure(ExitStatus.data, "accord: \(error.description)")
    }
  }
}
