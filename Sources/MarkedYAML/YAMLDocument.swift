import Languages

/// A YAML text, read into a tree in which everything knows its place.
///
/// Accepted is the part of YAML that says what it means: mappings, lists and text. Tags, anchors,
/// aliases and merge keys are refused, so is more than one document; size, depth and the number of
/// values are bounded, so that a hostile text costs no more than a long one.
public struct YAMLDocument: Sendable {
  /// `nil` when the text holds nothing but comments.
  public let root: YAMLNode?
  /// Mistakes that reading could go on after: keys that stand twice (the first one counts) and
  /// merge keys (left out).
  public let problems: [YAMLProblem]

  /// - Throws: the first mistake that makes the rest of the text unreadable.
  public init(parsing bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) throws(YAMLProblem) {
    guard bytes.count <= limits.bytes else {
      throw YAMLProblem(
        at: YAMLPlace(line: 1, column: 1), Phrase("the text is too large"),
        why: Phrase("it has \(bytes.count) bytes, and at most \(limits.bytes) are read"),
        help: Phrase("split it into smaller files"))
    }
    let text = try CheckedText(bytes)
    var builder = TreeBuilder(limits: limits, expecting: bytes.count)
    // `withUnsafeBufferPointer` passes on untyped errors only, so that the error travels as a value.
    let failure: YAMLProblem? = text.bytes.withUnsafeBufferPointer { buffer in
      do throws(YAMLProblem) {
        try builder.build(from: EventStream(buffer))
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    problems = builder.problems
    root = builder.slots.isEmpty ? nil : YAMLNode(tree: builder.slots, index: 0)
  }
}
