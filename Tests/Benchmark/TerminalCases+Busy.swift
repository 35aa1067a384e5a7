import Foundation
import PseudoTerminal

/// What a user waits for while much happens: keys that are held down, a file that is still being
/// read, files that change without end. And what it costs when nothing happens.
extension TerminalCases {
  /// The dashboard with all of the bulk file on the screen.
  func startAccord() throws -> TerminalSession {
    let session = try TerminalSession(
      executable: accord, arguments: ["--data", folder.path], columns: 120, rows: 40)
    try session.wait("all rows", until: Self.allRead)
    try session.settle()
    return session
  }

  /// Keys at the speed of a repeating keyboard, and far above it, down and up again: how long the
  /// screen is behind a key at most, when the last key is on it, and how many frames were written
  /// that changed nothing.
  func holdKeys(_ subject: Subject) throws -> [Measurement] {
    let session = try start(subject)
    try session.wait("all rows", until: subject.whole ?? { $0.contains(subject.first) })
    try session.settle()
    for key in subject.keysBefore {
      session.type(String(key))
      try session.settle()
    }
    var results: [Measurement] = []
    for rate in [30, 250, 2000] {
      let held = try Held(session, rate: rate, count: rate == 30 ? 60 : 1000)
      results += [
        made("\(rate) keys/s, behind at most, ms", [held.behind], subject),
        made("\(rate) keys/s, last key to frame, ms", [held.last], subject),
        made("\(rate) keys/s, frames a second", [held.framesPerSecond], subject),
        made("\(rate) keys/s, frames without a change", [Double(held.repeated)], subject),
      ]
    }
    press(subject.quit, in: session)
    return results
  }

  private struct Held {
    var behind = 0.0
    var last = 0.0
    var framesPerSecond = 0.0
    var repeated = 0

    init(_ session: TerminalSession, rate: Int, count: Int) throws {
      let replay = try OutputReplay(of: session)
      var shown = replay.skip()
      let begin = ContinuousClock.now
      var frames = 0
      /// The oldest key that no frame has followed.
      var waiting: ContinuousClock.Instant?
      for number in 0..<count {
        session.type(number / 200 % 2 == 0 ? "j" : "k")
        waiting = waiting ?? .now
        let due = begin + .microseconds((number + 1) * 1_000_000 / rate)
        // After the last one until all is shown.
        let end = number + 1 < count ? due : .now + .milliseconds(300)
        try session.read(until: end) {
          frames += 1
          guard let start = waiting else { return }
          last = session.milliseconds(since: start)
          behind = max(behind, last)
          waiting = nil
        }
      }
      let seconds = begin.duration(to: .now).milliseconds / 1000 - 0.3
      framesPerSecond = Double(frames) / seconds
      while let (screen, _) = replay.next() {
        if screen == shown { repeated += 1 }
        shown = screen
      }
    }
  }

  /// Keys while the bulk file is still being read.
  func pressWhileReading() throws -> [Measurement] {
    var keys: [Double] = []
    for _ in 0..<rounds {
      let session = try TerminalSession(
        executable: accord, arguments: ["--data", folder.path], columns: 120, rows: 40)
      var screen = try session.wait(for: "q quit")
      while !Self.allRead(screen) {
        let before = session.cursor
        let start = ContinuousClock.now
        session.type(keys.count / 10 % 2 == 0 ? "j" : "k")
        // What is read so far is written too.
        while session.cursor == before, try session.waitForOutput() {}
        let shown = session.milliseconds(since: start)
        try session.read(until: .now + .milliseconds(5))
        screen = session.snapshot()
        if !Self.allRead(screen) { keys.append(shown) }
      }
      session.type("q")
    }
    guard !keys.isEmpty else { return [] }
    return [
      Measurement(
        name: "key to frame while reading, ms: accord", rows: folder.rows, milliseconds: keys),
      Measurement(
        name: "key to frame while reading, 99 of 100, ms: accord", rows: folder.rows,
        milliseconds: [keys.share(0.99)]),
    ]
  }

  /// Wake-ups and bytes while nobody touches anything.
  func stayIdle() throws -> [Measurement] {
    let session = try startAccord()
    try session.settle(quiet: .seconds(1))
    let activity = try session.activity(during: .seconds(idleSeconds))
    session.type("q")
    let figures = [
      ("context switches", activity.contextSwitches), ("bytes", activity.bytesReceived),
    ]
    return figures.map { what, count in
      Measurement(
        name: "\(what) in \(idleSeconds) s of nothing: accord", rows: folder.rows,
        milliseconds: [Double(count)])
    }
  }

  /// A thousand times a second a file is replaced: what the screen makes of it, how long keys wait
  /// meanwhile, and how much memory comes to it after the first seconds.
  func changeWithoutEnd() throws -> [Measurement] {
    let session = try startAccord()
    let path = "\(folder.path)/accord.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    defer { try? text.write(toFile: path, atomically: true, encoding: .utf8) }
    let storm = try Storm(
      path: path, text: text,
      folder: URL(fileURLWithPath: folder.path).deletingLastPathComponent().path,
      seconds: stormSeconds)
    storm.start()
    var frames = 0
    var keys: [Double] = []
    var memory = 0
    let begin = ContinuousClock.now
    var isCalm = false
    while begin.duration(to: .now) < .seconds(stormSeconds) {
      let start = ContinuousClock.now
      let before = session.cursor
      session.type(keys.count / 10 % 2 == 0 ? "j" : "k")
      var isThere = false
      try session.read(until: start + .milliseconds(100)) {
        frames += 1
        guard !isThere, session.cursor != before else { return }
        isThere = true
        keys.append(session.milliseconds(since: start))
      }
      // What is needed for a storm at all is there by then.
      if !isCalm, begin.duration(to: .now) > .seconds(stormSeconds) / 2 {
        isCalm = true
        memory = try session.process.residentMemory()
      }
    }
    let seconds = begin.duration(to: .now).milliseconds / 1000
    let growth = Double(try session.process.residentMemory() - memory) / 1_048_576
    session.type("q")
    let figures: [(String, [Double])] = [
      ("changes a second", [Double(storm.count) / seconds]),
      // The frames of the keys are among them.
      ("frames a second", [Double(frames - keys.count) / seconds]),
      ("key to frame, ms", keys), ("key to frame, 99 of 100, ms", [keys.share(0.99)]),
      ("memory more after the first half, MiB", [growth]),
    ]
    return figures.map {
      Measurement(name: "files that change: \($0)", rows: folder.rows, milliseconds: $1)
    }
  }
}
