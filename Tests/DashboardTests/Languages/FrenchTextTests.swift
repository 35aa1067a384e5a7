import Agreements
import Languages
import Terminal
import Testing

@testable import Dashboard

/// Whatever the dashboard says in English it says otherwise in French, but for words that both
/// languages have and words of the data.
@Suite struct FrenchTextTests {
  private func inBoth(_ text: () -> String) -> (english: String, french: String) {
    (
      Language.$current.withValue(.english, operation: text),
      Language.$current.withValue(.french, operation: text)
    )
  }

  /// Words that are the same in both languages.
  private static let same: Set<String> = [
    "FedRAMP", "Branches", "branch", "Type", "Source", "Sources", "Note", "Programme", "Commit",
    "Verdict", "Certification", "E L J", "Jud", "Id", "page", "Pause",
  ]

  private func expectOther(_ text: () -> String, _ what: String) {
    let (english, french) = inBoth(text)
    let isSame = Self.same.contains(english.trimmingPrefix { $0 == " " }.description)
    #expect(english != french || isSame, "\(what): \(english)")
  }

  @Test(arguments: Command.all.map(\.id))
  func everyCommand(_ id: CommandID) throws {
    let command = try #require(Command.named(id))
    expectOther({ command.title }, id.rawValue)
    expectOther({ command.help }, id.rawValue)
    if command.hint != nil { expectOther({ command.hint ?? "" }, id.rawValue) }
  }

  @Test func everyHeadingPaneAndColumn() {
    for group in Command.Group.allCases { expectOther({ group.title }, "heading") }
    for pane in Pane.allCases {
      expectOther({ pane.title }, "pane")
      expectOther({ pane.standardOrder }, "order of a pane")
      for column in pane.columns {
        expectOther({ column.title }, "column \(column.id)")
        expectOther({ column.shortTitle }, "column \(column.id)")
      }
    }
    for branch in Branch.allCases {
      expectOther({ branch.title }, "tab")
      expectOther({ branch.word }, "branch")
      expectOther({ branch.longName }, "branch")
      expectOther({ branch.nameInSentence }, "branch")
    }
  }

  @Test func everyHelpOfKeysFieldsAndSettings() {
    for key in EditingKey.allCases { expectOther({ key.help }, "editing key") }
    for field in RecordField.allCases {
      expectOther({ field.label }, "field")
      expectOther({ field.hint }, "field")
    }
    for key in SettingKey.all {
      expectOther({ key.documentation.text(in: .current) }, key.name)
    }
    expectOther({ SettingsText.defaults }, "default settings")
    for format in ExportFormat.allCases { expectOther({ format.title }, "format") }
  }

  @Test(arguments: [PromptKind.filter, .export, .filterName, .find, .day])
  func everyPrompt(_ kind: PromptKind) {
    let state = DashboardDriver().state
    if kind != .filter { expectOther({ kind.rules.label }, "label") }
    for text in ["", "a", "nope.", "no:such"] {
      let note = inBoth { kind.rules.note(on: text, state) }
      #expect(note.english != note.french || note.english.isEmpty, "\(note.english)")
      let problem = inBoth { kind.rules.problem(in: text, state)?.message ?? "" }
      #expect(problem.english != problem.french || problem.english.isEmpty, "\(problem.english)")
    }
  }

  // MARK: Pages and lists

  @Test func everyDetail() throws {
    for pane in Pane.allCases {
      let rows = DashboardDriver().rows(pane)
      try #require(!rows.isEmpty)
      for row in rows { expectFrench(.detail(DetailState(row: row))) }
    }
  }

  @Test func everyPage() {
    for overlay in [
      Overlay.help(ScrollState()), .problems(ScrollState()), .matrix(ScrollState()),
      .overTime(ScrollState()),
    ] {
      expectFrench(overlay)
    }
  }

  @Test func everyList() {
    let file = ExportedFile(path: "a.csv", text: "", name: "")
    var kinds: [ChoiceKind] = [.palette, .savedFilters, .copy, .overwrite(file), .themes]
    kinds += Pane.allCases.flatMap { [.sort($0), .columns($0)] }
    for kind in kinds {
      expectOther({ kind.rules.title }, "\(kind)")
      for (_, hint) in kind.rules.keys {
        expectOther({ kind.rules.keys.first { $0.hint == hint }?.hint ?? "" }, "\(kind)")
      }
      expectFrench(.choice(ChoiceState(kind)))
    }
  }

  /// A page in French has no span that the page in English has too, but for what the data says.
  private func expectFrench(_ overlay: Overlay) {
    let state = DashboardDriver().state
    func spans(_ language: Language) -> [String] {
      let page = Language.$current.withValue(language) { state.page(of: overlay) }
      let texts =
        [page.title] + (page.header + page.lines + page.footer).flatMap(\.spans).map(\.text)
      guard case .choice(let choice) = overlay else { return texts }
      let items = Language.$current.withValue(language) { state.items(of: choice) }
      return texts + items.flatMap { [$0.label, $0.detail, $0.reason ?? ""] }
    }
    let english = Set(spans(.english))
    let data = Self.words(in: Self.data(state))
    for text in spans(.french) where english.contains(text) && !Self.same.contains(text) {
      let strange = Self.words(in: text).subtracting(data).subtracting(Self.dataWords)
        .subtracting(Self.words(in: "\(Self.same)"))
      #expect(strange.isEmpty, "\(text)")
    }
  }

  private static func words(in text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 1 })
  }

  /// All that the records say, whatever they are called here.
  private static func data(_ state: DashboardState) -> String {
    let rows = Pane.allCases.flatMap { state.records(of: $0) }
    let columns = Pane.allCases.flatMap(\.recordKind.columns).map(\.name)
    let registry = state.registry
    let records: [Any] = [
      registry.vendors, registry.agreements, registry.offerings, registry.bodies, registry.sources,
      registry.programmes, registry.decisions, registry.searches, registry.events,
    ]
    return "\(registry) \(records) \(rows.flatMap(\.values).map(\.text)) \(columns)"
  }

  /// Words that are written the same in files and filters in every language.
  private static let dataWords = words(
    in: """
      \(ApprovalStatus.allCases.map(\.rawValue)) \(CertificationStatus.allCases.map(\.rawValue))
      \(AgreementStatus.allCases.map(\.rawValue)) \(ImpactLevel.allCases.map(\.rawValue))
      \(GovernmentLevel.allCases.map(\.rawValue)) \(Command.all.flatMap(\.keys)) auto fedramp
      \(EditingKey.allCases.flatMap(\.keys)) \(HelpPage.filterExamples.map(\.0)) usable conditional
      blocked unknown ascii accord csv
      """)

  // MARK: What follows the settings

  @Test func theSettingsChooseTheLanguageWhileRunning() throws {
    var dashboard = DashboardDriver(language: nil)
    #expect(dashboard.screen.contains("Vendors"))
    var settings = Settings()
    settings.language = .french
    let reading = SettingsReading(settings: settings, diagnostics: [], themes: ThemeShelf([]))
    dashboard.send(.settingsRead(reading))
    #expect(dashboard.state.notice?.text == "Les réglages ont été relus.")
    #expect(dashboard.screen.contains("Fournisseurs"))
    #expect(!dashboard.screen.contains("Vendors"))
    dashboard.send(
      .settingsRead(SettingsReading(settings: Settings(), diagnostics: [], themes: ThemeShelf([]))))
    #expect(dashboard.state.notice?.text == "The settings were read anew.")
    #expect(dashboard.screen.contains("Vendors"))
  }

  @Test func theLanguageAskedForStandsBeforeTheSettings() {
    var dashboard = DashboardDriver(language: .english)
    var settings = Settings()
    settings.language = .french
    dashboard.send(
      .settingsRead(SettingsReading(settings: settings, diagnostics: [], themes: ThemeShelf([]))))
    #expect(dashboard.state.language == .english)
  }

  @Test func whatAPromptOffersIsSaidAnewInAnotherLanguage() throws {
    var dashboard = DashboardDriver(language: nil)
    try dashboard.press("/")
    dashboard.type("status:")
    let before = dashboard.state.prompt?.completion.candidates.map(\.detail) ?? []
    try #require(before.contains("1 row"))
    var settings = Settings()
    settings.language = .french
    dashboard.send(
      .settingsRead(SettingsReading(settings: settings, diagnostics: [], themes: ThemeShelf([]))))
    let after = dashboard.state.prompt?.completion.candidates.map(\.detail) ?? []
    #expect(after.contains("1 ligne") && !after.contains("1 row"))
  }

  @Test func whatTheViewRemembersHasNoLanguage() throws {
    var dashboard = DashboardDriver(language: .french)
    try dashboard.press("3")
    let text = Language.$current.withValue(.french) { "\(dashboard.state.remembered)" }
    #expect(text.contains("pane approvals"))
    let view = try #require(RememberedView(text))
    var other = DashboardDriver()
    other.state.resume(view, keepsBranch: false)
    #expect(other.state.focus == .approvals)
  }

  @Test(arguments: ["trier", "sort", "Trier à droite", "sort-next"])
  func thePaletteFindsACommandInBothLanguages(_ text: String) throws {
    var dashboard = DashboardDriver(language: .french)
    try dashboard.press(":")
    dashboard.type(text)
    try dashboard.press("enter")
    #expect(
      dashboard.state.notice?.text.contains("tri selon") ?? dashboard.screen.contains("Trier"))
  }
}
