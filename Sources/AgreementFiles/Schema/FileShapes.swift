import Agreements

/// What one file holds. Every kind of file fills the part that is its own.
struct FileContent: Sendable {
  /// What only accord.yaml says.
  struct Head: Sendable {
    var name: String
    var requiredLevel: ImpactLevel?
    var latestEvidence: Day?
    var gaps: [String] = []
    var conflicts: [Conflict] = []
  }

  var head: Head?
  var records = Registry.Contents()
}

extension FileKind {
  /// How the whole file is written.
  var format: Format<FileContent> {
    switch self {
    case .registry: .headFormat
    case .sources: .sourcesFormat
    case .vendors: .vendorsFormat
    case .bodies: .bodiesFormat
    case .programmes: .programmesFormat
    case .events: .eventsFormat
    case .agreement: .agreementFormat
    case .offering: .offeringFormat
    case .approvals: .approvalsFormat
    }
  }
}

extension Format<FileContent> {
  fileprivate static let headFormat = Format<FileContent.Head>.record(.head).map {
    FileContent(head: $0)
  }

  fileprivate static let agreementFormat = Format<Agreement>.record(.agreement).map { agreement in
    var content = FileContent()
    content.records.agreements = [agreement]
    return content
  }

  fileprivate static let offeringFormat = Format<Offering>.record(.offering).map { offering in
    var content = FileContent()
    content.records.offerings = [offering]
    return content
  }

  fileprivate static let sourcesFormat = list("sources", .records(.source)) {
    $0.records.sources = $1
  }
  fileprivate static let vendorsFormat = list("vendors", .records(.vendor)) {
    $0.records.vendors = $1
  }
  fileprivate static let bodiesFormat = list("bodies", .records(.body)) { $0.records.bodies = $1 }
  fileprivate static let programmesFormat = list("programmes", .records(.programme)) {
    $0.records.programmes = $1
  }
  fileprivate static let eventsFormat = list("events", .records(.event)) { $0.records.events = $1 }

  fileprivate static let approvalsFormat = record(
    Shape(
      "file of approvals", "What bodies decided, and what was looked for and not found.",
      make: { FileContent() },
      optional: [
        OptionalKey("decisions", .decisions, "Decisions; those of one body oldest first.") {
          $0.records.decisions = $1
        },
        OptionalKey("searches", .records(.search), "Decisions that were not found.") {
          $0.records.searches = $1
        },
      ]))

  /// A file that holds one list of records.
  private static func list<Record>(
    _ name: String, _ format: Format<[Record]>,
    store: @escaping @Sendable (inout FileContent, [Record]) -> Void
  ) -> Format {
    record(
      Shape(
        "file of \(name)", "The \(name) of the data directory.", make: { FileContent() },
        optional: [OptionalKey(name, format, "All \(name).", store: store)]))
  }
}

extension Shape<FileContent.Head> {
  fileprivate static let head = Shape(
    "registry", "The data directory as a whole.",
    required: RequiredKey("name", .text, "Its name for people."),
    make: { FileContent.Head(name: $0) },
    optional: [
      OptionalKey("required-level", .word, "The level asked for when a question names none.") {
        $0.requiredLevel = $1
      },
      OptionalKey("latest-evidence", .day, "The day after which the data says nothing.") {
        $0.latestEvidence = $1
      },
      OptionalKey("gaps", .list(of: .text), "What the data is known not to know.") {
        $0.gaps = $1
      },
      .conflicts { $0.conflicts = $1 },
    ])
}
