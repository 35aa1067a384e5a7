import Terminal
import Testing

@testable import Dashboard

@Suite struct CommandTableTests {
  @Test func everyCommandIsInTheTableOnce() {
    #expect(Set(Command.all.map(\.id)) == Set(CommandID.allCases))
    #expect(Command.all.count == CommandID.allCases.count)
  }

  @Test(arguments: Command.all.map(\.id))
  func everyCommandIsExplainedInOneSentence(_ id: CommandID) throws {
    let command = try #require(Command.named(id))
    #expect(!command.title.isEmpty)
    #expect(command.help.hasSuffix("."))
    #expect(!command.contexts.isEmpty)
    #expect(!command.keys.isEmpty)
  }

  @Test func everyKeyCanBeReadAndStaysAsWritten() throws {
    for command in Command.all {
      for text in command.keys {
        #expect(try KeySequence(text).description == text)
      }
    }
  }

  @Test(arguments: Command.Context.allCases)
  func noKeyMeansTwoThingsInOnePlace(_ context: Command.Context) {
    let keys = Command.all.filter { $0.contexts.contains(context) }.flatMap(\.keys)
    #expect(Set(keys).count == keys.count, "keys bound twice: \(keys.sorted())")
  }

  @Test func everyPlaceCanBeLeft() {
    for context in Command.Context.allCases {
      #expect(Keymap.standard.match([Key(.character("q"))], in: context) == .command(.quit))
    }
  }
}
