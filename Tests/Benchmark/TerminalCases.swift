import Foundation
import PseudoTerminal

/// What a user waits for in a terminal: the first frame, the frame after a key, all rows being there,
/// a changed file on the screen. Beside a bare curses program in C and the programs that people use.
struct TerminalCases {
  let accord: String
  let floor: String
  let folder: DataFolder
  let rounds: Int
  /// The beginnings of the names of those to be started; `nil` for all.
  let programs: [String]?
  /// How long the files change without end, and how long nobody touches anything.
  let stormSeconds: Int
  let idleSeconds: Int

  struct Subject {
    var name: String
    var path: String
    var arguments: [String]
    /// What has to be installed, where it is not the program that is started.
    var tool: String?
    /// What is on the screen when the first frame stands.
    var first: String
    /// What is there when everything is read; `nil` when that is the first frame.
    var whole: (@Sendable (ScreenSnapshot) -> Bool)?
    var key = "j"
    var quit = "q"
    var keysBefore = ""
    /// Whether its figures are what the benchmark is for.
    var isOurs: Bool { tool == nil && (name.hasPrefix("accord") || name.hasPrefix("bare curses")) }
  }

  /// Each branch has its count when the bulk file is read.
  static let allRead: @Sendable (ScreenSnapshot) -> Bool = { screen in
    screen.lines.contains { $0.contains(/executive [0-9,]+, legislative [0-9,]+/) }
  }

  private func subjects() -> [Subject] {
    let lines = folder.csv
    let list = "decision,agreement"
    var subjects = [
      Subject(
        name: "bare curses in C", path: floor, arguments: [folder.head], first: list),
      Subject(
        name: "less -S", path: "less", arguments: ["-S", lines], first: list),
      Subject(
        name: "fzf", path: "sh", arguments: ["-c", "exec fzf < \(lines)"], tool: "fzf", first: "d1",
        whole: { [count = folder.rows + 1] in $0.contains("\(count)/\(count)") }, key: "up",
        quit: "esc"),
      Subject(
        name: "accord, bulk file", path: accord, arguments: ["--data", folder.path],
        first: "q quit", whole: Self.allRead, keysBefore: "3"),
      Subject(
        name: "fzf, jsonl", path: "sh", arguments: ["-c", "exec fzf < \(folder.jsonl)"],
        tool: "fzf", first: "d1",
        whole: { [count = folder.rows] in $0.contains("\(count)/\(count)") },
        key: "up", quit: "esc"),
      Subject(
        name: "accord, bulk file of jsonl", path: accord, arguments: ["--data", folder.jsonlPath],
        first: "q quit", whole: Self.allRead, keysBefore: "3"),
    ]
    subjects += viewers
    if folder.rows == 1000 {
      subjects += [
        Subject(name: "htop", path: "htop", arguments: [], first: "PID", key: "down"),
        Subject(name: "btop", path: "btop", arguments: [], first: "menu", key: "down"),
        Subject(name: "accord, shipped data", path: accord, arguments: [], first: "q quit"),
      ]
    }
    return subjects
  }

  /// With a home of their own they begin as they come. A million rows are not waited for.
  private var viewers: [Subject] {
    let home = folder.path + "-home"
    try? FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let isLarge = folder.rows > 100_000
    let (rows, last) = (folder.rows, folder.rows - 1)
    let isLastInSight: @Sendable (ScreenSnapshot) -> Bool = { $0.contains("d\(last),") }
    let isCounted: @Sendable (ScreenSnapshot) -> Bool = { $0.contains("\(rows) rows") }
    return [
      Subject(
        name: "tig", path: "sh", arguments: ["-c", "exec tig < \(folder.csv)"], tool: "tig",
        first: "decision,agreement"),
      Subject(
        name: "lnav", path: "env", arguments: ["HOME=\(home)", "lnav", folder.csv], tool: "lnav",
        first: "View Help", whole: isLarge ? nil : isLastInSight, key: "k"),
      Subject(
        name: "VisiData", path: "env", arguments: ["HOME=\(home)", "vd", folder.csv], tool: "vd",
        first: "decision", whole: isLarge ? nil : isCounted),
    ]
  }

  func measure() throws -> (results: [Measurement], absent: [String]) {
    var results: [Measurement] = []
    var absent: [String] = []
    for subject in subjects() where isAsked(subject) {
      guard CommandCases.find(subject.tool ?? subject.path) != nil,
        let path = CommandCases.find(subject.path)
      else {
        absent.append(subject.name)
        continue
      }
      var found = subject
      found.path = path
      do {
        results += try measure(found)
      } catch {
        // Another program that a broken installation keeps from starting costs no other figures.
        guard !found.isOurs else { throw error }
        absent.append("\(found.name) (it did not get ready)")
        continue
      }
      if ["bare curses in C", "accord, bulk file"].contains(found.name) {
        results += try holdKeys(found)
      }
    }
    results += try follow()
    results += try pressWhileReading()
    results += try stayIdle()
    results += try changeWithoutEnd()
    return (results, absent)
  }

  private func isAsked(_ subject: Subject) -> Bool {
    guard let programs, subject.path != floor else { return true }
    return programs.contains { subject.name.hasPrefix($0) }
  }

  func start(_ subject: Subject) throws -> TerminalSession {
    try TerminalSession(
      executable: subject.path, arguments: subject.arguments, columns: 120, rows: 40)
  }

  private func measure(_ subject: Subject) throws -> [Measurement] {
    var first: [Double] = []
    var whole: [Double] = []
    var keys: [Double] = []
    var bytes: [Double] = []
    var memory: [Double] = []
    for _ in 0..<rounds {
      let begin = ContinuousClock.now
      let session = try start(subject)
      let replay = try OutputReplay(of: session)
      let shown = try replay.arrival(of: subject.first) { $0.contains(subject.first) }
      first.append(begin.duration(to: shown).milliseconds)
      if let isWhole = subject.whole {
        let read = try replay.arrival(of: "all rows", where: isWhole)
        whole.append(begin.duration(to: read).milliseconds)
      }
      memory.append(Double(try session.process.peakResidentMemory()) / 1_048_576)
      try session.settle()
      for key in subject.keysBefore {
        session.type(String(key))
        try session.settle()
      }
      for _ in 0..<40 {
        let before = session.bytesReceived
        let start = ContinuousClock.now
        press(subject.key, in: session)
        guard try session.waitForOutput(within: .seconds(2)) else { break }
        keys.append(session.milliseconds(since: start))
        try session.waitUntilQuiet(for: .milliseconds(20))
        bytes.append(Double(session.bytesReceived - before))
      }
      press(subject.quit, in: session)
    }
    return [
      made("first frame, ms", first, subject), made("all read, ms", whole, subject),
      made("key to frame, ms", keys, subject),
      made("key to frame, 99 of 100, ms", keys.isEmpty ? [] : [keys.share(0.99)], subject),
      made("bytes of a key's frame", bytes, subject), made("peak memory, MiB", memory, subject),
    ].filter { !$0.milliseconds.isEmpty }
  }

  func made(_ what: String, _ values: [Double], _ subject: Subject) -> Measurement {
    Measurement(name: "\(what): \(subject.name)", rows: folder.rows, milliseconds: values)
  }

  func press(_ key: String, in session: TerminalSession) {
    switch key {
    case "up": session.press("up")
    case "down": session.press("down")
    case "esc": session.press("esc")
    default: session.type(key)
    }
  }
}

extension TerminalSession {
  /// From a moment until what is on the screen now was read.
  func milliseconds(since start: ContinuousClock.Instant) -> Double {
    start.duration(to: lastOutput ?? .now).milliseconds
  }
}

extension [Double] {
  /// The number that so many of them, counted from the smallest, are not above.
  func share(_ share: Double) -> Double {
    isEmpty ? .nan : sorted()[Swift.min(count - 1, Int(share * Double(count)))]
  }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }
}
