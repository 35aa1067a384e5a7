import AgreementFiles
import Agreements

/// The changes of a data directory as the commits of its repository brought them: what each commit
/// changed in the records, found by reading the files of both its sides as registries.
struct GitHistory {
  struct Step {
    /// `nil`: not committed yet.
    var commit: GitCommit?
    /// The records after it.
    var registry: Registry
    var changes: [Change]
    /// Whether there was no data before it.
    var isBeginning = false
  }

  /// Newest first.
  private(set) var steps: [Step] = []
  /// Whether older commits were left out.
  private(set) var isCut = false

  /// - Parameters:
  ///   - range: commits as git names them, `REV..REV` or `REV`; `nil`: all, with what is not
  ///     committed yet.
  ///   - limit: the most commits to read.
  init(
    of directory: String, range: String? = nil, limit: Int
  ) throws(GitProgram.Failure) {
    let git = GitProgram(directory: directory)
    let prefix = try git.run(["rev-parse", "--show-prefix"])
    let folder = String(decoding: prefix, as: UTF8.self).filter { $0 != "\n" }
    var commits = try Self.commits(git, range, limit: limit + 1)
    if commits.count > limit {
      isCut = true
      commits.removeLast()
    }
    var trees = Trees(git, folder)
    try trees.read(commits.flatMap { [$0.parent, $0.hash].compactMap(\.self) })
    var reader = TreeReader()
    for commit in commits.reversed() {
      let before = try reader.read(trees.files(of: commit.parent), trees)
      let isBeginning = trees.files(of: commit.parent).isEmpty
      let after = try reader.read(trees.files(of: commit.hash), trees)
      let changes = after.difference(from: before)
      guard !changes.isEmpty else { continue }
      steps.append(
        Step(commit: commit, registry: after, changes: changes, isBeginning: isBeginning))
    }
    steps.reverse()
    if range == nil { try addUncommitted(directory, git, &trees, &reader) }
  }

  private static func commits(
    _ git: GitProgram, _ range: String?, limit: Int
  ) throws(GitProgram.Failure) -> [GitCommit] {
    // A merge tells nothing that its sides have not told.
    let output = try git.run([
      "log", "-z", GitCommit.format, "--no-merges", "--topo-order", "--no-textconv",
      "--no-ext-diff",
      "--no-show-signature", "--no-notes", "--max-count=\(limit)", "--end-of-options",
      range ?? "HEAD", "--", ".",
    ])
    return String(decoding: output, as: UTF8.self).split(separator: "\0").compactMap {
      GitCommit($0)
    }
  }

  /// What stands in the directory and in no commit.
  private mutating func addUncommitted(
    _ directory: String, _ git: GitProgram, _ trees: inout Trees, _ reader: inout TreeReader
  ) throws(GitProgram.Failure) {
    let head = String(decoding: try git.run(["rev-parse", "HEAD"]), as: UTF8.self)
      .filter { $0 != "\n" }
    try trees.read([head])
    let committed = try reader.read(trees.files(of: head), trees)
    var present = RegistryDirectory(at: directory, bulk: .columns)
    present.refresh()
    let registry = present.reading.registry
    let changes = registry.difference(from: committed)
    guard !changes.isEmpty else { return }
    steps.insert(Step(commit: nil, registry: registry, changes: changes), at: 0)
  }
}

/// The data files of commits, by the hashes of their contents.
private struct Trees {
  private let git: GitProgram
  private let folder: String
  private var trees: [String: [String: String]] = [:]

  init(_ git: GitProgram, _ folder: String) {
    self.git = git
    self.folder = folder
  }

  mutating func read(_ commits: [String]) throws(GitProgram.Failure) {
    let wanted = Set(commits).filter { trees[$0] == nil }.sorted()
    guard !wanted.isEmpty else { return }
    let folders = [""] + DataFileNames.folders
    let names = wanted.flatMap { commit in
      folders.map { "\(commit):\(folder)\($0)".trimmingSlash }
    }
    let answers = GitObjects.parse(
      try git.run(
        ["cat-file", "--batch"], input: Array((names.joined(separator: "\n") + "\n").utf8)))
    for (number, commit) in wanted.enumerated() {
      var files: [String: String] = [:]
      for (offset, name) in folders.enumerated() {
        let index = number * folders.count + offset
        guard answers.indices.contains(index), let tree = answers[index] else { continue }
        for (file, hash) in GitObjects.files(inTree: tree, hashBytes: commit.count / 2)
        where DataFileNames.isData(file) {
          files[name.isEmpty ? file : "\(name)/\(file)"] = hash
        }
      }
      trees[commit] = files
    }
  }

  func files(of commit: String?) -> [String: String] { commit.flatMap { trees[$0] } ?? [:] }

  func contents(_ hashes: [String]) throws(GitProgram.Failure) -> [[UInt8]?] {
    guard !hashes.isEmpty else { return [] }
    return GitObjects.parse(
      try git.run(
        ["cat-file", "--batch"], input: Array((hashes.joined(separator: "\n") + "\n").utf8)))
  }
}

/// Reads one tree after the other, and of each only what differs from the one before.
private struct TreeReader {
  private var files = RegistryFiles()
  private var present: [String: String] = [:]
  private var registry = Registry()

  mutating func read(
    _ tree: [String: String], _ trees: Trees
  ) throws(GitProgram.Failure) -> Registry {
    guard tree != present else { return registry }
    let changed = tree.filter { present[$0.key] != $0.value }.sorted { $0.key < $1.key }
    let contents = try trees.contents(changed.map(\.value))
    let read = zip(changed, contents).compactMap { file, bytes in
      bytes.map { DataFile(path: file.key, bytes: $0) }
    }
    registry =
      files.update(
        changed: read, removed: present.keys.filter { tree[$0] == nil }
      ).registry
    present = tree
    return registry
  }
}

extension String {
  /// `HASH:folder/` names the same tree as `HASH:folder`, which git likes better.
  fileprivate var trimmingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
