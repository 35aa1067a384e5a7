import Agreements
import CursesTerminal
import Dashboard
import Glibc
import Languages
import Terminal

/// The dashboard in a terminal: waits for something to happen, brings the state up to it, draws
/// what is different. It owns the state and the terminal, and sleeps while nothing happens.
struct Session: ~Copyable {
  private let sources: EventSources
  let screen: CursesScreen
  let mailbox: Mailbox
  /// The data directory; `nil` for the shipped registry.
  let directory: String?
  let search: DecisionSearch
  let decisionReading: DecisionReading
  let errands: RecordErrands
  private let commits: CommitReader?
  let memory: Memory?
  private(set) var state: DashboardState
  /// The theme of what is on the screen, and what it comes down to.
  private var shownTheme: (theme: Theme, palette: Palette)?
  /// Until when the terminal's answer about its ground is heard: a screen that changes its colours
  /// later would only startle.
  private var groundDeadline: ContinuousClock.Instant?
  private var midnight: Midnight
  /// When a frame is drawn that had to wait; `nil` when none has to.
  private var frameDue: ContinuousClock.Instant?
  private var pace = FramePace()
  /// Whether something happened since the last frame that somebody waits to see.
  private var isAwaited = true
  var isOver = false
  /// What can be done when a frame stands, so that it does not hold it up.
  var afterFrame: [Effect] = []
  /// What is still to be played; `nil` when there is nothing more.
  private var player: ScriptPlayer?
  /// Where what was looked at is kept; `nil` keeps nothing.
  private let viewMemory: ViewMemory?
  /// What is kept there already.
  private let remembered: RememberedView
  private let log: EventLog?
  /// What is not cut off when the user leaves.
  let unfinished: Unfinished

  init(
    _ state: DashboardState, sources: EventSources, screen: CursesScreen, mailbox: Mailbox,
    directory: String?, decisionReading: DecisionReading, errands: RecordErrands,
    unfinished: Unfinished, memory: Memory?, player: ScriptPlayer? = nil,
    viewMemory: ViewMemory? = nil,
    log: EventLog? = nil
  ) {
    self.player = player
    self.viewMemory = viewMemory
    self.log = log
    self.unfinished = unfinished
    remembered = state.remembered
    self.state = state
    self.errands = errands
    commits = directory.map { CommitReader(of: $0, postingTo: mailbox) }
    self.sources = sources
    self.screen = screen
    self.mailbox = mailbox
    self.directory = directory
    self.decisionReading = decisionReading
    search = DecisionSearch(postingTo: mailbox)
    self.memory = memory
    midnight = Midnight(at: Clock.now())
  }

  /// Runs until the user leaves.
  consuming func run() {
    send(.began(at: Clock.now()))
    // Whatever has arrived: with luck the terminal's ground, before the first frame.
    for event in screen.input.events() where !isOver { handle(event) }
    play()
    present()
    memory?.readFilters()
    groundDeadline = .now + .milliseconds(100)
    commits?.look()
    while !isOver {
      let ready = sources.wait(until: min(midnight.moment, frameDue ?? midnight.moment))
      isAwaited = isAwaited || ready.contains { $0 != .posted && $0 != .deadline }
      for ready in ready { handle(ready) }
      play()
      if !isOver { present() }
      // When the frame stands: to ask what day it is opens the file of the zone.
      if !isOver, followClock() { present() }
    }
    // The terminal first: writing may take its time, or for ever.
    screen.close()
    sources.stopListening()
    remember()
    unfinished.finish()
    memory?.finish()
    log?.finish()
  }

  /// What the screen speaks.
  private var language: Language { state.language }

  private mutating func handle(_ ready: EventSources.Ready) {
    switch ready {
    case .input:
      for event in screen.input.events() where !isOver { handle(event) }
    case .resized:
      if let size = screen.adoptTerminalSize() { send(.resized(size)) }
    case .continued:
      screen.reclaim()
      takeOver()
    case .stopRequested:
      perform(.suspend)
    case .interrupted:
      guard state.heedsInterrupt else { end(by: SIGINT) }
      send(.key(.interrupt))
    case .endRequested(let signal):
      end(by: signal)
    case .deadline, .clockSet:
      // What is to be done then, is done whenever something happened.
      break
    case .posted:
      for action in mailbox.take() {
        isAwaited = isAwaited || !action.happensByItself
        send(action)
        switch action {
        case .dataRead, .dataCompleted: commits?.look()
        default: break
        }
      }
    case .childChanged:
      ForeignProgram.collectEnded()
    case .readable:
      break
    }
  }

  private func end(by signal: Int32) -> Never {
    screen.close()
    sources.stopListening()
    remember()
    log?.finish()
    endProcess(by: signal)
  }

  /// Brings the day up to the clock, which may have been set, and to the zone, which may have been
  /// changed, and finds out anew when the day ends.
  /// - Returns: whether it is another day.
  private mutating func followClock() -> Bool {
    let now = Clock.now()
    midnight.follow(now)
    guard now.day != state.today else { return false }
    send(.dayBegan(now.day))
    return true
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
    case .focusGained: memory?.refresh()
    case .focusLost: break
    }
  }

  mutating func send(_ action: Action) {
    Language.$current.withValue(language) { follow(action) }
  }

  private mutating func follow(_ action: Action) {
    let start = log == nil ? nil : ContinuousClock.now
    let effects = reduce(&state, action)
    if let log, let start { log.note(action, effects, .now - start) }
    for effect in effects { perform(effect) }
  }

  /// Keeps what is looked at for the next time.
  private func remember() {
    if state.remembered != remembered { viewMemory?.write(state.remembered) }
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

  private mutating func present() {
    frameDue = screen.busyUntil ?? (isAwaited ? nil : pace.due(at: .now))
    guard frameDue == nil else { return }
    Language.$current.withValue(language) { draw() }
    if !isAwaited { pace.drew(at: .now) }
    isAwaited = false
  }

  private mutating func draw() {
    screen.title = state.windowTitle.map { DisplayText(untrusted: $0) }
    let theme = state.appearance.theme
    if shownTheme?.theme != theme { shownTheme = (theme, theme.palette) }
    // The screen writes what differs from what it shows, and nothing when nothing does.
    screen.present(render(state), with: shownTheme?.palette ?? theme.palette)
    for case .chronicle(let registry, let reading, let moment) in afterFrame {
      memory?.chronicle(registry, reading: reading, at: moment, known: state.history.ledger)
    }
    afterFrame = []
  }
}
