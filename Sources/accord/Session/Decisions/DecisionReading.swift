import DecisionColumns
import Synchronization

/// Lets the thread that owns the screen stop what another one reads.
final class DecisionReading: Sendable {
  private let current = Mutex<ReadingProgress?>(nil)

  /// For the one that reads.
  func begin(_ progress: ReadingProgress) { current.withLock { $0 = progress } }

  func end() { current.withLock { $0 = nil } }

  func stop() { current.withLock { $0?.stop() } }
}
