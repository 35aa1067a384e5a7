import Dashboard
import Synchronization

/// Where other threads leave what happened for the thread that owns the state.
final class Mailbox: Sendable {
  private let actions = Mutex<[Action]>([])
  /// Wakes that thread.
  private let wake: @Sendable () -> Void

  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// A reading that nobody has looked at yet is overtaken by the next one: where files change faster
  /// than they can be shown, the screen leaves out what did not last instead of falling behind.
  func post(_ action: Action) {
    actions.withLock { waiting in
      if action.isReading { waiting.removeAll(where: \.isReading) }
      waiting.append(action)
    }
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

extension Action {
  fileprivate var isReading: Bool {
    if case .dataRead = self { true } else { false }
  }
}
