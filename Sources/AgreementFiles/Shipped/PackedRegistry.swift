import Agreements

/// A whole registry in its packed form.
enum PackedRegistry {
  /// What is kept of a registry: all that is not found out from the rest.
  private struct Content: Packable {
    var name = ""
    var requiredLevel = ImpactLevel.high
    var latestEvidence: Day?
    var gaps: [String] = []
    var conflicts: [Conflict] = []
    var contents = Registry.Contents()

    init(_ registry: Registry) {
      name = registry.name
      requiredLevel = registry.requiredLevel
      latestEvidence = registry.latestEvidence
      gaps = registry.gaps
      conflicts = registry.conflicts
      contents.vendors = Array(registry.vendors)
      contents.agreements = Array(registry.agreements)
      contents.offerings = Array(registry.offerings)
      contents.bodies = Array(registry.bodies)
      contents.sources = Array(registry.sources)
      contents.programmes = Array(registry.programmes)
      contents.decisions = registry.decisions
      contents.searches = registry.searches
      contents.events = registry.events
    }

    init(passing value: Content?, _ form: inout PackedForm) {
      self = value ?? Content(Registry())
      form.pass(&name)
      form.pass(&requiredLevel)
      form.pass(&latestEvidence)
      form.pass(&gaps)
      form.pass(&conflicts)
      form.pass(&contents)
    }

    var registry: Registry {
      var registry = Registry(contents)
      registry.name = name
      registry.requiredLevel = requiredLevel
      registry.latestEvidence = latestEvidence
      registry.gaps = gaps
      registry.conflicts = conflicts
      return registry
    }
  }

  static func bytes(of registry: Registry) -> [UInt8] {
    var form = PackedForm()
    var content = Content(registry)
    form.pass(&content)
    return form.bytes
  }

  /// - Returns: `nil` for bytes that were not made here.
  static func registry(from bytes: UnsafeRawBufferPointer) -> Registry? {
    var form = PackedForm(bytes)
    let content: Content = form.passed(nil)
    return form.isComplete ? content.registry : nil
  }
}
