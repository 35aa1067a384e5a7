import Terminal
import Testing

@testable import Dashboard

/// Whatever tells of commands follows the one table: help, palette, status row, settings; that the README does is tested with it.
@Suite struct CommandDriftTests {
  @Test(arguments: Command.all.map(\.id))
  func theHelpShowsEveryCommandWithTheKeysBoundToIt(_ id: CommandID) throws {
    let command = try #require(Command.named(id))
    let dashboard = DashboardDriver()
    let lines = HelpPage.page(dashboard.state, width: 200).lines.map {
      $0.spans.map(\.text).joined()
    }
    let keys = Keymap.standard.keys(for: id)
    #expect(keys == command.keys)
    #expect(
      lines.contains {
        $0.contains(keys.joined(separator: ", ")) && $0.contains(command.title)
          && $0.contains(command.help)
      })
  }

  @Test func thePaletteListsWhatCanBeCalledInThePanes() {
    let ids = PaletteChoice().items(DashboardDriver().state).map(\.id)
    let expected = Command.all.filter { $0.contexts.contains(.panes) && $0.id != .palette }
    #expect(Set(ids) == Set(expected.map(\.id.rawValue)))
  }

  @Test func theStatusRowTakesItsKeysAndWordsFromTheTable() throws {
    let state = DashboardDriver(columns: 200).state
    let hints = KeysRow(state, in: state.layout.status).hints
    #expect(!hints.isEmpty)
    for hint in hints {
      let command = try #require(Command.named(hint.command))
      #expect(command.hint == hint.word)
      #expect(command.keys.contains(hint.key))
    }
  }

  @Test(arguments: Command.all.map(\.id))
  func theSettingsBindEveryCommand(_ id: CommandID) throws {
    let keys = try KeySequence("f12")
    let keymap = Keymap(Command.all, chosen: [id: [keys]])
    #expect(keymap.keys(for: id) == [keys.description])
  }
}
