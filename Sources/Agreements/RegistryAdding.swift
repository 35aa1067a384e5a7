extension Registry {
  /// The registry with further records.
  public func adding(_ more: Contents) -> Registry {
    var contents = more
    contents.vendors = vendors + more.vendors
    contents.agreements = agreements + more.agreements
    contents.offerings = offerings + more.offerings
    contents.bodies = bodies + more.bodies
    contents.sources = sources + more.sources
    contents.programmes = programmes + more.programmes
    contents.decisions = decisions + more.decisions
    contents.searches = searches + more.searches
    contents.events = events + more.events
    var registry = Registry(contents)
    registry.name = name
    registry.requiredLevel = requiredLevel
    registry.latestEvidence = latestEvidence
    registry.gaps = gaps
    registry.conflicts = conflicts
    return registry
  }
}
