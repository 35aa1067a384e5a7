import AgreementFiles
import Agreements
import FedRAMPExports
import Languages

/// What stands on one side of a comparison: a data directory, or exports of FedRAMP's.
struct ComparedSide {
  let path: String
  /// Whether it holds the files of a registry.
  let isDataDirectory: Bool

  init(_ path: String) {
    self.path = path
    let files = DirectoryListing(of: path).files.keys
    isDataDirectory = files.contains { FileKind(path: $0) != nil }
  }

  /// What a data directory says.
  func registry() throws(CommandFailure) -> Registry {
    var directory = RegistryDirectory(at: path)
    directory.refresh()
    if let problem = directory.problem {
      throw CommandFailure(ExitStatus.data, "accord: \(problem.description)")
    }
    for error in directory.reading.errors { Output.complain("\(path)/\(error.description)") }
    return directory.reading.registry
  }

  /// The newest export of each source. Files of a directory that are no exports are passed over,
  /// with a word about it; a file that was named itself has to be one.
  func exports() throws(CommandFailure) -> [Snapshot.Source: Export] {
    var newest: [Snapshot.Source: Export] = [:]
    do throws(FileProblem) {
      for file in try ExportPaths.files(of: [path]) {
        for export in try exports(in: file) where isNewer(export, newest[export.source]) {
          newest[export.source] = export
        }
      }
    } catch {
      throw CommandFailure(ExitStatus.data, "accord: \(error.description)")
    }
    if newest.isEmpty {
      throw CommandFailure(
        ExitStatus.data,
        localized(
          """
          accord: \(path): there is no export in it — give exports of FedRAMP's, directories of \
          them, or two data directories
          """))
    }
    return newest
  }

  private func exports(in file: ExportPaths.Entry) throws(FileProblem) -> [Export] {
    let bytes = try FileReading().contents(of: file.path).bytes
    do throws(ExportError) {
      return file.path.hasSuffix(".jsonl")
        ? try OfferingHistory.read(bytes, file: file.path).history.newestExports
        : [try ExportReader.read(bytes, file: file.path).export]
    } catch {
      Output.complain(error.description)
      return []
    }
  }

  private func isNewer(_ export: Export, _ known: Export?) -> Bool {
    guard let known = known?.exported else { return true }
    return export.exported.map { $0 > known } ?? false
  }
}

extension [Snapshot.Source: Export] {
  /// The names of the files, for a message.
  var names: String { keys.map(\.fileName).sorted().joined(separator: ", ") }
}
