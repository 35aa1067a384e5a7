import ArgumentParser
import Glibc
import Languages

@main
enum Main {
  static func main() {
    StandardStreams.open()
    // A reader that goes away (`| head`) is no reason to die in the middle of restoring a terminal:
    // writing then fails, and the failure is dealt with where it happens.
    signal(SIGPIPE, SIG_IGN)
    // The same holds for a file that may not grow any further: the write fails and says so.
    signal(SIGXFSZ, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    Language.$current.withValue(LanguageOptions.language(for: arguments)) { run(arguments) }
  }

  private static func run(_ arguments: [String]) {
    do {
      if let dashboard = DashboardCommand.quickly(from: arguments) { return try dashboard.run() }
      var command = try Accord.parseAsRoot(arguments)
      try command.run()
    } catch {
      exit(ExitStatus.of(error))
    }
  }
}

/// The exit status of every command: 0 done, 1 the answer is no, 2 wrong usage, 3 data that cannot
/// be read or written.
enum ExitStatus {
  static let no: Int32 = 1
  static let usage: Int32 = 2
  static let data: Int32 = 3

  /// Says what went wrong, and gives the status for it.
  static func of(_ error: any Error) -> Int32 {
    switch error {
    case let failure as CommandFailure:
      if let message = failure.message { Output.complain(message) }
      return failure.status
    case let code as ExitCode:
      return code.rawValue
    default:
      let message = ParserWords.translated(
        UsageMistake.withNearestWord(Accord.fullMessage(for: error)))
      guard Accord.exitCode(for: error) != .success else {
        Output.write(message + "\n")
        return 0
      }
      Output.complain(message)
      return usage
    }
  }
}

/// A command that ends with something else than success.
struct CommandFailure: Error {
  var status: Int32
  /// For standard error: what is wrong, why, and how to mend it.
  var message: String?

  init(_ status: Int32, _ message: String? = nil) {
    self.status = status
    self.message = message
  }
}
