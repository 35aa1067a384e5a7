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

  @Option(help: "The theme; `accord themes` lists them.")
  var theme: String?

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Flag(inversion: .prefixedNo, help: "Hear the mouse; without, it selects text.")
  var mouse = true

  func run() throws {
    guard Output.isTerminal else {
      Output.write(Summary.text(try data.read().registry, on: data.day, branch: filter.branch))
      return
    }
    let (theme, usesColors) = try chosenTheme()
    do throws(TerminalError) {
      // Before any other thread, so that signals come to this one.
      let sources = try EventSources()
      try open(sources, theme, usesColors: usesColors)
    } catch {
      throw CommandFailure(
        ExitStatus.usage,
        "accord: \(error.description) `accord list agreements` prints text instead.")
    }
  }

  private func open(
    _ sources: EventSources, _ theme: Theme, usesColors: Bool
  ) throws(TerminalError) {
    let mailbox = Mailbox { [wakeup = sources.wakeup] in wakeup.post() }
    var directory: String?
    var follower: DataFollower?
    if case .directory(let path, _) = data.location {
      directory = path
      follower = DataFollower(path)
    }
    let screen = try CursesScreen.open(
      ScreenOptions(usesASCII: ascii, usesColors: usesColors, usesMouse: mouse))
    var state = DashboardState(
      size: screen.size, today: Clock.today,
      snapshot: follower?.snapshot ?? Snapshot(ShippedRegistry.read()),
      live: follower?.liveState ?? .embedded, glyphs: screen.isASCII ? .ascii : .unicode,
      branch: filter.branch, asOf: data.asOf)
    if let notice = firstNotice(screen) { _ = reduce(&state, .noticed(notice)) }
    if let follower { start(follower, mailbox) }
    let memory = memory(mailbox)
    Session(
      state, sources: sources, screen: screen, mailbox: mailbox, palette: theme.palette,
      directory: directory, memory: memory
    ).run()
  }

  private func start(_ follower: consuming DataFollower, _ mailbox: Mailbox) {
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
      tell("What you see is not remembered: \(problem.description)", mailbox)
    } catch {
      tell("What you see is not remembered: set $HOME or $XDG_STATE_HOME.", mailbox)
    }
    return nil
  }

  private func memory(_ mailbox: Mailbox) -> Memory? {
    do throws(WorkerThread.Failure) {
      return try Memory(in: seenFile(mailbox), mailbox: mailbox)
    } catch {
      tell("Changes are not shown: \(error.description)", mailbox)
      return nil
    }
  }

  private func tell(_ warning: String, _ mailbox: Mailbox) {
    mailbox.post(.noticed(Notice(warning, .warning)))
  }

  private func firstNotice(_ screen: CursesScreen) -> Notice? {
    guard screen.type.isSubstitute else { return nil }
    let asked = screen.type.asked ?? "none"
    return Notice(
      "The terminal type \(asked) is not known here; \(screen.type.used) is used.", .warning)
  }

  /// `NO_COLOR` (https://no-color.org) is heard unless a theme is asked for by name.
  private func chosenTheme() throws -> (Theme, usesColors: Bool) {
    let noColor = Environment.variables["NO_COLOR"].map { !$0.isEmpty } ?? false
    let name = theme ?? (noColor ? "monochrome" : "default")
    let shelf = ShippedThemes.shelf
    guard let found = shelf.theme(named: name) else {
      throw CommandFailure(
        ExitStatus.usage,
        "accord: there is no theme \(name) — only those that ship can be chosen — use one of "
          + shelf.names.joined(separator: ", "))
    }
    return (found.theme, theme != nil || !noColor)
  }
}

/// Hands a value that cannot be copied to another thread, once.
private final class Parcel: @unchecked Sendable {
  // Filled before the thread starts and emptied by it: never touched by two at a time.
  private var follower: DataFollower?

  init(_ follower: consuming DataFollower) { self.follower = consume follower }

  func take() -> DataFollower? { follower.take() }
}
