import Foundation
import PseudoTerminal
import Testing

/// Commands of the user's own, in the real program.
struct OwnCommandTests {
  @Test("run outside of the screen, with what the row says as arguments")
  func isRun() throws {
    let data = try SampleData()
    let home = try TemporaryDirectory()
    let report = home.path(of: "report")
    try home.write(
      "#!/bin/sh\nprintf '%s\\n' \"$@\" > \(report).new; ls /proc/self/fd >> \(report).new\n"
        + "mv \(report).new \(report); exit 3\n",
      to: "tool")
    try home.makeExecutable("tool")
    try home.write(
      """
      commands:
        tell:
          title: Tell the tool
          keys: f6
          run: [\(home.path(of: "tool")), '{agreement}', 'a {product} $(id)', '--url={url}']

      """, to: ".config/accord/config.yaml")
    let session = try TerminalSession(
      executable: BuiltProduct.path("accord"), arguments: dashboardArguments(data),
      environment: .pinned(home: home.path), columns: 120, rows: 40)
    defer { withExtendedLifetime((data, home)) {} }
    try session.waitForStart()
    for key in ["1", "g"] as [TestKey] { session.press(key) }
    session.press("f6")
    // A vendor is no agreement.
    try session.wait(for: "the row has no {agreement}")
    session.press("j")
    session.press("f6")
    try session.wait("the report") { FileManager.default.fileExists(atPath: report) }
    try session.wait(for: "it ended with status 3")
    let lines = try home.read("report").split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(3) == ["claude", "a Claude $(id)", "--url=https://www.example.gov/onegov"])
    // Nothing but its own streams, and the directory that `ls` reads.
    #expect(lines.dropFirst(3).count <= 4, "\(lines)")
    session.press("?")
    session.press("G")
    try session.wait(for: "Help")
    session.press("q")
    session.press(":")
    try session.wait(for: "Tell the tool")
    session.press("esc")
    try session.settle()
    try session.quit()
  }

  @Test("links are for terminals that know them, and never for programs")
  func links() throws {
    let data = try SampleData()
    let command = ["list", "sources", "--data", data.path]
    let piped = try run(BuiltProduct.path("accord"), command)
    #expect(piped.standardOutput.contains("https://www.example.gov/onegov"))
    #expect(!piped.standardOutput.contains("\u{1B}"))
    for (more, term, isLinked) in [
      ([], "xterm-256color", true), (["--links", "never"], "xterm-256color", false),
      ([], "linux", false), (["--format", "csv"], "xterm-256color", false),
    ] as [([String], String, Bool)] {
      let session = try TerminalSession(
        executable: BuiltProduct.path("accord"), arguments: command + more,
        variables: ["TERM": term], columns: 120, rows: 10)
      try session.wait(for: "https://www.example.gov/onegov")
      let target = "\u{1B}]8;;https://www.example.gov/onegov\u{1B}\\"
      #expect(
        String(decoding: session.output(), as: UTF8.self).contains(target) == isLinked,
        "\(more) \(term)")
    }
  }
}
