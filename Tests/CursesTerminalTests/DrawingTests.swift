import Glibc
import PseudoTerminal
import Testing

/// What drawing costs on the line.
struct DrawingTests {
  @Test("A move of the selection takes few bytes, and only its rows and the event's")
  func selectionMove() throws {
    let session = try startFixture()
    try session.settle()
    let before = session.bytesReceived
    session.type("j")
    try session.wait(for: "key j")
    try session.settle()
    #expect(session.bytesReceived - before < 400)
    #expect(!session.output(from: before).contains(bytes: "\u{1B}[?2026"))
  }

  @Test("A whole frame is shown at once where the terminal can do that")
  func synchronizedFrame() throws {
    let session = try startFixture()
    let output = session.output()
    #expect(output.contains(bytes: "\u{1B}[?2026h"))
    #expect(session.isModeSet(2026) == false)
    let console = try startFixture(term: "linux")
    #expect(!console.output().contains(bytes: "\u{1B}[?2026"))
  }

  @Test("An idle program neither wakes nor writes")
  func idle() throws {
    let session = try startFixture()
    session.type("jjj")
    try session.wait(for: "3 key j")
    try session.settle()
    let activity = try session.activity(during: .seconds(2))
    #expect(activity.bytesReceived == 0)
    #expect(activity.isAsleep)
  }

  @Test("The cursor stands on the selection")
  func cursor() throws {
    let session = try startFixture()
    session.type("jj")
    let screen = try session.wait(for: "2 key j")
    #expect(screen.cursor == ScreenPosition(row: 6, column: 2))
    #expect(screen.isCursorVisible)
  }

  @Test("Ctrl-L draws over what something else wrote")
  func repaint() throws {
    let session = try startFixture()
    let device = try #require(try session.process.openDescriptors()[0])
    let other = open(device, O_WRONLY | O_NOCTTY)
    _ = Array("\u{1B}[5;1HRUBBISH".utf8).withUnsafeBytes {
      write(other, $0.baseAddress, $0.count)
    }
    close(other)
    try session.wait(for: "RUBBISH")
    session.type("\u{C}")
    try session.wait("the rubbish gone") { $0.contains("key ctrl-l") && !$0.contains("RUBBISH") }
  }

  @Test("A glyph whose width the C library does not know moves nothing after it")
  func unknownWidth() throws {
    let screen = try startFixture().wait(for: "item 7")
    #expect(screen.cell(3, 2).text == "|")
  }
}

extension Array where Element == UInt8 {
  func contains(bytes text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return false }
    return (0...count - wanted.count).contains { self[$0...].starts(with: wanted) }
  }
}
