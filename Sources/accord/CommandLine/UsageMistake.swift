import Agreements
import Languages

/// What the command line says about a wrong word, with the right one that is nearest to it.
enum UsageMistake {
  /// The message of the argument parser names every word that can stand there; of several, people
  /// want the one that they meant.
  static func withNearestWord(_ message: String) -> String {
    if let stray = message.firstMatch(of: /[Uu]nexpected arguments?:? '([^']+)'/) {
      return withNearestCommand(to: stray.output.1, message)
    }
    guard let wrong = message.firstMatch(of: /The value '([^']+)' is invalid for '/),
      let list = message.firstRange(of: "Please provide one of ")
    else { return message }
    let rest = message[list.upperBound...]
    // The words stand in quotes, or each on a line of its own behind a dash; help follows them.
    let end = rest.firstMatch(of: #/\n(Help|Usage): /#)?.range.lowerBound ?? rest.endIndex
    let words = rest[..<end].matches(of: /'([^']+)'|\n  - (\S+)/).compactMap { match in
      (match.output.1 ?? match.output.2).map(String.init)
    }
    guard let question = Spelling.question(wrong.output.1, among: words)?.text else {
      return message
    }
    let sentence = question.prefix(1).uppercased() + question.dropFirst()
    return message[..<list.lowerBound] + "\(sentence) " + message[list.lowerBound...]
  }

  /// A misspelled subcommand is taken for an argument of the dashboard.
  private static func withNearestCommand(to word: Substring, _ message: String) -> String {
    let commands = Accord.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let meant = Spelling.nearest(to: word, in: commands),
      let end = message.firstRange(of: "\n")?.lowerBound
    else { return message }
    return message[..<end] + localized(". Did you mean 'accord \(meant)'?") + message[end...]
  }
}
