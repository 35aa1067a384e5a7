import MarkedYAML
import Synchronization

/// Files that are parsed side by side: none needs another one for that.
final class ParsedFiles: Sendable {
  private let results: Mutex<[Result<ParsedFile, YAMLProblem>?]>

  /// So few are parsed sooner than a thread is started.
  private static let few = 4

  init(_ files: [DataFile]) {
    results = Mutex(Array(repeating: nil, count: files.count))
    if files.count <= Self.few {
      for index in files.indices { parse(files, index) }
    } else {
      SideBySide.run(files.count) { self.parse(files, $0) }
    }
  }

  private func parse(_ files: [DataFile], _ index: Int) {
    let file = files[index]
    guard !ExportFiles.holds(file.path), let kind = FileKind(path: file.path) else { return }
    let result = Result { () throws(YAMLProblem) in try ParsedFile(file, kind: kind) }
    results.withLock { $0[index] = result }
  }

  /// - Returns: `nil` for a file that is no data file of that sort.
  subscript(index: Int) -> Result<ParsedFile, YAMLProblem>? { results.withLock { $0[index] } }
}
