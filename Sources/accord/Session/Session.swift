import Agreements
import CursesTerminal
import Dashboard
import Terminal

/// The dashboard in a terminal: waits for something to happen, brings the state up to it, draws
/// what is different. It owns the state and the terminal, and sleeps while nothing happens.
struct Session: ~Copyable {
  private let sources: EventSources
  private let screen: CursesScreen
  private let mailbox: Mailbox
  /// The data directory; `nil` for the shipped registry.
  private let directory: String?
  private var state: DashboardState
  /// What is on the screen.
  private var shown: Frame?
  private var shownTheme: Theme?
  /// Until when the terminal's answer about its ground is heard: a screen that changes its colours
  /// later would only startle.
  private var groundDeadline: ContinuousClock.Instant?
  private var midnight: ContinuousClock.Instant
  private var isOver = false
  /// What is still to be played; `nil` when there is nothing more.
  private var player: ScriptPlayer?
  /// Where what was looked at is kept; `nil` keeps nothing.
  private let memory: ViewMemory?
  /// What is kept there already.
  private let remembered: RememberedView
  private let log: EventLog?

  init(
    _ state: DashboardState, sources: EventSources, screen: CursesScreen, mailbox: Mailbox,
    directory: String?, player: ScriptPlayer? = nil, memory: ViewMemory? = nil,
    log: EventLog? = nil
  ) {
    self.player = player
    self.memory = memory
    self.log = log
    remembered = state.remembered
    self.state = state
    self.sources = sources
    self.screen = screen
    self.mailbox = mailbox
    self.directory = directory
    midnight = Clock.nextMidnight()
  }

  /// Runs until the user leaves.
  consuming func run() {
    // Whatever has arrived: with luck the terminal's ground, before the first frame.
    for event in screen.input.events() where !isOver { handle(event) }
    play()
    present()
    groundDeadline = .now + .milliseconds(100)
    while !isOver {
      for ready in sources.wait(until: midnight) { handle(ready) }
      play()
      if !isOver { present() }
    }
    remember()
    screen.close()
  }

  private mutating func handle(_ ready: EventSources.Ready) {
    switch ready {
    case .input:
      for event in screen.input.events() where !isOver { handle(event) }
    case .resized:
      if let size = screen.adoptTerminalSize() { send(.resized(size)) }
    case .continued:
      screen.reclaim()
    case .stopRequested:
      perform(.suspend)
    case .endRequested(let signal):
      remember()
      screen.close()
      endProcess(by: signal)
    case .deadline:
      midnight = Clock.nextMidnight()
      send(.dayBegan(Clock.today))
    case .posted:
      for action in mailbox.take() { send(action) }
    case .childChanged:
      ForeignProgram.collectEnded()
    case .readable:
      break
    }
  }

  private mutating func handle(_ event: Event) {
    switch event {
    case .key(let key): send(.key(key))
    case .paste(let text): send(.pasted(text))
    case .mouse(let mouse): send(.mouse(mouse))
    case .resize(let size): send(.resized(size))
    case .hangUp: isOver = true
    case .background(let red, let green, let blue):
      guard groundDeadline.map({ .now <= $0 }) ?? true else { break }
      send(.backgroundTold(RGB(red: red, green: green, blue: blue)))
    case .focusGained, .focusLost: break
    }
  }

  private mutating func send(_ action: Action) {
    let start = log == nil ? nil : ContinuousClock.now
    let effects = reduce(&state, action)
    if let log, let start { log.note(action, effects, .now - start) }
    for effect in effects { perform(effect) }
  }

  /// Keeps what is looked at for the next time.
  private func remember() {
    if state.remembered != remembered { memory?.write(state.remembered) }
  }

  /// Plays the script until it waits for data or ends. The size is the terminal's here.
  private mutating func play() {
    while !isOver, player != nil {
      do throws(ScriptPlayer.Refusal) {
        guard let actions = try player?.actions(state) else { return }
        for action in actions {
          if case .resized = action { continue }
          send(action)
        }
      } catch {
        player = nil
        send(.noticed(Notice(error.diagnostic.description, .error)))
      }
    }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .quit:
      isOver = true
    case .suspend:
      screen.suspend()
      takeOver()
    case .repaint:
      screen.repaint()
    case .useMouse(let isUsed):
      screen.usesMouse = isUsed
    case .copy(let clipping):
      let clipboard = Clipboard(screen, state.settings.settings.copying)
      send(.noticed(clipboard.take(clipping)))
    case .export(let file):
      send(FileExport.write(file))
    case .page(let text):
      tell(screen.runOutside { ForeignProgram.page(text) })
      takeOver()
    case .openLink(let link):
      tell(ForeignProgram.open(link))
    case .edit(let place):
      tell(
        screen.runOutside { ForeignProgram.edit(place.path(in: directory), line: place.line) })
      takeOver()
    }
  }

  /// After the terminal was somebody else's: its size may be another, and everything is drawn.
  private mutating func takeOver() {
    send(.resized(screen.size))
    shown = nil
  }

  private mutating func tell(_ failure: ForeignProgram.Failure?) {
    if let failure { send(.noticed(Notice(failure.description, .error))) }
  }

  private mutating func present() {
    let frame = render(state)
    let theme = state.appearance.theme
    guard frame != shown || theme != shownTheme else { return }
    screen.present(frame, with: theme.palette)
    shown = frame
    shownTheme = theme
  }
}

extension RecordLocation {
  /// Settings lie outside of the data directory and are named by their whole path.
  fileprivate func path(in directory: String?) -> String {
    file.hasPrefix("/") ? file : "\(directory ?? ".")/\(file)"
  }
}
