import Agreements
import FedRAMPExports
import Languages

/// What the exports of a data directory say of every offering, in the model's terms.
struct ExportedOfferings: Sendable {
  private(set) var offerings: [Offering] = []
  /// One for each kind of export, to credit statements to.
  private(set) var sources: [Source] = []
  /// The day of the newest export that lists offerings: they say nothing about later days.
  private(set) var lastDay: Day?
  /// Agencies that no body goes by.
  private(set) var diagnostics: [Diagnostic] = []

  init() {}

  init(_ history: OfferingHistory, bodies: [Body], files: [ExportFile]) {
    let mapping = AgencyMapping(history.agencies, BodyNames(bodies))
    let kinds = Snapshot.Source.allCases.filter { !history.days(of: $0).isEmpty }
    sources = kinds.map { Source(of: $0, days: history.days(of: $0), files: files) }
    offerings = history.modelOfferings(
      sources: Dictionary(kinds.map { ($0, $0.sourceID) }) { first, _ in first },
      bodies: mapping.bodies, parallel: { SideBySide.run($0, $1) })
    lastDay = [.marketplace, .products].compactMap { history.days(of: $0).last }.max()
    // The newest of the files that list an offering says where it stands.
    let newestFirst = Array(files.reversed())
    for index in offerings.indices {
      let id = offerings[index].id.text
      offerings[index].location = newestFirst.lazy.compactMap { $0.places[id] }.first
    }
    diagnostics = mapping.diagnostics(about: offerings, in: files)
  }
}

/// Brings agencies together with bodies, and names those that are none.
private struct AgencyMapping {
  private(set) var bodies: [AgencyName: Body.ID] = [:]
  /// By the words in which offerings name them.
  private var unmapped: [String: AgencyName] = [:]

  init(_ agencies: Set<AgencyName>, _ names: BodyNames) {
    for agency in agencies where !agency.standsForNoBody {
      if let body = names.body(named: agency) {
        bodies[agency] = body
      } else {
        unmapped[agency.description] = AgencyName(parent: agency.parent, sub: agency.sub)
      }
    }
  }

  func diagnostics(about offerings: [Offering], in files: [ExportFile]) -> [Diagnostic] {
    guard !unmapped.isEmpty else { return [] }
    var counts: [AgencyName: Int] = [:]
    for act in offerings.lazy.flatMap(\.authorizers) where act.body == nil {
      if let agency = unmapped[act.agency] { counts[agency, default: 0] += 1 }
    }
    return counts.sorted { $0.key < $1.key }.map { agency, count in
      Diagnostic(
        file: files.last { $0.names(agency) }?.path ?? FedRAMPFolder.historyPath, line: 1,
        column: 1,
        severity: .warning, message: Phrase("no body goes by the name '\(agency)'"),
        reason:
          Phrase(
            """
            what it did about \(count) \(count, one: "offering", many: "offerings") counts \
            for no branch
            """),
        help: Phrase("add the name to the aliases of its body in \(FileKind.bodies.pattern)"))
    }
  }
}

extension Snapshot.Source {
  /// Under which id statements of its exports are credited.
  var sourceID: Source.ID {
    switch self {
    case .marketplace: "fedramp-data"
    case .products: "fedramp-products"
    case .statusChangelog: "fedramp-status-changelog"
    }
  }
}

extension Source {
  fileprivate init(of kind: FedRAMPExports.Snapshot.Source, days: [Day], files: [ExportFile]) {
    let range =
      days.count == 1
      ? "export"
      : "\(days.count) exports from \(days.first?.description ?? "") to "
        + "\(days.last?.description ?? "")"
    self.init(
      id: kind.sourceID, publisher: "GSA / FedRAMP",
      title: "FedRAMP Marketplace, \(kind.fileName), \(range)")
    url = "https://marketplace.fedramp.gov/products"
    date = days.last.map { ApproximateDate($0) }
    reading = .full
    location = files.last { $0.kind == kind || $0.kind == nil }.map {
      RecordLocation(file: $0.path, line: 1)
    }
  }
}
