import AgreementFiles
import Agreements
import CursesTerminal
import Dashboard
import Languages
import Terminal

/// The dashboard in a terminal: opened, and given its followers of files and its memory.
extension DashboardCommand {
  func open(
    _ sources: EventSources, _ settings: SettingsDirectory, _ looks: ThemeArguments,
    _ player: ScriptPlayer?, _ log: EventLog?, _ phases: inout StartTimings
  ) throws(TerminalError) {
    let mailbox = Mailbox { [wakeup = sources.wakeup] in wakeup.post() }
    var directory: String?
    var follower: DataFollower?
    let decisionReading = DecisionReading()
    if case .directory(let path, _) = data.location {
      directory = path
      follower = DataFollower(
        path, method: settings.watchMethod, decisionReading: decisionReading)
    }
    let snapshot = follower?.snapshot ?? Snapshot(ShippedRegistry.read())
    phases.mark(localized("data"))
    let screen = try CursesScreen.open(options(settings.reading.settings, looks))
    phases.mark(localized("terminal"))
    let asksGround = looks.pinned ?? settings.reading.settings.theme == .automatic
    if asksGround, looks.isDark == nil { screen.requestBackground() }
    var state = firstState(
      settings, looks,
      FirstScreen(
        size: screen.size, isASCII: screen.isASCII,
        ground: Appearance.Ground(
          hasManyColors: screen.depth == .twoHundredFiftySix, isDark: looks.isDark)),
      snapshot, follower?.liveState ?? .embedded)
    // A script begins the same wherever it is played, and what it does is not what the user did.
    let viewMemory =
      readOnly || player != nil || !settings.reading.settings.remembers
      ? nil : ViewMemory(of: data.location)
    if let view = viewMemory?.read() {
      state.resume(
        view, keepsBranch: filter.branch != nil || settings.reading.settings.branch != nil)
    }
    state.usesMouse = mouse ?? settings.reading.settings.usesMouse
    if let notice = firstNotice(screen) { _ = reduce(&state, .noticed(notice)) }
    if timings {
      phases.mark(localized("state"))
      screen.present(render(state), with: state.appearance.theme.palette)
      phases.mark(localized("first screen"))
      screen.close()
      Output.write(phases.text)
      return
    }
    if let follower { start(follower, mailbox, settings.reading.settings.watching, &state) }
    follow(settings, mailbox)
    let unfinished = Unfinished()
    Session(
      state, sources: sources, screen: screen, mailbox: mailbox, directory: directory,
      decisionReading: decisionReading,
      errands: RecordErrands(RecordDesk(of: data.location), postingTo: mailbox, unfinished),
      unfinished: unfinished, memory: memory(mailbox), player: player,
      viewMemory: viewMemory, log: log
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
      state.live = .unfollowed(
        reason: localized("The files are not followed, as the settings ask."))
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

  /// Where what was seen is remembered. Without a place for it the dashboard works all the same.
  private func seenFile(_ mailbox: Mailbox) -> SeenFile? {
    do {
      return SeenFile(try StateDirectory(for: data.location).file("seen"))
    } catch let problem as FileProblem {
      tell(localized("What you see is not remembered: \(problem.description)"), mailbox)
    } catch {
      tell(
        localized("What you see is not remembered: set $HOME or $XDG_STATE_HOME."), mailbox)
    }
    return nil
  }

  private func memory(_ mailbox: Mailbox) -> Memory? {
    do throws(WorkerThread.Failure) {
      return try Memory(
        in: readOnly ? nil : seenFile(mailbox), filters: readOnly ? nil : try? SavedFiltersFile(),
        mailbox: mailbox)
    } catch {
      tell(localized("Changes are not shown: \(error.description)"), mailbox)
      return nil
    }
  }

  private func tell(_ warning: String, _ mailbox: Mailbox) {
    mailbox.post(.noticed(Notice(warning, .warning)))
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
    let asked = screen.type.asked ?? localized("none")
    return Notice(
      localized("The terminal type \(asked) is not known here; \(screen.type.used) is used."),
      .warning)
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
