import AgreementFiles
import Agreements
import ArgumentParser
import Dashboard
import Languages

struct WatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "watch",
      abstract: localized(
        "Tell every change of the data as it happens, one line each, without a screen."),
      discussion: localized(
        """
        What was delivered is remembered for each data directory and each --name: started again, a \
        watcher tells what happened meanwhile. Every change is delivered at least once, also when the \
        watcher was killed. Days that bring something by themselves, such as the end of an agreement, \
        are told when they come.

        --exec runs a command for every batch, without a shell, with the changes on its standard \
        input, one JSON object a line; it takes the place of the lines on standard output. When it \
        does not end with status 0, its batch is kept and delivered with the next one.

        To be told by mail: accord watch --exec 'mail -s "AI agreements" me@example.org'
        """))
  }

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, jsonl }

  @Option(help: ArgumentHelp(localized("The data directory."), valueName: localized("dir")))
  var data: String?

  @OptionGroup var choice: ChangeOptions

  @Option(
    help: ArgumentHelp(
      localized(
        """
        Tell what the records say of the days since this one first: a day, or 7d for as many days \
        back; last (the default) goes on where this watcher stopped.
        """),
      valueName: localized("day|7d|last")))
  var since: Since = .last

  @Option(help: ArgumentHelp(localized("text or jsonl.")))
  var format = Format.text

  @Flag(help: ArgumentHelp(localized("Tell what happened since the last time, and end.")))
  var once = false

  @Option(
    help: ArgumentHelp(
      localized("Run this for every batch of changes."), valueName: localized("command")))
  var exec: String?

  @Option(
    help: ArgumentHelp(
      localized("Under which name to remember what was delivered."), valueName: localized("name")))
  var name = WatcherName.standard

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let selection = try choice.selection(until: Clock.today)
    let delivery = try delivery()
    var options = try DataOptions.parse([])
    options.data = data
    let location = options.location
    guard case .directory(let path, _) = location else {
      throw CommandFailure(
        ExitStatus.usage,
        localized(
          """
          accord: there is no directory to watch — the registry that ships with the program does \
          not change — `accord init DIR` writes it out; then use --data DIR
          """))
    }
    var watcher = try Watcher.start(
      of: path, remembering: WatchStore(named: name.text, in: StateDirectory(for: location)),
      asked: selection, by: delivery)
    if let day = since.day(before: Clock.today) { try watcher.tell(since: day) }
    if once { try watcher.deliverOnce() } else { try watcher.run() }
  }

  private func delivery() throws(CommandFailure) -> Watcher.Delivery {
    guard let exec else { return format == .text ? .text : .jsonl }
    do throws(CommandWords.Problem) {
      return .command(BatchCommand(words: try CommandWords.split(exec)))
    } catch {
      throw CommandFailure(
        ExitStatus.usage, "accord: --exec: \(error.description)")
    }
  }
}

/// A name that is safe as the name of a directory.
struct WatcherName: ExpressibleByArgument, CustomStringConvertible {
  let text: String
  var description: String { text }

  static let standard = WatcherName(text: "default")

  private init(text: String) { self.text = text }

  init?(argument: String) {
    let isName = argument.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
      default: false
      }
    }
    guard isName, (1...64).contains(argument.utf8.count) else { return nil }
    text = argument
  }
}
