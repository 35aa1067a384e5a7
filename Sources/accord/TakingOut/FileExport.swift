import AgreementFiles
import Dashboard
import Languages

/// Writes what the dashboard exports: for the user alone, and never over a file that is there,
/// unless the user said so.
enum FileExport {
  static func write(
    _ file: ExportedFile, environment: [String: String] = Environment.variables
  ) -> Action {
    let path = expanded(file.path, environment)
    do throws(FileProblem) {
      try AtomicFile.write(
        Array(file.text.utf8), to: path, existing: file.replaces ? .replace : .refuse,
        permissions: StateDirectory.permissions)
      return .noticed(Notice(localized("Wrote \(file.name) to \(path).")))
    } catch {
      guard error.reason != .exists else { return .fileFound(file) }
      return .noticed(Notice(error.description, .error))
    }
  }

  /// Writes on a thread of its own, for the screen waits for no disk.
  static func begin(_ file: ExportedFile, postingTo mailbox: Mailbox, _ unfinished: Unfinished) {
    unfinished.begin()
    do throws(WorkerThread.Failure) {
      try WorkerThread.start {
        mailbox.post(write(file))
        unfinished.end()
      }
    } catch {
      unfinished.end()
      mailbox.post(.noticed(Notice(error.description, .error)))
    }
  }

  /// `~/` is the user's home, as in a shell.
  private static func expanded(_ path: String, _ environment: [String: String]) -> String {
    guard path.hasPrefix("~/"), let home = environment["HOME"], !home.isEmpty else { return path }
    return home + path.dropFirst()
  }
}
