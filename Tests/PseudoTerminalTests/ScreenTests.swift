import PseudoTerminal
import Testing

struct ScreenTests {
  @Test(arguments: [
    ("31", ScreenColor.indexed(1)), ("1;31", .indexed(1)), ("97", .indexed(15)),
    ("38;5;208", .indexed(208)), ("38;2;1;2;3", .rgb(1, 2, 3)), ("31;39", .default),
    ("31;0", .default), ("30", .indexed(0)), ("38;5;0", .indexed(0)), ("38;2;0;0;0", .rgb(0, 0, 0)),
  ])
  func foregroundIsTheColorAskedFor(_ sequence: String, _ color: ScreenColor) throws {
    let session = try shell("printf '\\033[\(sequence)mX\\033[0m.'")
    let screen = try session.wait(for: "X.")
    #expect(screen.cell(0, 0).foreground == color)
    #expect(screen.cell(0, 0).background == .default)
    #expect(screen.cell(0, 1).foreground == .default)
  }

  @Test(arguments: [
    ("44", ScreenColor.indexed(4)), ("104", .indexed(12)), ("48;5;235", .indexed(235)),
    ("48;2;9;8;7", .rgb(9, 8, 7)), ("44;49", .default),
  ])
  func backgroundIsTheColorAskedFor(_ sequence: String, _ color: ScreenColor) throws {
    let session = try shell("printf '\\033[\(sequence)mX\\033[0m.'")
    let screen = try session.wait(for: "X.")
    #expect(screen.cell(0, 0).background == color)
    #expect(screen.cell(0, 0).foreground == .default)
    #expect(screen.cell(0, 1).background == .default)
  }

  @Test func erasedCellsKeepTheBackgroundTheyWereErasedWith() throws {
    let session = try shell("printf '\\033[42m\\033[Kend\\033[0m'")
    let screen = try session.wait(for: "end")
    #expect(screen.cell(0, 20) == screen.cell(0, 39))
    #expect(screen.cell(0, 39).background == .indexed(2))
    #expect(screen.cell(1, 0).background == .default)
  }

  @Test(
    arguments: [
      (1, \ScreenCell.isBold), (3, \.isItalic), (4, \.isUnderlined), (5, \.isBlinking),
      (7, \.isReverse), (9, \.isStruckThrough),
    ] as [(Int, KeyPath<ScreenCell, Bool> & Sendable)])
  func eachAttributeIsSeenAlone(
    _ code: Int, _ attribute: KeyPath<ScreenCell, Bool> & Sendable
  ) throws {
    let session = try shell("printf '\\033[\(code)mX\\033[0m.'")
    let screen = try session.wait(for: "X.")
    let all: [KeyPath<ScreenCell, Bool>] = [
      \.isBold, \.isItalic, \.isUnderlined, \.isBlinking, \.isReverse, \.isStruckThrough,
    ]
    #expect(all.filter { screen.cell(0, 0)[keyPath: $0] } == [attribute])
    #expect(all.filter { screen.cell(0, 1)[keyPath: $0] }.isEmpty)
  }

  @Test func wideCharactersTakeTwoColumns() throws {
    let session = try shell("printf 'a中b'")
    let screen = try session.wait(for: "a中b")
    #expect(screen.cell(0, 1).text == "中")
    #expect(screen.cell(0, 1).width == 2)
    #expect(screen.cell(0, 2).width == 0)
    #expect(screen.find("b") == ScreenPosition(row: 0, column: 3))
    #expect(screen.find("中b") == ScreenPosition(row: 0, column: 1))
    #expect(screen.text(0, columns: 3..<10) == "b")
    #expect(screen.cursor == ScreenPosition(row: 0, column: 4))
  }

  @Test func combiningMarksShareTheCellOfTheirBase() throws {
    let session = try shell("printf 'e\\314\\201x'")
    let screen = try session.wait(for: "x")
    #expect(screen.cell(0, 0).text == "e\u{301}")
    #expect(screen.find("x") == ScreenPosition(row: 0, column: 1))
    #expect(screen.contains("éx"))
  }

  @Test func textIsFoundWhereItStandsFirst() throws {
    let session = try shell("printf '\\nab abc\\nabc'")
    let screen = try session.wait("both rows") { $0.row(2) == "abc" }
    #expect(screen.find("abc") == ScreenPosition(row: 1, column: 3))
    #expect(screen.find("abd") == nil)
    #expect(screen.find("") == nil)
    #expect(screen.lines == ["", "ab abc", "abc", "", "", "", "", ""])
  }

  @Test func placesOutsideTheScreenAreBlank() throws {
    let session = try shell("printf x")
    let screen = try session.wait(for: "x")
    #expect(screen.cell(-1, 0).text.isEmpty)
    #expect(screen.cell(0, 40).text.isEmpty)
    #expect(screen.row(8).isEmpty)
  }

  @Test func cursorIsWhereTheProgramPutsItAndHiddenWhenItHidesIt() throws {
    let session = try shell("printf '\\033[3;5H'; read a; printf '\\033[?25l.'; read b")
    let shown = try session.wait("a moved cursor") { $0.cursor.row == 2 }
    #expect(shown.cursor == ScreenPosition(row: 2, column: 4))
    #expect(shown.isCursorVisible)
    session.press("enter")
    try session.wait("a hidden cursor") { !$0.isCursorVisible }
    #expect(session.isModeSet(25) == false)
  }

  @Test func alternateScreenHidesTheMainScreenUntilItIsLeft() throws {
    let session = try shell(
      "echo main; printf '\\033[?1049h\\033[Hother'; read a; printf '\\033[?1049lgone\\n'; read b")
    let during = try session.wait(for: "other")
    #expect(during.isAlternateScreen)
    #expect(!during.contains("main"))
    #expect(session.textAfterLeavingAlternateScreen == nil)
    session.press("enter")
    let after = try session.wait("the main screen") { !$0.isAlternateScreen && $0.contains("gone") }
    #expect(after.contains("main"))
    #expect(!after.contains("other"))
    #expect(session.textAfterLeavingAlternateScreen == "gone\n")
    #expect(session.isModeSet(1049) == false)
  }

  @Test func titleAndOperatingSystemCommandsAreKept() throws {
    let session = try shell("printf '\\033]2;a title\\007\\033]52;c;aGk=\\007done'")
    let screen = try session.wait(for: "done")
    #expect(screen.title == "a title")
    #expect(screen.row(0) == "done")
    #expect(session.operatingSystemCommands == ["2;a title", "52;c;aGk="])
  }

  @Test(arguments: [
    (1000, MouseReporting.clicks), (1002, .drags), (1003, .movements),
  ])
  func mouseReportingIsWhatTheProgramAskedForLast(_ mode: Int, _ mouse: MouseReporting) throws {
    let session = try shell(
      "printf '\\033[?\(mode);1006hon'; read a; printf '\\033[?\(mode);1006loff'; read b")
    #expect(try session.wait(for: "on").mouse == mouse)
    #expect(session.isModeSet(mode) == true)
    session.press("enter")
    #expect(try session.wait(for: "off").mouse == .off)
    #expect(session.isModeSet(mode) == false)
    #expect(session.isModeSet(1006) == false)
    #expect(session.isModeSet(2004) == nil)
  }
}
