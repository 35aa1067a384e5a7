import AgreementFiles
import Agreements
import ArgumentParser
import CursesTerminal
import Dashboard
import Terminal

struct DashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard",
    abstract: "Open the dashboard (also without any subcommand).")

  @OptionGroup var data: DataOptions
  @OptionGroup var filter: BranchOptions

  @Option(
    name: [.customShort("f"), .customLong("filter")],
    help: "Only the rows that match, as in the dashboard's filter line.")
  var matching: String?

  @Option(help: "The theme, or auto; `accord themes` lists them.")
  var theme: String?

  @Flag(inversion: .prefixedNo, help: "Draw with ASCII characters only.")
  var ascii: Bool?

  @Flag(inversion: .prefixedNo, help: "Hear the mouse; without, it selects text.")
  var mouse: Bool?

  @Flag(help: "Lines of words without borders, one pane at a time, and changes told line by line.")
  var screenReader = false

  func validate() throws {
    guard let error = Filter(text: matching ?? "").error() else { return }
    throw CommandFailure(ExitStatus.usage, "accord: --filter: \(error.description)")
  }

  func run() throws {
    guard Output.isTerminal else {
      Output.write(Summary.text(try data.read().registry, on: data.day, branch: filter.branch))
      return
    }
    let settings = SettingsDirectory()
    let looks = try ThemeArguments(option: theme, shelf: settings.reading.themes)
    do throws(TerminalError) {
      // Before any other thread, so that signals come to this one.
      let sources = try EventSources()
      try open(sources, settings, looks)
    } catch {
      throw CommandFailure(
        ExitStatus.usage,
        "accord: \(error.description) `accord list agreements` prints text instead.")
    }
  }

  private func open(
    _ sources: EventSources, _ settings: SettingsDirectory, _ looks: ThemeArguments
  ) throws(TerminalError) {
    let mailbox = Mailbox { [wakeup = sources.wakeup] in wakeup.post() }
    var directory: String?
    var follower: DataFollower?
    if case .directory(let path, _) = data.location {
      directory = path
      follower = DataFollower(path, method: settings.watchMethod)
    }
    let screen = try CursesScreen.open(options(settings.reading.settings, looks))
    let asksGround = looks.pinned ?? settings.reading.settings.theme == .automatic
    if asksGround, looks.isDark == nil { screen.requestBackground() }
    var state = DashboardState(
      size: screen.size, today: Clock.today,
      snapshot: follower?.snapshot ?? Snapshot(ShippedRegistry.read()),
      live: follower?.liveState ?? .embedded,
      glyphs: screenReader ? .spoken : screen.isASCII ? .ascii : .unicode,
      branch: filter.branch, asOf: data.asOf,
      appearance: Appearance(
        shelf: settings.reading.themes, pinned: looks.pinned,
        ground: Appearance.Ground(
          hasManyColors: screen.depth == .twoHundredFiftySix, isDark: looks.isDark)))
    state.filter = Filter(text: matching ?? "")
    state.begin(with: settings.reading)
    state.usesMouse = mouse ?? settings.reading.settings.usesMouse
    if let notice = firstNotice(screen) { _ = reduce(&state, .noticed(notice)) }
    if let follower { start(follower, mailbox, settings.reading.settings.watching, &state) }
    follow(settings, mailbox)
    Session(
      state, sources: sources, screen: screen, mailbox: mailbox, directory: directory
    ).run()
  }

  private func options(_ settings: Settings, _ looks: ThemeArguments) -> ScreenOptions {
    ScreenOptions(
      usesASCII: ascii ?? settings.usesASCII, usesColors: looks.usesColors,
      usesMouse: mouse ?? settings.usesMouse,
      synchronizedOutput: ScreenOptions.SynchronizedOutput(settings.synchronizedOutput),
      escapeDelay: settings.escapeDelay)
  }

  private func start(
    _ follower: consuming DataFollower, _ mailbox: Mailbox, _ watching: Settings.Watching,
    _ state: inout DashboardState
  ) {
    guard watching != .off else {
      state.live = .unfollowed(reason: "The files are not followed, as the settings ask.")
      return
    }
    let parcel = Parcel(follower)
    do throws(WorkerThread.Failure) {
      try WorkerThread.start {
        parcel.take()?.follow(postingTo: mailbox)
      }
    } catch {
      mailbox.post(.liveStateChanged(.unfollowed(reason: error.description)))
    }
  }

  private func follow(_ settings: SettingsDirectory, _ mailbox: Mailbox) {
    guard settings.reading.settings.watching != .off,
      let follower = SettingsFollower(settings, method: settings.watchMethod)
    else { return }
    let parcel = Parcel(follower)
    // Without a thread for it the settings stay as they were read.
    try? WorkerThread.start {
      parcel.take()?.follow(postingTo: mailbox)
    }
  }

  private func firstNotice(_ screen: CursesScreen) -> Notice? {
    guard screen.type.isSubstitute else { return nil }
    let asked = screen.type.asked ?? "none"
    return Notice(
      "The terminal type \(asked) is not known here; \(screen.type.used) is used.", .warning)
  }
}

/// Hands a value that cannot be copied to another thread, once.
private final class Parcel<Content: ~Copyable>: @unchecked Sendable {
  // Filled before the thread starts and emptied by it: never touched by two at a time.
  private var content: Content?

  init(_ content: consuming Content) { self.content = consume content }

  func take() -> Content? { content.take() }
}

extension SettingsDirectory {
  fileprivate var watchMethod: DirectoryWatch.Method {
    reading.settings.watching == .poll ? .polling : .automatic
  }
}

extension ScreenOptions.SynchronizedOutput {
  fileprivate init(_ setting: Settings.Switch) {
    switch setting {
    case .auto: self = .automatic
    case .on: self = .on
    case .off: self = .off
    }
  }
}
