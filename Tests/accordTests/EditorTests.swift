import Foundation
import PseudoTerminal
import Testing

struct EditorTests {
  /// The claude agreement of the sample begins in line 1 of its file; `FILE` stands for its path.
  @Test(
    "The file of a record is opened at its line, as each editor wants to be told",
    arguments: [
      ("vi", "", ["+1", "FILE"]), ("nano", " -w", ["-w", "+1", "FILE"]),
      ("code", " --wait", ["--wait", "--goto", "FILE:1"]), ("subl", " -w", ["-w", "FILE:1"]),
      ("kate", "", ["--line", "1", "FILE"]),
    ])
  func openAtLine(name: String, options: String, expected: [String]) throws {
    let data = try SampleData()
    let file = data.directory.path(of: "agreements/claude.yaml")
    #expect(
      try arguments(of: name, options, in: data, pressing: "1", "g", "j")
        == expected.map { $0.replacing("FILE", with: file) })
  }

  /// The first two rows of the pane are what has been pending for longest: d1 and d3.
  @Test("A decision is opened where it stands in a file of many", arguments: [(0, 2), (1, 22)])
  func openDecision(steps: Int, line: Int) throws {
    let data = try SampleData()
    let keys: [TestKey] = ["3", "g"] + Array(repeating: "j", count: steps)
    let file = data.directory.path(of: "approvals/all.yaml")
    #expect(try arguments(of: "vi", "", in: data, pressing: keys) == ["+\(line)", file])
  }

  private func arguments(
    of name: String, _ options: String, in data: SampleData, pressing keys: TestKey...
  ) throws -> [String] {
    try arguments(of: name, options, in: data, pressing: keys)
  }

  /// What an editor of that name is started with by `e`.
  private func arguments(
    of name: String, _ options: String, in data: SampleData, pressing keys: [TestKey]
  ) throws -> [String] {
    let report = data.directory.path(of: "tools/report")
    try data.directory.write(
      "#!/bin/sh\nprintf '%s\\n' \"$@\" > \(report).new; mv \(report).new \(report)\n",
      to: "tools/\(name)")
    try data.directory.makeExecutable("tools/\(name)")
    let editor = data.directory.path(of: "tools/\(name)") + options
    let session = try startDashboard(data, variables: ["VISUAL": nil, "EDITOR": editor])
    for key in keys { session.press(key) }
    session.press("e")
    try session.wait("the report") { FileManager.default.fileExists(atPath: report) }
    try session.wait("the dashboard again") { $0.isAlternateScreen && $0.isDrawn }
    try session.quit()
    return try data.directory.read("tools/report").split(separator: "\n").map(String.init)
  }
}
