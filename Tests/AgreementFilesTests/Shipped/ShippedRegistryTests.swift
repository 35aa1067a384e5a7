import AgreementFiles
import Agreements
import Testing

@Suite struct ShippedRegistryTests {
  private let reading = ShippedRegistry.read()

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

  /// What an agreement is and who may use it, in the columns of a terminal.
  @Test(arguments: [80, 120])
  func theListOfAgreementsFitsATerminal(width: Int) throws {
    let columns = RecordKind.agreements.mainColumns
    let rows = reading.registry.rows(of: .agreements, on: try #require(Day("2026-10-09")))
    let text = OutputFormat.text.text(
      of: rows.map { $0.selecting(columns) }, columns: columns, width: width)
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width })
    let headings = lines[0].split(separator: " ").prefix(8)
    #expect(
      headings == ["Vendor", "Product", "Price", "Ends", "Status", "Exec", "Leg", "Jud"])
    #expect(text.contains(" listed expired "))
    #expect(text.contains(" not listed "))
    #expect(!text.contains("conditio…"))
  }

  /// 19 contradictions between sources, each with its sides told apart and named.
  @Test func itHoldsEveryConflict() {
    let registry = reading.registry
    let conflicts =
      registry.conflicts + registry.agreements.flatMap(\.conflicts)
      + registry.offerings.flatMap(\.conflicts)
    #expect(conflicts.count >= 19)
    for conflict in conflicts {
      #expect(conflict.statements.count >= 2, "\(conflict.topic)")
      #expect(Set(conflict.statements.map(\.text)).count == conflict.statements.count)
      let named = conflict.statements.flatMap(\.sources) + conflict.sources
      #expect(!named.isEmpty, "\(conflict.topic)")
      #expect(conflict.handling != nil, "\(conflict.topic)")
    }
  }

  /// Every price is one that can be compared, or words.
  @Test func everyPriceHasItsUnitOrItsWords() {
    for agreement in reading.registry.agreements {
      let price = agreement.price
      #expect(!price.isUnknown, "\(agreement.id)")
      guard price.amount != nil else { continue }
      #expect(price.currency == "USD", "\(agreement.id)")
      #expect(price.unit.flatMap { PriceUnit(beginningOf: $0) } != nil, "\(agreement.id)")
    }
  }

  /// What happened and is no state of a record, and what is: together the dated facts.
  @Test func itHoldsTheDatedEvents() throws {
    let registry = reading.registry
    #expect(registry.events.count == 40)
    #expect(registry.events.allSatisfy { $0.date != nil || $0.note != nil })
    let dated = registry.history().filter { $0.effective != nil }
    #expect(dated.count >= 175)
    for change in dated where change.kind != .access {
      #expect(!change.sources.isEmpty, "\(change.title) \(change.effective?.description ?? "")")
    }
  }

  @Test func everyReferenceLeadsSomewhere() {
    let registry = reading.registry
    let day = registry.latestEvidence ?? Day(number: 0)
    for kind in RecordKind.allCases where kind != .changes {
      for row in registry.rows(of: kind, on: day) {
        for name in ["sources", "status_sources"] {
          guard case .list(let ids)? = row[name] else { continue }
          for id in ids { #expect(registry.sources[Source.ID(id)] != nil, "\(kind): \(id)") }
        }
      }
    }
    for agreement in registry.agreements {
      #expect(registry.vendors[agreement.vendor] != nil)
      for link in agreement.certifications { #expect(registry.offerings[link.offering] != nil) }
      if let earlier = agreement.predecessor { #expect(registry.agreements[earlier] != nil) }
    }
    for decision in registry.decisions {
      for body in decision.bodies { #expect(registry.bodies[body]?.branch == decision.branch) }
      if let agreement = decision.agreement { #expect(registry.agreements[agreement] != nil) }
    }
    for body in registry.bodies {
      if let parent = body.parent { #expect(registry.bodies[parent] != nil) }
    }
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
