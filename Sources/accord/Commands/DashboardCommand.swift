import AgreementFiles
import Agreements
import ArgumentParser
import CursesTerminal
import Dashboard
import Languages
import Terminal

struct DashboardCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dashboard",
      abstract: localized("Open the dashboard (also without any subcommand)."))
  }

  @OptionGroup var data: DataOptions
  @OptionGroup var filter: BranchOptions

  @Option(
    name: [.customShort("f"), .customLong("filter")],
    help: ArgumentHelp(
      localized("Only the rows that match, as in the dashboard's filter line."),
      valueName: localized("filter")))
  var matching: String?

  @Option(
    help: ArgumentHelp(
      localized("The theme, or auto; `accord themes` lists them."), valueName: localized("theme")))
  var theme: String?

  @Flag(
    inversion: .prefixedNo, help: ArgumentHelp(localized("Draw with ASCII characters only.")))
  var ascii: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(localized("Hear the mouse; without, it selects text.")))
  var mouse: Bool?

  @Flag(
    help: ArgumentHelp(
      localized(
        "Lines of words without borders, one pane at a time, and changes told line by line.")))
  var screenReader = false

  @Flag(
    help: ArgumentHelp(
      localized("Write nothing: no record, no export, nothing that is remembered.")))
  var readOnly = false

  @Option(
    help: ArgumentHelp(
      localized("Tell in a file what happens, for reports of faults."),
      valueName: localized("file")))
  var logFile: String?

  @Flag(
    help: ArgumentHelp(
      localized("Draw the first screen, end, and print what each phase of the start cost.")))
  var timings = false

  @OptionGroup(title: localized("Scripts")) var scripts: ScriptOptions

  @OptionGroup var language: LanguageOptions

  /// The most usual starts, read without preparing for the other commands. `nil` where another is
  /// called, or something is wrong: whoever knows all commands says what.
  static func quickly(from arguments: [String]) -> DashboardCommand? {
    guard let first = arguments.first else { return withoutArguments }
    return first.hasPrefix("-") ? try? parse(arguments) : nil
  }

  private static var withoutArguments: DashboardCommand {
    var command = DashboardCommand()
    command.data = .none
    command.filter = .none
    command.matching = nil
    command.theme = nil
    command.ascii = nil
    command.mouse = nil
    command.screenReader = false
    command.readOnly = false
    command.logFile = nil
    command.timings = false
    command.scripts = .none
    command.language = .none
    return command
  }

  func validate() throws {
    guard let error = Filter(text: matching ?? "").error() else { return }
    throw ValidationError("--filter: \(error.description)")
  }

  func run() throws {
    if scripts.isHeadless { return try runHeadless() }
    var phases = StartTimings()
    guard Output.isTerminal else {
      guard matching == nil else {
        throw CommandFailure(
          ExitStatus.usage,
          localized(
            """
            accord: --filter: the summary is of everything; `accord list agreements --filter` lists \
            what matches.
            """))
      }
      Output.write(Summary.text(try data.read().registry, on: data.day, branch: filter.branch))
      return
    }
    let settings = SettingsDirectory()
    let looks = try ThemeArguments(option: theme, shelf: settings.reading.themes)
    let (player, log) = (try scripts.player(), try logFile.map(EventLog.init))
    phases.mark(localized("settings and themes"))
    do throws(TerminalError) {
      ControllingTerminal.becomeStandardInput()
      // Before any other thread, so that signals come to this one.
      let sources = try EventSources()
      try open(sources, settings, looks, player, log, &phases)
    } catch {
      throw CommandFailure(
        ExitStatus.usage,
        localized("accord: \(error.description) `accord list agreements` prints text instead."))
    }
  }

  /// What is shown first: the data as the arguments and the settings ask for it.
  func firstState(
    _ settings: SettingsDirectory, _ looks: ThemeArguments, _ screen: FirstScreen,
    _ snapshot: Snapshot, _ live: LiveState
  ) -> DashboardState {
    var state = DashboardState(
      size: screen.size, today: Clock.today, snapshot: snapshot, live: live,
      glyphs: screenReader || settings.reading.settings.usesScreenReader
        ? .spoken : screen.isASCII ? .ascii : .unicode,
      branch: filter.branch, filter: Filter(text: matching ?? ""), asOf: data.asOf,
      appearance: Appearance(
        shelf: settings.reading.themes, pinned: looks.pinned, ground: screen.ground),
      language: language.lang, usualLanguage: Language(environment: Environment.variables))
    state.begin(with: settings.reading)
    state.isReadOnly = readOnly
    return state
  }

  /// What the first state has to know of where it is shown.
  struct FirstScreen {
    var size: Size
    /// Whether it has no more than ASCII.
    var isASCII: Bool
    var ground: Appearance.Ground
  }
}
