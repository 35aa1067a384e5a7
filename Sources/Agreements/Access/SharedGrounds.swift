/// What the answers of two registries rest on in common: where that is the same, so are the answers.
public struct SharedGrounds: Sendable {
  private let registry: Registry
  private let other: Registry

  /// `nil` where the two have not even the records in common that every answer looks at.
  public init?(of registry: Registry, and other: Registry) {
    guard registry.latestEvidence == other.latestEvidence,
      registry.agreements == other.agreements, registry.offerings == other.offerings,
      registry.bodies == other.bodies, registry.searches == other.searches
    else { return nil }
    self.registry = registry
    self.other = other
  }

  /// Whether both are certain to answer a question alike. ``Registry/access(_:)`` looks at decisions
  /// on the agreement, on those before it, and on AI in general; not at those on other agreements.
  public func hold(for question: Access.Question) -> Bool {
    guard let agreement = registry.agreements[question.agreement] else { return true }
    return registry.generalApprovals(of: question.branch)
      == other.generalApprovals(of: question.branch)
      && ([agreement] + registry.predecessors(of: agreement)).allSatisfy {
        registry.approvals(of: $0.id) == other.approvals(of: $0.id)
      }
  }
}

extension Registry {
  /// Whether all records are the same, so that only what the data says of itself may differ.
  public func hasSameRecords(as other: Registry) -> Bool {
    shelves == other.shelves && latestEvidence == other.latestEvidence
  }
}
