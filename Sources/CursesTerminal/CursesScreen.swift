import CLinux
import CNcurses
import Glibc
import Terminal

/// The terminal that the process was started in, drawn on by ncurses. Curses has one state for the
/// whole process and no locks: only one screen may be open, and only the main thread may use it.
///
/// Create the `EventSources` first, so that no resize gets lost.
public final class CursesScreen: Screen {
  public private(set) var size: Size
  /// Whether the type asked for was found; tell the user once if not.
  public let type: TerminalType
  public let depth: ColorDepth
  /// Whether only ASCII is shown, by choice or for want of UTF-8.
  public let isASCII: Bool
  public let input: CursesInput

  enum Ownership { case ours, lent, closed }

  private let synchronizesLargeFrames: Bool
  private let output: FrameOutput
  private var writer: CellWriter
  private var pace: LinePace
  var modes = TerminalModes()
  private var shown: Canvas?
  private var cursor: Point?
  var ownership = Ownership.ours

  /// Takes the terminal over. From here on, however the process ends, the terminal is given back.
  ///
  /// - Throws: when there is no terminal or none that can show a screen; nothing is changed then.
  public static func open(
    _ options: ScreenOptions = ScreenOptions()
  ) throws(TerminalError) -> CursesScreen {
    guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNoTerminal }
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    let asked = environmentValue("TERM")
    if asked == "dumb" { throw .cannotPlaceText(type: "dumb") }
    // Started by `&`: it is nobody's turn to draw before `fg`.
    crash_guard_wait_for_front(STDOUT_FILENO)
    guard crash_guard_install(STDOUT_FILENO) == 0 else {
      throw .system(call: "sigaction", errno: errno)
    }
    let output = try FrameOutput()
    let hasUTF8 = nc_use_utf8()
    TerminalOutput.makeBlocking()
    // LINES and COLUMNS of the environment are often older than the window. With use_env left on,
    // ncurses would also set them, and programs we start would believe them after a resize.
    use_env(false)
    use_tioctl(true)
    crash_guard_arm()
    let type: TerminalType
    do throws(TerminalError) {
      // Would ncurses find the default action, it would change it around every update, and so lose
      // a request to stop.
      signal(SIGTSTP, SIG_IGN)
      defer { signal(SIGTSTP, SIG_DFL) }
      type = try TerminalType.openFirstKnown(asked: asked, writingTo: output)
    } catch {
      crash_guard_disarm()
      throw error
    }
    return CursesScreen(
      type: type, output: output, isASCII: options.usesASCII || !hasUTF8, options: options)
  }

  private init(
    type: TerminalType, output: FrameOutput, isASCII: Bool, options: ScreenOptions
  ) {
    self.type = type
    self.output = output
    self.isASCII = isASCII
    Self.setUpCurses(escapeDelay: options.escapeDelay)
    pace = LinePace(bitsPerSecond: Int(baudrate()))
    let hasColors = options.usesColors && has_colors() && start_color() == OK
    depth = hasColors ? ColorDepth(colors: Int(nc_colors())) : .none
    let pairs = ColorPairs(
      limit: hasColors ? Int(nc_color_pairs()) : 0,
      hasDefaultColors: hasColors && use_default_colors() == OK
    ) { pair, foreground, background in
      init_extended_pair(pair, foreground, background) == OK
    }
    writer = CellWriter(depth: depth, isASCII: isASCII, pairs: pairs)
    synchronizesLargeFrames =
      switch options.synchronizedOutput {
      case .automatic: type.mayKnowSynchronizedOutput
      case .on: true
      case .off: false
      }
    input = CursesInput()
    size = Size(columns: Int(nc_columns()), rows: Int(nc_lines()))
    adoptTerminalSize()
    modes.acquire(.bracketedPaste)
    modes.acquire(.focusReports)
    if options.usesMouse { modes.acquire(.mouse) }
  }

  deinit { close() }

  private static func setUpCurses(escapeDelay: Int?) {
    cbreak()
    noecho()
    nonl()
    nc_free_control_keys()
    def_prog_mode()
    if let escapeDelay {
      set_escdelay(Int32(clamping: escapeDelay))
    } else if environmentValue("ESCDELAY") == nil {
      // Over a network, the bytes of one key may arrive apart.
      let isRemote = ["SSH_CONNECTION", "SSH_TTY"].contains { environmentValue($0) != nil }
      set_escdelay(isRemote ? 100 : 25)
    }
    // A key that waits must not leave a frame half drawn.
    typeahead(-1)
    leaveok(nc_stdscr(), false)
    // Scrolling brings in lines in the wrong colour on terminals without background colour erase.
    scrollok(nc_stdscr(), false)
    idlok(nc_stdscr(), false)
    curs_set(0)
  }

  // MARK: Showing

  public func present(_ frame: Frame, with palette: Palette) {
    guard ownership == .ours else { return }
    let isWhole = writer.adopt(palette) || shown?.size != frame.canvas.size
    let canvas = frame.canvas
    if isWhole { werase(nc_stdscr()) }
    let blank = Canvas(size: Size(columns: 0, rows: 0))
    let runs = canvas.changes(since: isWhole ? blank : shown ?? blank)
    guard !runs.isEmpty || isWhole || frame.cursor != cursor else { return }
    for run in runs { put(run, of: canvas) }
    placeCursor(frame.cursor)
    shown = canvas
    cursor = frame.cursor
    update(cells: runs.reduce(0) { $0 + $1.columns.count })
  }

  private func put(_ run: ChangedRun, of canvas: Canvas) {
    // The terminal may have shrunk since the frame was drawn.
    let columns = run.columns.clamped(to: 0..<size.columns)
    guard run.row < size.rows, !columns.isEmpty else { return }
    let row = canvas.row(run.row)
    let start = row.startIndex
    writer.write(
      row[start + columns.lowerBound..<start + columns.upperBound], row: run.row,
      column: columns.lowerBound)
  }

  private func placeCursor(_ place: Point?) {
    if (place == nil) != (cursor == nil) { curs_set(place == nil ? 0 : 1) }
    if let place { wmove(nc_stdscr(), Int32(clamping: place.row), Int32(clamping: place.column)) }
  }

  /// Sends what changed. A terminal reads a small frame at once anyway; only large ones are worth
  /// the 16 bytes that ask it to show all of one together.
  private func update(cells: Int) {
    let isLarge = cells * 8 >= size.columns * size.rows
    let isSynchronized = synchronizesLargeFrames && isLarge
    wnoutrefresh(nc_stdscr())
    let count = output.send(
      between: isSynchronized ? "\u{1B}[?2026h" : "", and: isSynchronized ? "\u{1B}[?2026l" : ""
    ) { doupdate() }
    pace.sent(count, at: .now)
  }

  /// Until when a slow line is busy with what was shown: a frame that waits so long shows more,
  /// and is seen no later. `nil` when it need not wait.
  public var busyUntil: ContinuousClock.Instant? { pace.freeAt.flatMap { $0 > .now ? $0 : nil } }

  /// Draws everything again, when something else wrote on the terminal.
  public func repaint() {
    guard ownership == .ours else { return }
    modes.enter()
    // Not through the buffer: after another program had the terminal, ncurses sets it up here.
    wnoutrefresh(nc_stdscr())
    clearok(nc_curscr(), true)
    doupdate()
  }

  // MARK: Size and modes

  /// Asks the terminal for its extent. Present a frame of the new size afterwards.
  /// - Returns: the extent, or `nil` when it is the same as before.
  @discardableResult
  public func adoptTerminalSize() -> Size? {
    let window = linux_terminal_size(STDOUT_FILENO)
    // Serial lines say zero, and some terminals say nonsense while they are dragged.
    let rows = min(Int32(window.ws_row), 1000)
    let columns = min(Int32(window.ws_col), 2000)
    guard ownership == .ours, rows > 0, columns > 0, is_term_resized(rows, columns) else {
      return sizeIfNew(Size(columns: Int(nc_columns()), rows: Int(nc_lines())))
    }
    resize_term(rows, columns)
    // Terminals move text about when their width changes.
    clearok(nc_curscr(), true)
    shown = nil
    return sizeIfNew(Size(columns: Int(columns), rows: Int(rows)))
  }

  private func sizeIfNew(_ now: Size) -> Size? {
    guard now != size else { return nil }
    size = now
    return now
  }

  /// Whether the mouse is the program's or, for selecting text, the terminal's.
  public var usesMouse: Bool {
    get { modes.held.contains(.mouse) }
    set { newValue ? modes.acquire(.mouse) : modes.release(.mouse) }
  }

  /// The title of the terminal's window; `nil` leaves it, or gives it back, as it was.
  public var title: DisplayText? {
    didSet {
      guard title != oldValue, type.hasTitle else { return }
      tell(WindowTitle.change(from: oldValue, to: title))
    }
  }
}
