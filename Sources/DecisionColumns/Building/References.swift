import Agreements
import Languages
import Synchronization

/// Compares what the rows name with the records of the registry.
extension ColumnsWriter {
  /// The columns as they are now, with the names that the registry gives to what they mention.
  ///
  /// - Parameter isListed: whether all of them are to be listed in the standard order, which is then
  ///   worked out beside the names.
  /// - Returns: the columns, and what they mention that is not there.
  public func publish(
    _ registry: Registry, isListed: Bool = false
  ) -> (columns: DecisionColumns, diagnostics: [Diagnostic]) {
    let found = Mutex(Resolution())
    let order = Mutex<[UInt32]?>(nil)
    parallel(isListed ? 2 : 1) { piece in
      if piece == 0 {
        // What only this registry names is not known to what is read later.
        var named = self
        let resolution = named.resolve(registry)
        found.withLock { $0 = resolution }
      } else {
        let standard = data.standardOrder(mentions.approximateDates)
        order.withLock { $0 = standard }
      }
    }
    let resolution = found.withLock(\.self)
    return (
      DecisionColumns(
        data: data, names: resolution.names, standardOrder: order.withLock(\.self),
        parallel: parallel),
      resolution.diagnostics
    )
  }

  private struct Resolution: Sendable {
    var names = ColumnNames()
    var diagnostics: [Diagnostic] = []
  }

  private mutating func resolve(_ registry: Registry) -> Resolution {
    var problems = ReferenceProblems(files: files)
    var names = ColumnNames()
    let agreementVendors = resolveAgreements(registry, &problems)
    names.agreements = FoldedTexts(mentions.agreements.texts)
    (names.vendors, names.vendorNames) = resolveVendors(registry, &problems)
    names.products = FoldedTexts(mentions.products.texts)
    (names.bodies, names.bodyNames, names.bodyLevels) = resolveBodies(registry, &problems)
    names.dates = mentions.approximateDates
    names.sourceLists = resolveSources(registry, &problems)
    names.effectiveVendor = effectiveVendor(agreementVendors)
    names.numbers = ColumnNames.Numbers(
      agreements: mentions.agreements, products: mentions.products, bodies: mentions.bodies)
    return Resolution(names: names, diagnostics: problems.diagnostics)
  }

  // MARK: Agreements and vendors

  /// - Returns: the vendor of each agreement; 0 where the registry has no such agreement.
  private mutating func resolveAgreements(
    _ registry: Registry, _ problems: inout ReferenceProblems
  ) -> [UInt32] {
    var known: [UInt32] = Array(repeating: 0, count: mentions.agreements.count)
    for agreement in registry.agreements {
      let number = mentions.agreements.number(of: agreement.id.text.utf8)
      if number != 0 { known[Int(number)] = vendorNumber(agreement.vendor) }
    }
    for number in known.indices.dropFirst() where known[number] == 0 {
      problems.add(
        { Phrase("there is no agreement \($0)") }, mentions.agreements, number, "agreements/*.yaml",
        registry.agreements.map(\.id.text))
    }
    return known
  }

  private mutating func vendorNumber(_ vendor: Vendor.ID) -> UInt32 {
    var text = vendor.text
    return text.withUTF8 { text in
      let known = mentions.vendors.number(of: text)
      guard known == 0 else { return known }
      mentions.vendorNames.append([])
      return mentions.vendors.add(text, at: TextInterner.Place())
    }
  }

  private func resolveVendors(
    _ registry: Registry, _ problems: inout ReferenceProblems
  ) -> (ids: FoldedTexts, names: FoldedTexts) {
    var names = mentions.vendorNames
    var isKnown = Array(repeating: false, count: mentions.vendors.count)
    for vendor in registry.vendors {
      let number = Int(mentions.vendors.number(of: vendor.id.text.utf8))
      guard number != 0 else { continue }
      names[number] = Array(vendor.name.utf8)
      isKnown[number] = true
    }
    for number in names.indices.dropFirst() where !isKnown[number] && names[number].isEmpty {
      names[number] = mentions.vendors.withText(number) { Array($0) }
      problems.add(
        { Phrase("there is no vendor \($0)") }, mentions.vendors, number, "vendors.yaml",
        registry.vendors.map(\.id.text))
    }
    return (FoldedTexts(mentions.vendors.texts), FoldedTexts(TextList(names)))
  }

  // MARK: Bodies

  private func resolveBodies(
    _ registry: Registry, _ problems: inout ReferenceProblems
  ) -> (ids: FoldedTexts, names: FoldedTexts, levels: [UInt8]) {
    var facts = mentions.bodyFacts
    var given: [Int: String] = [:]
    var isKnown = Array(repeating: false, count: mentions.bodies.count)
    for body in registry.bodies {
      let number = Int(mentions.bodies.number(of: body.id.text.utf8))
      guard number != 0 else { continue }
      isKnown[number] = true
      let level = GovernmentLevel.allCases.firstIndex(of: body.level).map { UInt8($0 + 1) } ?? 0
      if let branch = Branch.allCases.firstIndex(of: body.branch), branch != facts[number].branch {
        problems.addBranch(
          mentions.bodies, number, body.branch, Branch.allCases[Int(facts[number].branch)])
      }
      given[number] = body.name
      facts[number].level = level
    }
    for number in facts.indices.dropFirst() where !isKnown[number] {
      let isTold = !mentions.bodyNames.isEmpty(number) && facts[number].level != 0
      if !isTold {
        problems.add(
          { Phrase("there is no body \($0)") }, mentions.bodies, number, "bodies.yaml",
          registry.bodies.map(\.id.text),
          help: Phrase(
            "add it there, or give its 'body_name' and 'level' here, or correct the id"))
        // Half of what a body is makes none.
        given[number] = mentions.bodies[number]
        facts[number].level = 0
      }
    }
    return (FoldedTexts(mentions.bodies.texts), FoldedTexts(names(or: given)), facts.map(\.level))
  }

  /// The names that the files give to bodies, where there is no other one.
  private func names(or given: [Int: String]) -> TextList {
    let told = mentions.bodyNames
    var names = TextList()
    var next = 0
    for (number, name) in given.sorted(by: { $0.key < $1.key }) {
      names.append(told, from: next, to: number)
      names.append(name.utf8)
      next = number + 1
    }
    names.append(told, from: next, to: told.count)
    return names
  }

  // MARK: Sources

  private func resolveSources(
    _ registry: Registry, _ problems: inout ReferenceProblems
  ) -> FoldedTexts {
    var texts: [[UInt8]] = [[]]
    for number in 1..<max(1, mentions.sourceLists.count) {
      let ids = SourceList.ids(mentions.sourceLists[number])
      for id in ids where registry.sources[Source.ID(id)] == nil {
        problems.add(
          { Phrase("there is no source \($0)") }, mentions.sourceLists, number, "sources.yaml",
          registry.sources.map(\.id.text), named: id)
      }
      texts.append(Array(ids.joined(separator: SourceList.separator).utf8))
    }
    return FoldedTexts(TextList(texts))
  }
}
