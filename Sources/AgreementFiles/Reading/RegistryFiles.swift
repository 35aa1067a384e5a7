import Agreements
import Languages
import MarkedYAML

/// The files of a data directory as they were last read, so that a change costs reading the files
/// that changed and comparing the rest.
///
/// A file that turns unreadable keeps the records of its last readable version until it is mended
/// or removed.
public struct RegistryFiles: Sendable {
  private var files: [String: FileState] = [:]

  private var exports = ExportFiles()
  /// What the exports say of offerings. These may be referred to like those of the data files.
  private var exported = ExportedOfferings()

  /// Makes one without content.
  public init() {}

  private struct FileState: Sendable {
    /// The last version that could be read.
    var parsed: ParsedFile?
    /// Why the present version cannot be read, or is not.
    var obstacle: Diagnostic?
  }

  /// Files that cannot be read now, whose records are those of the version read before.
  public var staleFiles: Set<String> {
    Set(files.lazy.filter { $0.value.obstacle != nil && $0.value.parsed != nil }.map(\.key))
      .union(exports.staleFiles)
  }

  /// Reads what changed.
  ///
  /// - Parameters:
  ///   - changed: files that are new or have new content. Those that are no data files are ignored.
  ///   - removed: paths of files that are gone, and their records with them.
  public mutating func update(changed: [DataFile], removed: some Sequence<String> = []) -> Reading {
    for path in removed {
      files[path] = nil
      exports.remove(path)
    }
    readExports(changed.filter { ExportFiles.holds($0.path) })
    let others = changed.filter { !ExportFiles.holds($0.path) }
    let parsed = ParsedFiles(others)
    for (index, file) in others.enumerated() { take(file, parsed[index]) }
    let bodies = files.sorted { $0.key < $1.key }.flatMap {
      $0.value.parsed?.content.records.bodies ?? []
    }
    exported = exports.offerings(bodies: bodies)
    return reading
  }

  /// Reads exports ahead of the next update.
  mutating func readExports(_ changed: [DataFile]) {
    if !changed.isEmpty { exports.read(changed) }
  }

  private mutating func take(_ file: DataFile, _ parsed: Result<ParsedFile, YAMLProblem>?) {
    guard let parsed else {
      let warning = FileKind.warning(aboutUnread: file.path)
      files[file.path] = warning.map { FileState(parsed: nil, obstacle: $0) }
      return
    }
    switch parsed {
    case .success(let parsed):
      files[file.path] = FileState(parsed: parsed)
    case .failure(let problem):
      var obstacle = Diagnostic(problem, in: file.path)
      let lastGood = files[file.path]?.parsed
      if lastGood != nil {
        obstacle.help = Phrase("\(obstacle.help) — showing the version read before")
      }
      files[file.path] = FileState(parsed: lastGood, obstacle: obstacle)
    }
  }

  /// The registry that all files make together, and what is wrong with them.
  public var reading: Reading { reading(adding: nil) }

  /// - Parameter bulk: what bulk files hold besides.
  func reading(adding bulk: BulkFiles?) -> Reading {
    let paths = files.keys.sorted()
    var contents = Registry.Contents()
    var head: FileContent.Head?
    var diagnostics: [Diagnostic] = []
    var claims = CrossCheck()
    for path in paths {
      guard let state = files[path] else { continue }
      if let obstacle = state.obstacle { diagnostics.append(obstacle) }
      guard let parsed = state.parsed else {
        if let kind = FileKind(path: path) { claims.addUnreadable(kind) }
        continue
      }
      contents.append(parsed.content.records)
      head = head ?? parsed.content.head
      // Places in a stale file are those of text that is no longer there.
      if state.obstacle == nil { diagnostics += parsed.diagnostics }
      claims.add(parsed.claims, file: path, isStale: state.obstacle != nil)
    }
    claims.addKnown(.offering, exported.offerings.lazy.map(\.id.text))
    contents.offerings = OfferingMerge.merged(contents.offerings, with: exported)
    contents.sources += exported.sources
    diagnostics += claims.diagnostics(bodies: contents.bodies) + exported.diagnostics
    contents = contents.withoutDuplicates
    if let bulk, let columns = bulk.columns {
      contents.append(columns.records(besides: Registry(contents)))
      diagnostics += bulk.diagnostics
    }
    return Reading(
      registry: Registry(contents, head: head),
      diagnostics: (diagnostics + exports.diagnostics).sorted(),
      staleFiles: staleFiles,
      everyDiagnostic: (diagnostics + exports.everyDiagnostic).sorted())
  }
}

extension Registry {
  fileprivate init(_ contents: Contents, head: FileContent.Head?) {
    self.init(contents)
    guard let head else { return }
    name = head.name
    requiredLevel = head.requiredLevel ?? requiredLevel
    latestEvidence = head.latestEvidence
    gaps = head.gaps
    conflicts = head.conflicts
  }
}

extension Registry.Contents {
  fileprivate mutating func append(_ other: Registry.Contents) {
    vendors += other.vendors
    agreements += other.agreements
    offerings += other.offerings
    bodies += other.bodies
    sources += other.sources
    programmes += other.programmes
    decisions += other.decisions
    searches += other.searches
    events += other.events
  }

  /// Of two records with one id the first stands, also in the lists that are not looked up by id.
  fileprivate var withoutDuplicates: Registry.Contents {
    var contents = self
    contents.decisions = Array(Records(decisions))
    contents.searches = Array(Records(searches))
    contents.events = Array(Records(events))
    return contents
  }
}
