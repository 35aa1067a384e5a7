import PseudoTerminal
import Testing

struct SizeTests {
  @Test("The screen follows the window down to one cell and back")
  func downToOneCell() throws {
    let session = try startFixture()
    for (columns, rows) in [(40, 10), (3, 2), (1, 1), (2, 1), (1, 30), (300, 80)] {
      try session.resize(columns: columns, rows: rows)
      try session.settle(quiet: .milliseconds(50))
    }
    try session.wait(for: "size 300x80")
    try session.resize(columns: 80, rows: 24)
    let screen = try session.wait(for: "size 80x24")
    #expect(screen.contains("item 7"))
    #expect(session.exitStatus == nil)
  }

  @Test("The program can start in one cell")
  func startInOneCell() throws {
    let session = try startFixture(columns: 1, rows: 1)
    try session.wait("the heading's first letter") { $0.row(0) == "t" }
    try session.resize(columns: 80, rows: 24)
    try session.wait(for: "size 80x24")
  }

  @Test("No resize is lost: the last of a storm is always shown")
  func storm() throws {
    let session = try startFixture()
    for round in 0..<100 {
      for step in 0..<5 {
        try session.resize(columns: 40 + (round + step * 13) % 60, rows: 15 + step)
        if step.isMultiple(of: 2) { session.type("j") }
      }
      let columns = 100 + round
      try session.resize(columns: columns, rows: 24)
      try session.wait(for: "size \(columns)x24")
    }
  }
}
