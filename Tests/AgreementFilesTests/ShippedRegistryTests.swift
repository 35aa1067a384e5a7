import AgreementFiles
import Agreements
import Testing

@Suite struct ShippedRegistryTests {
  private let reading = ShippedRegistry.read()

  @Test func itIsWithoutMistake() {
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.description))")
  }

  @Test func itHoldsEverythingThatWasFound() {
    let registry = reading.registry
    #expect(registry.vendors.count == 28)
    #expect(registry.agreements.count == 27)
    #expect(registry.offerings.count == 32)
    #expect(registry.sources.count == 145)
    let branchRecords =
      registry.decisions.map(\.id.text) + registry.searches.map(\.id.text)
      + registry.events.map(\.id.text)
      + registry.agreements.flatMap { $0.availability.map(\.id.text) }
    let expected = (1...64).map { $0 < 10 ? "br-0\($0)" : "br-\($0)" }
    #expect(Set(branchRecords.filter { $0.hasPrefix("br-") }) == Set(expected))
    #expect(branchRecords.filter { $0.hasPrefix("br-") }.count == 64)
  }

  @Test func everyRecordSaysWhereItWasRead() {
    let registry = reading.registry
    for record in registry.vendors { #expect(!record.sources.isEmpty, "\(record.id)") }
    for record in registry.agreements { #expect(!record.sources.isEmpty, "\(record.id)") }
    for record in registry.offerings {
      #expect(!record.sources.isEmpty, "\(record.id)")
      for state in record.certifications { #expect(!state.sources.isEmpty, "\(record.id)") }
    }
    for record in registry.bodies { #expect(!record.sources.isEmpty, "\(record.id)") }
    for record in registry.decisions { #expect(!record.sources.isEmpty, "\(record.id)") }
    for record in registry.searches { #expect(!record.sources.isEmpty, "\(record.id)") }
    for record in registry.events { #expect(!record.sources.isEmpty, "\(record.id)") }
    for record in registry.programmes { #expect(!record.sources.isEmpty, "\(record.id)") }
  }
}
