import Agreements
import DecisionColumns
import Languages
import MarkedYAML

/// The data directory as it is at the moment, to put a decision into.
struct RecordingBase {
  let registry: Registry
  private let diagnostics: [Diagnostic]
  private let files: [String: DataFile]
  private let reader: RegistryFiles

  init(of directory: String) throws(RecordingProblem) {
    var data = DataDirectory(at: directory) { BulkFormat(path: $0) != nil }
    let look = data.look()
    if let problem = look.problems[""] { throw RecordingProblem(problem) }
    var reader = RegistryFiles()
    let reading = reader.update(changed: look.changed)
    registry = reading.registry
    diagnostics = reading.diagnostics
    self.reader = reader
    files = Dictionary(look.changed.map { ($0.path, $0) }) { first, _ in first }
    unreadable = look.problems
  }

  /// Files that are there and cannot be read.
  private let unreadable: [String: FileProblem]

  /// The content of a file; `nil` where there is none.
  func bytes(of path: String) -> [UInt8]? { files[path]?.bytes }

  // MARK: Planning

  func plan(_ request: DecisionRequest) throws(RecordingProblem) -> RecordingPlan {
    let checked = try CheckedRequest(request, in: registry, beside: names)
    let decision = checked.decision
    let path = ApprovalFile.path(for: decision.branch, decision.bodies.first, in: registry)
    var planned: [PlannedFile] = []
    if let source = checked.newSource {
      let file = FileKind.sources.pattern
      planned.append(
        try plannedFile(file, "sources", before: nil) { source.lines(indent: $0) })
    }
    let index = try place(of: decision, in: path)
    planned.append(
      try plannedFile(path, "decisions", before: index, heading: heading(of: decision)) {
        decision.lines(indent: $0)
      })
    try check(planned, for: decision)
    return RecordingPlan(
      decision: decision, newSource: checked.newSource, files: planned,
      decisionsBefore: checked.decisionsBefore)
  }

  /// The ids in the files of approvals, whether their records can be read or not.
  private var names: [String] {
    files.values.filter { FileKind(path: $0.path) == .approvals }.flatMap { file -> [String] in
      guard let root = try? YAMLDocument(parsing: file.bytes).root else { return [] }
      return ["decisions", "searches"].flatMap { list in
        root[list]?.items.compactMap { $0["id"]?.text } ?? []
      }
    }
  }

  private func heading(of decision: Decision) -> String {
    let decider = decision.bodies.first.map(registry.name(of:))
    return "# Decisions of \(decider ?? "the \(decision.branch) branch"), oldest first.\n\n"
  }

  private func plannedFile(
    _ path: String, _ list: String, before index: Int?, heading: String = "",
    _ entry: (Int) -> [String]
  ) throws(RecordingProblem) -> PlannedFile {
    if let problem = unreadable[path] { throw RecordingProblem(problem) }
    guard let bytes = bytes(of: path) else {
      let lines = ["\(list):"] + entry(4)
      var text = heading
      for (position, line) in lines.enumerated() {
        text += (position == 1 ? "  - \(line.drop { $0 == " " })" : line) + "\n"
      }
      return PlannedFile(
        path: path, before: nil, edit: TextEdit(offset: 0, inserted: Array(text.utf8)))
    }
    let root = try self.root(of: path, bytes)
    do throws(ListPlace.Unusual) {
      let edit = try ListPlace(bytes).edit(
        inserting: entry, into: list, of: root, before: index)
      return PlannedFile(path: path, before: bytes, edit: edit)
    } catch {
      throw RecordingProblem(
        .check,
        Phrase(
          """
          \(path):\(error.line): the list is written in another way than one entry \
          below the other
          """), why: Phrase("putting an entry into it would mean to write it anew"),
        help: Phrase("write each entry as '- key: value', one below the other"))
    }
  }

  private func root(
    of path: String, _ bytes: [UInt8]
  ) throws(RecordingProblem) -> YAMLNode? {
    do throws(YAMLProblem) {
      return try YAMLDocument(parsing: bytes).root
    } catch {
      throw RecordingProblem(
        .check, Phrase("\("\(path):\(error.place)"): \(error.what)"),
        why: Phrase("nothing can be put into a file that cannot be read"), help: error.help)
    }
  }

  /// Before which entry of the file a decision belongs: those of one body about one product stand
  /// oldest first. `nil`: behind the last one.
  private func place(of decision: Decision, in path: String) throws(RecordingProblem) -> Int? {
    guard let bytes = bytes(of: path), let date = decision.date,
      let list = try root(of: path, bytes)?["decisions"]
    else { return nil }
    let lines = Dictionary(
      registry.decisions.filter { $0.location?.file == path }.map { ($0.location?.line ?? 0, $0) }
    ) { first, _ in first }
    return list.items.map(\.self).firstIndex { item in
      guard let other = lines[item.place.line], other.isAboutTheSame(as: decision),
        let later = other.date
      else { return false }
      return date.latest < later.earliest
    }
  }

  // MARK: Checking

  /// Reads what the files would be, as they will be read.
  private func check(
    _ planned: [PlannedFile], for decision: Decision
  ) throws(RecordingProblem) {
    var reader = reader
    let reading = reader.update(
      changed: planned.map { DataFile(path: $0.path, bytes: $0.after) })
    var known = counted(diagnostics.map { moved($0, by: planned) })
    for found in reading.diagnostics {
      let key = DiagnosticKey(found)
      guard let count = known[key], count > 0 else {
        throw RecordingProblem(
          .check, Phrase("the data would have a mistake that it does not have now"),
          why: found.phrase, help: Phrase("nothing was written"))
      }
      known[key] = count - 1
    }
    let isThere = reading.registry.decisions.contains { $0.withoutPlace == decision }
    let hasSource = decision.sources.allSatisfy { reading.registry.sources[$0] != nil }
    guard isThere, hasSource else {
      throw RecordingProblem(
        .check, Phrase("the decision would not be read back as it was stated"),
        why: Phrase("its text cannot be written into a file"),
        help: Phrase("write the note in plain words"))
    }
  }

  private struct DiagnosticKey: Hashable {
    let file: String
    let line: Int
    let column: Int
    let message: Phrase

    init(_ diagnostic: Diagnostic) {
      file = diagnostic.file
      line = diagnostic.line
      column = diagnostic.column
      message = diagnostic.message
    }
  }

  private func counted(_ diagnostics: [Diagnostic]) -> [DiagnosticKey: Int] {
    diagnostics.reduce(into: [:]) { $0[DiagnosticKey($1), default: 0] += 1 }
  }

  /// What stands below something that was put in stands further down.
  private func moved(_ diagnostic: Diagnostic, by planned: [PlannedFile]) -> Diagnostic {
    guard let file = planned.first(where: { $0.path == diagnostic.file }), let before = file.before
    else { return diagnostic }
    let line = before[..<file.edit.offset].count { $0 == 0x0A } + 1
    var diagnostic = diagnostic
    if diagnostic.line >= line {
      diagnostic.line += file.edit.inserted.count { $0 == 0x0A }
    }
    return diagnostic
  }
}
