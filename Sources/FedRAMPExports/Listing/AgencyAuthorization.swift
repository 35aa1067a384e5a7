import Agreements

/// One line of an export that ties an agency to an offering.
public struct AgencyAuthorization: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The agency whose authorization the certification came with.
    case authorization
    /// An agency that later authorized its own use on the same evidence.
    case reuse
    /// The agency that works with an offering in process, and has not authorized it.
    case pending
  }

  /// The FedRAMP ID.
  public var offering: String
  public var kind: Kind
  public var agency: AgencyName
  /// When the agency authorized; not known for every line.
  public var date: Day?

  public init(offering: String, kind: Kind, agency: AgencyName, date: Day? = nil) {
    self.offering = offering
    self.kind = kind
    self.agency = agency
    self.date = date
  }

  // There are thousands, and hardly two that differ in no more than the agency's long names.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(offering)
    hasher.combine(agency.id)
    hasher.combine(date)
  }
}

/// An agency as the exports name it.
public struct AgencyName: Hashable, Sendable {
  /// FedRAMP's own number, such as `22-036`; empty where there is none.
  public var id: String
  public var parent: String
  /// The part of the parent; empty for the parent itself.
  public var sub: String

  public init(id: String = "", parent: String, sub: String = "") {
    self.id = id
    self.parent = parent
    self.sub = sub
  }
}

extension AgencyName: Comparable, CustomStringConvertible {
  public static func < (left: AgencyName, right: AgencyName) -> Bool {
    (left.parent, left.sub, left.id) < (right.parent, right.sub, right.id)
  }

  public var description: String { sub.isEmpty ? parent : "\(parent) / \(sub)" }
}

extension AgencyAuthorization: Comparable {
  public static func < (left: AgencyAuthorization, right: AgencyAuthorization) -> Bool {
    if left.offering != right.offering { return left.offering < right.offering }
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    if left.agency != right.agency { return left.agency < right.agency }
    return (left.date?.number ?? .min) < (right.date?.number ?? .min)
  }
}
