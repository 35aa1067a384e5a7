import Dashboard
import Synchronization

/// Where other threads leave what happened for the thread that owns the state.
final class Mailbox: Sendable {
  private let actions = Mutex<[Action]>([])
  /// Wakes that thread.
  private let wake: @Sendable () -> Void

  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  func post(_ action: Action) {
    actions.withLock { $0.append(action) }
    wake()
  }

  /// What was left since the last time, in order.
  func take() -> [Action] {
    actions.withLock { waiting in
      defer { waiting.removeAll(keepingCapacity: true) }
      return waiting
    }
  }
}
