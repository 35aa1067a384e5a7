import AgreementFiles
import ArgumentParser
import Glibc
import Languages

struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: localized(
        "Write the registry that ships with the program as a data directory to start from."),
      discussion: localized(
        """
        Files that are there already are never overwritten: the command then ends with status 3 and \
        names the first of them.
        """))
  }

  @Argument(
    help: ArgumentHelp(localized("The directory, made if need be."), valueName: localized("dir")))
  var directory: String

  @OptionGroup var language: LanguageOptions

  func run() throws {
    do throws(FileProblem) {
      try NewDirectory.make(at: directory)
      // All files are looked for before the first is written: half a registry helps nobody.
      for file in ShippedRegistry.files { try refuseExisting(path(of: file.path)) }
      for file in ShippedRegistry.files {
        let path = path(of: file.path)
        try NewDirectory.make(at: String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
        try AtomicFile.write(file.bytes, to: path, existing: .refuse)
      }
    } catch {
      throw CommandFailure(ExitStatus.data, "accord: \(error.description)")
    }
    Output.complain(localized("Wrote \(ShippedRegistry.files.count) files to \(directory)."))
  }

  private func path(of file: String) -> String { "\(directory)/\(file)" }

  private func refuseExisting(_ path: String) throws(FileProblem) {
    guard access(path, F_OK) == 0 else { return }
    throw FileProblem(path: path, operation: .write, reason: .exists)
  }
}
