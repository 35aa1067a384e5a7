import Agreements
import Synchronization

/// The verdicts that were asked for before: a table asks three times for each while it is drawn, and
/// again with every key. They follow from the registry alone, so it tells no two states apart.
final class VerdictMemo: Hashable, Sendable {
  private let verdicts = Mutex<[Access.Question: Access.Verdict]>([:])

  /// More than these are of days that were left long ago.
  private static let limit = 20_000

  func verdict(_ question: Access.Question, in registry: Registry) -> Access.Verdict {
    if let known = verdicts.withLock({ $0[question] }) { return known }
    let verdict = registry.access(question).verdict
    verdicts.withLock { verdicts in
      if verdicts.count >= VerdictMemo.limit { verdicts.removeAll() }
      verdicts[question] = verdict
    }
    return verdict
  }

  static func == (left: VerdictMemo, right: VerdictMemo) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
