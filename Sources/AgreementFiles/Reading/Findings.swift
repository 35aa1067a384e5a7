import Agreements
import Languages

/// The mistakes found in one file, up to a number that nobody reads any more: a file that is all
/// mistakes must not cost more than a long one.
struct Findings: Sendable {
  private static let limit = 1000
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter diagnostic: is not made when there are too many; suggestions take time.
  mutating func add(_ diagnostic: @autoclosure () -> Diagnostic) {
    guard diagnostics.count <= Findings.limit else { return }
    var next = diagnostic()
    if diagnostics.count == Findings.limit {
      next.message = Phrase("further mistakes are not listed")
      next.reason = Phrase("this file has more than \(Findings.limit)")
      next.help = Phrase("mend those above first")
    }
    diagnostics.append(next)
  }
}
