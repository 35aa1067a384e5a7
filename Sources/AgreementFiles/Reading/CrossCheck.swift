import Agreements
import Languages
import MarkedYAML

/// Compares what the files say about each other: ids, references, chains and branches.
struct CrossCheck {
  private struct Place {
    let file: String
    let place: YAMLPlace
    /// Whether the text that stood there is gone, so that nothing can be mended there.
    let isStale: Bool
  }

  private struct Definition: Hashable {
    let kind: RecordKind
    let id: String

    /// Hashing the id alone is quicker, and few ids name records of several kinds.
    func hash(into hasher: inout Hasher) { hasher.combine(id) }
  }

  private var definitions: [Definition: Place] = [:]
  private var idsByKind: [RecordKind: [String]] = [:]
  private var unreadableKinds: Set<FileKind> = []
  private var files: [(path: String, claims: FileClaims)] = []
  private var findings: [String: Findings] = [:]
  private var suggestionsLeft = 200

  /// Adds a file; of two definitions of one id the first that is added counts.
  mutating func add(_ claims: FileClaims, file: String, isStale: Bool) {
    for claim in claims.definitions {
      let definition = Definition(kind: claim.kind, id: claim.id)
      guard let first = definitions[definition] else {
        definitions[definition] = Place(file: file, place: claim.place, isStale: isStale)
        idsByKind[claim.kind, default: []].append(claim.id)
        continue
      }
      if !isStale { reportDuplicate(claim, in: file, first: first) }
    }
    if !isStale { files.append((file, claims)) }
  }

  /// Adds ids from elsewhere. A data file may define them again.
  mutating func addKnown(_ kind: RecordKind, _ ids: some Sequence<String>) {
    let elsewhere = Place(file: "", place: YAMLPlace(line: 1, column: 1), isStale: true)
    for id in ids where definitions[Definition(kind: kind, id: id)] == nil {
      definitions[Definition(kind: kind, id: id)] = elsewhere
      idsByKind[kind, default: []].append(id)
    }
  }

  /// A file whose records are not known: references to them may be right.
  mutating func addUnreadable(_ kind: FileKind) { unreadableKinds.insert(kind) }

  mutating func diagnostics(bodies: [Body]) -> [Diagnostic] {
    let branches = Dictionary(bodies.lazy.map { ($0.id, $0.branch) }) { first, _ in first }
    for (path, claims) in files {
      for reference in claims.references { check(reference, in: path) }
      for membership in claims.memberships { check(membership, branches, in: path) }
    }
    checkLoops()
    return findings.values.flatMap(\.diagnostics)
  }

  // MARK: Ids

  private mutating func reportDuplicate(
    _ claim: FileClaims.Mention, in file: String, first: Place
  ) {
    report(
      file, claim.place,
      Phrase("the id \(claim.id.quotedForMessage) names a second \(claim.kind.noun)"),
      why: Phrase("the first is at \(first.file):\(first.place), and that one counts"),
      help: Phrase("give one of the two another id"))
  }

  private mutating func check(_ reference: FileClaims.Mention, in file: String) {
    let kind = reference.kind
    guard definitions[Definition(kind: kind, id: reference.id)] == nil,
      !unreadableKinds.contains(where: { $0.pattern == kind.home })
    else { return }
    report(
      file, reference.place, Phrase("there is no \(kind.noun) \(reference.id.quotedForMessage)"),
      why: Phrase("no record in \(kind.home) has that id"),
      help: suggestion(for: reference)
        ?? Phrase("add it there, or correct the id"))
  }

  /// Only for the first mistakes: in a directory full of them nobody reads the suggestions, and each
  /// one looks at every id.
  private mutating func suggestion(for reference: FileClaims.Mention) -> Phrase? {
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    return Spelling.question(reference.id, among: idsByKind[reference.kind] ?? [])
  }

  // MARK: Branches

  private mutating func check(
    _ membership: FileClaims.Membership, _ branches: [Body.ID: Branch], in file: String
  ) {
    guard let branch = branches[membership.body], branch != membership.branch else { return }
    report(
      file, membership.place,
      Phrase("the body '\(membership.body)' is not of the \(membership.branch.rawValue) branch"),
      why: Phrase("\(FileKind.bodies.pattern) has it in the \(branch.rawValue) branch"),
      help: Phrase("correct the branch, or the body"))
  }

  // MARK: Chains

  private struct Step {
    let next: Definition
    let file: String
    let place: YAMLPlace
  }

  /// Chains that lead back to where they began, each told once.
  private mutating func checkLoops() {
    var steps: [Definition: Step] = [:]
    var starts: [Definition] = []
    for (path, claims) in files {
      for link in claims.links {
        let start = Definition(kind: link.kind, id: link.from)
        guard steps[start] == nil else { continue }
        let next = Definition(kind: link.kind, id: link.to)
        steps[start] = Step(next: next, file: path, place: link.place)
        starts.append(start)
      }
    }
    var passed: Set<Definition> = []
    for start in starts {
      let loop = CrossCheck.loop(from: start, steps, passing: &passed)
      guard let first = loop.first, let step = steps[first] else { continue }
      let names = (loop + [first]).map(\.id).joined(separator: " → ")
      let word = first.kind == .body ? "parent" : "predecessor"
      report(
        step.file, step.place, Phrase("the \(word) of '\(first.id)' leads back to it"),
        why: Phrase("\(names.shortenedForMessage) is a loop"),
        help: Phrase("remove or correct one '\(word)'"))
    }
  }

  /// The loop that a chain ends in; nothing when it ends elsewhere, or where others have passed.
  private static func loop(
    from start: Definition, _ steps: [Definition: Step], passing passed: inout Set<Definition>
  ) -> [Definition] {
    var chain: [Definition] = []
    var current: Definition? = start
    while let definition = current, passed.insert(definition).inserted {
      chain.append(definition)
      current = steps[definition]?.next
    }
    guard let current, let position = chain.firstIndex(of: current) else { return [] }
    return Array(chain[position...])
  }

  private mutating func report(
    _ file: String, _ place: YAMLPlace, _ what: Phrase, why: Phrase, help: Phrase
  ) {
    findings[file, default: Findings()].add(
      Diagnostic(YAMLProblem(at: place, what, why: why, help: help), in: file))
  }
}

extension String {
  /// Long chains do not belong into one line.
  fileprivate var shortenedForMessage: String {
    utf8.count <= 200 ? self : String(prefix(200)) + "…"
  }
}
