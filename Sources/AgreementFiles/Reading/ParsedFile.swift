import Agreements
import Languages
import MarkedYAML

/// One file, read by itself.
struct ParsedFile: Sendable {
  let content: FileContent
  let claims: FileClaims
  /// What is wrong with it, leaving aside what only the other files can tell.
  let diagnostics: [Diagnostic]

  /// - Throws: what keeps the whole file from being read.
  init(_ file: DataFile, kind: FileKind) throws(YAMLProblem) {
    let document = try YAMLDocument(parsing: file.bytes)
    guard let root = document.root, !root.isAbsent else { throw ParsedFile.emptyFile(kind) }
    guard root.kind == .mapping else { throw ParsedFile.noMapping(root) }
    let reader = FileReader(path: file.path)
    reader.note(document.problems)
    content = kind.format.read(root, "", reader) ?? FileContent()
    claims = reader.claims
    diagnostics = reader.diagnostics
  }

  private static func emptyFile(_ kind: FileKind) -> YAMLProblem {
    YAMLProblem(
      at: YAMLPlace(line: 1, column: 1), Phrase("the file is empty"),
      why: Phrase("files like \(kind.pattern) hold records"),
      help: Phrase("write records, or remove the file"))
  }

  private static func noMapping(_ root: YAMLNode) -> YAMLProblem {
    YAMLProblem(
      at: root.place, Phrase("the file is not a mapping"),
      why: root.kind == .list
        ? Phrase("it holds a list without a key") : Phrase("it holds text without a key"),
      help: Phrase("start it with a key, such as 'vendors:'"))
  }
}
