import Foundation
import PseudoTerminal

/// How long it takes until a change of a file is on the screen.
extension TerminalCases {
  func follow() throws -> [Measurement] {
    try [followRename()] + RowChange.allCases.map(followRow)
  }

  /// From the rename that puts a file in place until it is on the screen.
  private func followRename() throws -> Measurement {
    let session = try startAccord()
    let replay = try OutputReplay(of: session)
    let path = "\(folder.path)/accord.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    defer { try? text.write(toFile: path, atomically: true, encoding: .utf8) }
    let times = try (0..<rounds * 3).map { round in
      let name = "Round \(round)"
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.hasPrefix("name:") ? "name: \(name)" : String($0)
      }
      try lines.joined(separator: "\n").write(
        toFile: path + ".new", atomically: false, encoding: .utf8)
      replay.skip()
      let start = ContinuousClock.now
      rename(path + ".new", path)
      let shown = try replay.arrival(of: name) { $0.contains(name) }
      // Changes that follow each other closely wait for their turn.
      try session.waitUntilQuiet(for: .milliseconds(150))
      return start.duration(to: shown).milliseconds
    }
    session.type("q")
    return Measurement(
      name: "rename to screen, ms: accord", rows: folder.rows, milliseconds: times)
  }

  private enum RowChange: String, CaseIterable {
    /// Where the file ends.
    case added
    /// In the middle of a file that takes the place of the one before.
    case changed
  }

  /// From a change of one row of the bulk file until the row is in the list of those that a filter
  /// leaves.
  private func followRow(_ change: RowChange) throws -> Measurement {
    let original = try Data(contentsOf: URL(fileURLWithPath: folder.csv))
    defer { try? original.write(to: URL(fileURLWithPath: folder.csv)) }
    let session = try startAccord()
    for keys in ["3", "/", "newtown"] {
      session.type(keys)
      try session.settle()
    }
    session.press("enter")
    try session.settle()
    let replay = try OutputReplay(of: session)
    replay.skip()
    var changed = original
    let times = try (0..<rounds).map { round in
      let start: ContinuousClock.Instant
      switch change {
      case .added:
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.csv))
        try file.seekToEnd()
        start = .now
        try file.write(contentsOf: Data(Self.row(round).utf8))
        try file.close()
      case .changed:
        let place = changed.index(changed.startIndex, offsetBy: original.count / 2 + round * 1000)
        let rest = changed[place...]
        let line = rest.drop { $0 != 0x0A }.dropFirst().prefix { $0 != 0x0A }
        changed.replaceSubrange(line.startIndex...line.endIndex, with: Data(Self.row(round).utf8))
        try changed.write(to: URL(fileURLWithPath: folder.csv + ".new"))
        start = .now
        rename(folder.csv + ".new", folder.csv)
      }
      let shown = try replay.arrival(of: "row \(change) \(round)") { screen in
        screen.lines.contains { $0.contains("executive \(round + 1), legislative 0") }
      }
      try session.waitUntilQuiet(for: .milliseconds(150))
      return start.duration(to: shown).milliseconds
    }
    session.type("q")
    return Measurement(
      name: "row \(change) to screen, ms: accord", rows: folder.rows, milliseconds: times)
  }

  private static func row(_ number: Int) -> String {
    "new\(number),,,Product,executive,new-\(number),Newtown,local,pending,2026-04-01,,,\n"
  }
}
