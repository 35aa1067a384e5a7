import Agreements
import Languages

extension Spelling {
  /// How to mend a word that is not understood: the one that was probably meant, or all there are.
  static func advice(
    _ word: String, among candidates: [String], or alternative: Phrase? = nil
  ) -> Phrase {
    // Nobody mistypes a word of a hundred letters, and comparing it takes long.
    let meant = word.utf8.count <= 64 ? nearest(to: word, in: candidates) : nil
    if let meant { return Phrase("did you mean `\(meant)`?") }
    return alternative ?? Phrase("use one of \(candidates.joined(separator: ", "))")
  }
}
