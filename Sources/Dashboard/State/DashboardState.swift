import Agreements
import Languages
import Terminal

/// Everything that the screen shows, as one value. It changes in `reduce` only.
public struct DashboardState: Hashable, Sendable {
  public var size: Size
  /// The day on the user's calendar.
  public var today: Day
  /// A day in the past or the future that is looked at; `nil` for today.
  public var asOf: Day?
  public var snapshot: Snapshot {
    didSet {
      index = RegistryIndex(snapshot.registry, after: index, of: oldValue.registry)
    }
  }
  /// What follows from its registry alone.
  public internal(set) var index: RegistryIndex
  /// A newer reading that waits while updates are paused.
  public var heldSnapshot: HeldSnapshot?
  public var live: LiveState
  public var isPaused = false

  /// The one branch that is shown; `nil` shows all.
  public var branch: Branch?
  public var filter = Filter()
  public var focus = Pane.vendors
  public var isZoomed = false
  public var panes = Array(repeating: PaneState(), count: Pane.allCases.count)
  public var overlays: [Overlay] = []
  /// The line that is being typed.
  public var prompt: Prompt?
  public var promptHistory = PromptHistory()
  /// How often each command was chosen in the palette.
  public var uses: [CommandID: Int] = [:]
  var views = ViewHistory()
  public var savedFilters = SavedFilters()
  /// What is looked for in pages.
  var find = Find()
  /// Whether the mouse is heard; otherwise it selects text as in a shell.
  public var usesMouse = true
  public var pendingKeys: [Key] = []
  public var notice: Notice?

  /// Rows with a change that has not been marked seen.
  public var marks: [RowID: ChangeMark] = [:]
  /// Rows that the user has tagged.
  public internal(set) var tags = RowTags()
  /// Rows that went away and are still shown, struck out, until the changes are marked seen.
  public var tombstones: [Tombstone] = []
  /// Who brought the changes, where the files stand in a repository.
  public internal(set) var commits = ChangeCommits()
  /// The decisions that were recorded in this session and not taken back, oldest first.
  public internal(set) var records: [Decision.ID] = []
  /// What changed, and which of it is new to the user.
  public internal(set) var history = ChangeHistory()
  /// How many readings of the data have been shown before this one.
  public internal(set) var reading = 0

  public internal(set) var decisions = DecisionState()

  /// Nothing is written: no record, no file, nothing that is remembered.
  public var isReadOnly = false

  /// What was said to a screen reader, oldest first; empty unless there is one.
  public internal(set) var announcements: [String] = []

  public let glyphs: Glyphs
  /// The language asked for when the program was called; it decides before the settings.
  private let askedLanguage: Language?
  /// That of the environment, where nothing else decides.
  private let usualLanguage: Language
  public internal(set) var keymap: Keymap
  public internal(set) var settings = SettingsState()
  public internal(set) var appearance: Appearance
  /// What the panes list: follows from the rest, kept because it is asked for with every key.
  public internal(set) var rows = PaneRows()

  public init(
    size: Size, today: Day, snapshot: Snapshot, live: LiveState, glyphs: Glyphs = .unicode,
    keymap: Keymap = .standard, branch: Branch? = nil, filter: Filter = Filter(),
    asOf: Day? = nil, appearance: Appearance = Appearance(), language: Language? = nil,
    usualLanguage: Language = .current
  ) {
    self.size = size
    self.today = today
    self.snapshot = snapshot
    index = RegistryIndex(snapshot.registry)
    self.live = live
    self.glyphs = glyphs
    self.keymap = keymap
    self.appearance = appearance
    askedLanguage = language
    self.usualLanguage = usualLanguage
    self.branch = branch
    self.filter = filter
    self.asOf = asOf
    refreshRows()
    noteView()
  }

  public var registry: Registry { snapshot.registry }
  /// The language of everything that is shown: the one asked for, that of the settings, or that of
  /// the environment.
  public var language: Language {
    if let askedLanguage { return askedLanguage }
    if let language = settings.settings.language { return language }
    return usualLanguage
  }
  /// The day that every pane, count and verdict is about.
  public var day: Day { asOf ?? today }
  /// The level that verdicts ask for: the user's, else that of the data.
  public var level: ImpactLevel {
    if let level = settings.settings.level { return level }
    return registry.requiredLevel
  }

  public subscript(pane: Pane) -> PaneState {
    get { panes[pane.rawValue] }
    set { panes[pane.rawValue] = newValue }
  }

  /// The row that commands are about.
  public var chosenRow: RowID? {
    if case .detail(let detail) = topPage { return detail.row }
    return target ?? self[focus].selection
  }

  /// Where the keys are heard.
  var context: Command.Context {
    for overlay in overlays.reversed() {
      if let context = overlay.context { return context }
    }
    return .panes
  }
}

/// Which rows are shown, as the user wrote it.
public struct Filter: Hashable, Sendable {
  public var text: String

  public init(text: String = "") { self.text = text }

  /// Why the rows of no pane can be asked this; `nil` when those of one can: each pane leaves alone
  /// what asks about fields that its records do not have.
  /// - Parameter panes: the pane whose error is told comes first.
  public func error(in panes: [Pane] = Pane.allCases) -> QueryError? {
    let errors = panes.map { RowFilter(text, for: $0.recordKind).error }
    return errors.contains(nil) ? nil : errors.first ?? nil
  }
}

/// A reading that was held back, with the time at which it came.
public struct HeldSnapshot: Hashable, Sendable {
  public var snapshot: Snapshot
  public var moment: WallTime
}

/// A row that went away: shown in its old place.
public struct Tombstone: Hashable, Sendable {
  public var row: RowID
  public var pane: Pane
  /// The row that it stood below; `nil` at the top.
  public var below: RowID?
  /// The registry that still knows it.
  public var registry: Registry
}
