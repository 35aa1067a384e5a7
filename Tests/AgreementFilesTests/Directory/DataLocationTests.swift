import Testing

@testable import AgreementFiles

@Suite("Where the data is")
struct DataLocationTests {
  static let home = ["HOME": "/home/u"]
  static let usual = "/home/u/.local/share/accord"

  static let cases: [(option: String?, environment: [String: String], found: DataLocation)] = [
    ("here", ["ACCORD_DATA": "/x", "HOME": "/home/u"], .directory("here", chosenBy: .option)),
    (nil, ["ACCORD_DATA": "x", "HOME": "/home/u"], .directory("x", chosenBy: .variable)),
    (nil, ["ACCORD_DATA": "", "HOME": "/home/u"], .directory(usual, chosenBy: .userDirectory)),
    (nil, home, .directory(usual, chosenBy: .userDirectory)),
    (nil, ["HOME": "/home/u", "XDG_DATA_HOME": "/d"], .embedded),
    (
      nil, ["HOME": "/home/u", "XDG_DATA_HOME": "relative"],
      .directory(usual, chosenBy: .userDirectory)
    ),
    (nil, ["HOME": ""], .embedded),
    (nil, [:], .embedded),
  ]

  @Test(
    "The option, the variable, the user's directory if it exists, or what is embedded",
    arguments: cases)
  func order(_ one: (option: String?, environment: [String: String], found: DataLocation)) {
    let found = DataLocation.find(option: one.option, environment: one.environment) {
      $0 == Self.usual
    }
    #expect(found == one.found)
  }

  @Test("The user's directories follow the XDG variables")
  func directories() {
    let usual = UserDirectories(environment: Self.home)
    #expect(usual.data == "/home/u/.local/share/accord")
    #expect(usual.configuration == "/home/u/.config/accord")
    #expect(usual.state == "/home/u/.local/state/accord")
    let chosen = UserDirectories(environment: [
      "HOME": "/home/u", "XDG_DATA_HOME": "/d", "XDG_CONFIG_HOME": "/c/", "XDG_STATE_HOME": "/s",
    ])
    #expect(chosen.data == "/d/accord")
    #expect(chosen.configuration == "/c/accord")
    #expect(chosen.state == "/s/accord")
    let none = UserDirectories(environment: ["XDG_CONFIG_HOME": "relative"])
    #expect([none.data, none.configuration, none.state] == [nil, nil, nil])
  }
}
