import Agreements

/// The fields of a decision in a bulk file, under the names that `accord list approvals` writes, so
/// that what it writes can be read again. A csv file names them in its header, in any order; a jsonl
/// file names them in every line.
///
/// A row is one decision and carries what a decision in YAML carries. Bodies and vendors need not
/// stand in `bodies.yaml` and `vendors.yaml`: a row that gives a `body_name` and a `level`, or a
/// `vendor_name`, brings its own.
public enum DecisionField: String, CaseIterable, Hashable, Sendable {
  /// The decision's id. Left out, it is known by its place.
  case decision
  case agreement, vendor
  case vendorName = "vendor_name"
  case product
  case branch
  case body
  case bodyName = "body_name"
  /// The level of government of the body.
  case level
  case status
  /// When it was decided: `2026-04-03`, `2026-04`, `2026` or `by 2026-04-03`.
  case since
  case certainty, note, conflict
  /// Ids; in csv separated by `; `.
  case sources

  /// What must not be missing.
  public static let required: [DecisionField] = [.product, .branch, .status]

  /// Names that mean the same: those that YAML uses.
  var aliases: [String] {
    switch self {
    case .decision: ["id"]
    case .since: ["on"]
    default: []
    }
  }

  /// Fields of the output that follow from others, or from the day: passed over without a word.
  static let derivedNames: Set<String> = [
    "waiting_days", "waiting_exact", "possible_status", "location",
  ]

  /// - Parameter name: as it stands in a header, in any case.
  init?(name: String) {
    let name = name.lowercased()
    let found = DecisionField.allCases.first { $0.rawValue == name || $0.aliases.contains(name) }
    guard let found else { return nil }
    self = found
  }

  /// The place among all fields.
  var index: Int {
    switch self {
    case .decision: 0
    case .agreement: 1
    case .vendor: 2
    case .vendorName: 3
    case .product: 4
    case .branch: 5
    case .body: 6
    case .bodyName: 7
    case .level: 8
    case .status: 9
    case .since: 10
    case .certainty: 11
    case .note: 12
    case .conflict: 13
    case .sources: 14
    }
  }
}
