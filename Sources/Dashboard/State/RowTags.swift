import Agreements

/// The rows that a user has tagged: to come back to, and to be copied or exported without the
/// others.
public struct RowTags: Hashable, Sendable {
  public private(set) var rows: Set<RowID> = []

  public init() {}

  public var isEmpty: Bool { rows.isEmpty }
  public func contains(_ row: RowID) -> Bool { rows.contains(row) }

  mutating func insert(_ others: some Sequence<RowID>) { rows.formUnion(others) }
  mutating func remove(_ others: some Sequence<RowID>) { rows.subtract(others) }
}

extension DashboardState {
  /// The places of the tagged rows of a pane, in order. Tags on rows that are not listed stay, and
  /// count again when they are.
  func taggedPlaces(in pane: Pane) -> [Int] {
    guard !tags.isEmpty else { return [] }
    return tags.rows.compactMap { rows[pane].firstIndex(of: $0) }.sorted()
  }
}

/// As a line of the remembered view has it: what kind of row, and the ids that it is known by,
/// parted by tabs.
extension RowID {
  /// `nil` for rows that are not remembered: changes, which are worked out anew, and ids that no
  /// line can hold.
  var remembered: String? {
    let parts: [String]
    switch self {
    case .vendor(let id): parts = ["vendor", id.text]
    case .agreement(let id): parts = ["agreement", id.text]
    case .offering(let id): parts = ["offering", id.text]
    case .approval(let id):
      parts = [
        "approval", id.branch.rawValue, id.agreement?.text ?? "", id.product ?? "",
        id.body?.text ?? "",
      ]
    case .change: return nil
    }
    let isOneLine = parts.allSatisfy { !$0.contains { $0 == "\t" || $0.isNewline } }
    return isOneLine ? parts.joined(separator: "\t") : nil
  }

  init?(remembered text: String) {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    switch (parts.first, parts.count) {
    case ("vendor", 2): self = .vendor(Vendor.ID(parts[1]))
    case ("agreement", 2): self = .agreement(Agreement.ID(parts[1]))
    case ("offering", 2): self = .offering(Offering.ID(parts[1]))
    case ("approval", 5):
      guard let branch = Branch(rawValue: parts[1]) else { return nil }
      func given(_ text: String) -> String? { text.isEmpty ? nil : text }
      self = .approval(
        Approval.ID(
          agreement: given(parts[2]).map { Agreement.ID($0) }, product: given(parts[3]),
          branch: branch, body: given(parts[4]).map { Body.ID($0) }))
    default: return nil
    }
  }
}
