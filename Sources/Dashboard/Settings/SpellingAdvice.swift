import Agreements

extension Spelling {
  /// How to mend a word that is not understood: the one that was probably meant, or all there are.
  static func advice(
    _ word: String, among candidates: [String], or alternative: String? = nil
  ) -> String {
    // Nobody mistypes a word of a hundred letters, and comparing it takes long.
    let meant = word.utf8.count <= 64 ? nearest(to: word, in: candidates) : nil
    if let meant { return "did you mean `\(meant)`?" }
    return alternative ?? "use one of \(candidates.joined(separator: ", "))"
  }
}
