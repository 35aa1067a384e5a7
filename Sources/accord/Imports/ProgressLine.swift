import Glibc
import Languages

/// How far a long command has come, in one line that is written over and over: on a terminal only.
struct ProgressLine {
  private let total: Int
  private let isShown: Bool
  private var done = 0
  private var width = 0

  init(of total: Int) {
    self.total = total
    isShown = total > 1 && isatty(STDERR_FILENO) == 1
    show()
  }

  mutating func advance() {
    done += 1
    show()
  }

  /// Gives the line back.
  mutating func clear() {
    guard isShown else { return }
    Output.progress("\r" + String(repeating: " ", count: width) + "\r")
  }

  private mutating func show() {
    guard isShown else { return }
    let text = localized("\(done) of \(total) exports")
    width = text.count
    Output.progress("\r" + text)
  }
}
