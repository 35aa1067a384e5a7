import CursesTerminal
import Dashboard
import Terminal

/// The dashboard in a terminal: waits for something to happen, brings the state up to it, draws
/// what is different. It owns the state and the terminal, and sleeps while nothing happens.
struct Session: ~Copyable {
  private let sources: EventSources
  private let screen: CursesScreen
  private let mailbox: Mailbox
  private let palette: Palette
  /// The data directory; `nil` for the shipped registry.
  private let directory: String?
  private let memory: Memory?
  private var state: DashboardState
  /// What is on the screen.
  private var shown: Frame?
  private var midnight: ContinuousClock.Instant
  private var isOver = false

  init(
    _ state: DashboardState, sources: EventSources, screen: CursesScreen, mailbox: Mailbox,
    palette: Palette, directory: String?, memory: Memory?
  ) {
    self.state = state
    self.sources = sources
    self.screen = screen
    self.mailbox = mailbox
    self.palette = palette
    self.directory = directory
    self.memory = memory
    midnight = Clock.nextMidnight()
  }

  /// Runs until the user leaves.
  consuming func run() {
    send(.began(at: Clock.now()))
    present()
    while !isOver {
      for ready in sources.wait(until: midnight) { handle(ready) }
      if !isOver { present() }
    }
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
    case .focusGained, .focusLost, .background: break
    }
  }

  private mutating func send(_ action: Action) {
    for effect in reduce(&state, action) { perform(effect) }
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
    case .chronicle(let registry, let reading, let moment):
      memory?.chronicle(registry, reading: reading, at: moment, known: state.history.ledger)
    case .markSeen(let keys):
      memory?.markSeen(keys, known: state.history.ledger)
    case .openLink(let link):
      tell(ForeignProgram.open(link))
    case .edit(let place):
      guard let directory else { break }
      tell(
        screen.runOutside { ForeignProgram.edit("\(directory)/\(place.file)", line: place.line) })
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
    guard frame != shown else { return }
    screen.present(frame, with: palette)
    shown = frame
  }
}
