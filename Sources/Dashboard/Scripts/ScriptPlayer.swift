import Agreements
import Languages
import Terminal

/// Plays a script: hands out what happens, step by step.
public struct ScriptPlayer: Sendable {
  private let script: Script
  private var next = 0

  public init(_ script: Script) { self.script = script }

  /// What the next step comes to; `nil` at the end, and while the step is to wait for data.
  /// - Throws: when the step is a command that cannot be called now.
  public mutating func actions(_ state: DashboardState) throws(Refusal) -> [Action]? {
    guard script.lines.indices.contains(next) else { return nil }
    let line = script.lines[next]
    if line.step == .wait, state.live == .reading { return nil }
    next += 1
    switch line.step {
    case .wait: return []
    case .resize(let size): return [.resized(size)]
    case .keys(let keys): return keys.map(Action.key)
    case .text(let text): return [.pasted(text)]
    case .command(let id):
      if let reason = state.reasonAgainst(id) {
        throw Refusal(
          diagnostic: script.diagnostic(
            at: line, Phrase("\(id.rawValue) cannot be called here"), .data(reason),
            Phrase("bring the dashboard to where it can be called before this line")))
      }
      return [.commanded(id)]
    }
  }

  /// Why a script does not go on.
  public struct Refusal: Error, Hashable, Sendable {
    public var diagnostic: Diagnostic
  }
}
