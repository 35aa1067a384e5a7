import Glibc

/// The command that gets every batch of changes, one line of JSON each, on its standard input.
struct BatchCommand {
  enum Outcome {
    case delivered
    case failed(reason: String)
    /// The watcher was asked to end meanwhile.
    case ended(signal: Int32, wasDelivered: Bool)
  }

  let words: [String]

  // How long a command that is asked to end is waited for.
  private static let grace: Duration = .seconds(2)

  func run(on lines: [String], _ events: borrowing WatchEvents) -> Outcome {
    // A file in memory takes a batch of any size at once: whether and how fast the command reads it
    // is its own affair.
    do {
      let input = try MemoryFile("changes", Array(lines.map { $0 + "\n" }.joined().utf8))
      let streams = ProgramStart.Streams(input: .descriptor(input.descriptor))
      return wait(for: try ProgramStart.start(words, streams), events)
    } catch {
      return .failed(reason: "\(error)")
    }
  }

  private func wait(for child: pid_t, _ events: borrowing WatchEvents) -> Outcome {
    var asked: Int32?
    while true {
      if let status = WaitStatus.collect(child) {
        let failure = status.failure.map { "\(words[0]): \($0)" }
        if let asked { return .ended(signal: asked, wasDelivered: failure == nil) }
        return failure.map { .failed(reason: $0) } ?? .delivered
      }
      switch events.wait(atMost: asked == nil ? nil : Self.grace) {
      case .ended(let signal):
        asked = signal
        kill(child, signal)
      case .look:
        if let asked { return .ended(signal: asked, wasDelivered: false) }
      case .childChanged, .readerGone: break
      }
    }
  }
}
