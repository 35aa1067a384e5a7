import Foundation
import PseudoTerminal
import Synchronization
import Testing

/// Many writers at once, each in its own way, with a dashboard and two watchers looking on.
struct ManyWritersTests {
  private static let writers = 8
  private static let names = ["one", "two"]
  /// `ACCORD_WRITES=100000` makes as many changes; the suite is content with fewer.
  private static let changes =
    ProcessInfo.processInfo.environment["ACCORD_WRITES"].flatMap { Int($0) } ?? 400

  private let data: DataDirectoryFixture

  init() throws { data = try DataDirectoryFixture() }

  @Test func everyoneComesToTheFinalState() async throws {
    let each = Self.changes / Self.writers
    let writers = (0..<Self.writers).map { Writer($0, data, each) }
    for writer in writers { try writer.write(0) }
    for name in Self.names {
      #expect(try data.accord("watch", "--once", "--name", name).status == .code(0))
    }
    let watchers = try Self.names.map { name in
      try BackgroundProgram(
        ["watch", "--data", data.path, "--format", "jsonl", "--name", name],
        output: data.beside(name), environment: data.environment)
    }
    let terminal = try TerminalSession(
      executable: BuiltProduct.path("accord"), arguments: ["--data", data.path],
      environment: data.environment, columns: 160, rows: 60)
    try terminal.wait("the first frame") { $0.isDrawn }
    terminal.type("/Writer\r")
    for writer in writers { writer.start(Self.names) }
    while writers.contains(where: { !$0.isDone }) {
      _ = try terminal.activity(during: .milliseconds(20))
    }
    #expect(writers.flatMap(\.problems).isEmpty)

    for writer in writers {
      let last = writer.state(each - 1)
      try terminal.wait(for: last)
      for watcher in watchers {
        try await watcher.waitForOutput(last) { $0.contains(last + "\"") }
      }
    }
    for watcher in watchers {
      #expect(watcher.isRunning)
      watcher.kill()
      try expectNoDuplicates(watcher.output)
    }
    try terminal.quit()
    // Who starts again has nothing left to tell.
    for name in Self.names {
      #expect(try data.accord("watch", "--once", "--name", name).standardOutput.isEmpty)
    }
  }

  /// No change of a state is told twice: each state is there once only.
  private func expectNoDuplicates(_ output: String) throws {
    struct Telling: Hashable {
      var subject: String
      var field: String?
      var from: String?
      var to: String?
    }
    var told: Set<Telling> = []
    for line in output.split(separator: "\n") {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      guard let subject = object["subject"] as? String, subject.hasPrefix("writer-"),
        object["kind"] as? String != "access"
      else { continue }
      let telling = Telling(
        subject: subject, field: object["field"] as? String, from: object["from"] as? String,
        to: object["to"] as? String)
      // What is half written is the same each time that it stands for long enough to be seen.
      guard [telling.from, telling.to].contains(where: { $0?.contains(" state ") == true }) else {
        continue
      }
      #expect(told.insert(telling).inserted, "\(telling)")
    }
    #expect(told.count >= Self.writers)
  }
}

/// Changes one agreement again and again, as the programs of many people do.
private final class Writer: Sendable {
  private struct Progress {
    var isDone = false
    var problems: [String] = []
  }

  private let number: Int
  private let data: DataDirectoryFixture
  private let count: Int
  private let progress = Mutex(Progress())

  init(_ number: Int, _ data: DataDirectoryFixture, _ count: Int) {
    self.number = number
    self.data = data
    self.count = count
  }

  var isDone: Bool { progress.withLock { $0.isDone } }
  var problems: [String] { progress.withLock { $0.problems } }

  func state(_ index: Int) -> String { "Writer \(number) state \(index)." }

  func start(_ watchers: [String]) {
    Thread { [self] in
      do {
        for index in 1..<count {
          try write(index)
          usleep(UInt32.random(in: 0...4000))
          // A state that stands is told, by each of them.
          if index.isMultiple(of: max(1, count / 5)) { try stand(index, watchers) }
        }
      } catch {
        progress.withLock { $0.problems.append("\(error)") }
      }
      progress.withLock { $0.isDone = true }
    }.start()
  }

  func write(_ index: Int) throws {
    let path = data.path + "/agreements/writer-\(number).yaml"
    let head = "id: writer-\(number)\nvendor: anthropic\nproduct: Wri"
    let text =
      "id: writer-\(number)\nvendor: anthropic\nproduct: \(state(index))\n"
      + "sources: [bi_senate]\n"
    switch Int.random(in: 0..<4) {
    case 0:
      let beside = data.beside("writer-\(number)")
      try text.write(toFile: beside, atomically: false, encoding: .utf8)
      guard rename(beside, path) == 0 else { throw NeverHappened(description: "rename \(path)") }
    case 1:
      try text.write(toFile: path, atomically: false, encoding: .utf8)
    case 2:
      try head.write(toFile: path, atomically: false, encoding: .utf8)
      guard let handle = FileHandle(forWritingAtPath: path) else {
        throw NeverHappened(description: "\(path) is opened")
      }
      try handle.seekToEnd()
      usleep(UInt32.random(in: 0...2000))
      try handle.write(contentsOf: Data(text.dropFirst(head.count).utf8))
      try handle.close()
    default:
      unlink(path)
      usleep(UInt32.random(in: 0...2000))
      try text.write(toFile: path, atomically: false, encoding: .utf8)
    }
  }

  private func stand(_ index: Int, _ watchers: [String]) throws {
    let limit = ContinuousClock.now + .seconds(120)
    for watcher in watchers {
      while try !data.readBeside(watcher).contains(state(index) + "\"") {
        guard ContinuousClock.now < limit else {
          throw NeverHappened(description: "\(watcher) tells \(state(index))")
        }
        usleep(20_000)
      }
    }
  }
}
