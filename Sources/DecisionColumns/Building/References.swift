import Agreements

/// Compares what the rows name with the records of the registry.
extension ColumnsWriter {
  /// The columns as they are now, with the names that the registry gives to what they mention.
  ///
  /// - Returns: the columns, and what they mention that is not there.
  public mutating func publish(
    _ registry: Registry
  ) -> (columns: DecisionColumns, diagnostics: [Diagnostic]) {
    var problems = ReferenceProblems(files: files)
    var names = ColumnNames()
    let agreementVendors = resolveAgreements(registry, &problems)
    names.agreements = agreements.folded
    (names.vendors, names.vendorNames) = resolveVendors(registry, &problems)
    names.products = products.folded
    (names.bodies, names.bodyNames, names.bodyLevels) = resolveBodies(registry, &problems)
    names.dates = approximateDates
    names.sourceLists = resolveSources(registry, &problems)
    names.effectiveVendor = effectiveVendor(agreementVendors)
    names.numbers = ColumnNames.Numbers(
      agreements: agreements, products: products, bodies: bodies)
    return (DecisionColumns(data: data, names: names), problems.diagnostics)
  }

  // MARK: Agreements and vendors

  /// - Returns: the vendor of each agreement; 0 where the registry has no such agreement.
  private mutating func resolveAgreements(
    _ registry: Registry, _ problems: inout ReferenceProblems
  ) -> [UInt32] {
    var known: [UInt32] = Array(repeating: 0, count: agreements.count)
    for agreement in registry.agreements {
      let number = agreements.number(of: agreement.id.text.utf8)
      if number != 0 { known[Int(number)] = vendorNumber(agreement.vendor) }
    }
    for number in known.indices.dropFirst() where known[number] == 0 {
      problems.add(
        "agreement", agreements, number, "agreements/*.yaml", registry.agreements.map(\.id.text))
    }
    return known
  }

  private mutating func vendorNumber(_ vendor: Vendor.ID) -> UInt32 {
    var isNew = false
    var text = vendor.text
    let number = text.withUTF8 { vendors.number(of: $0, isNew: &isNew) }
    if isNew { vendorNames.append([]) }
    return number
  }

  private func resolveVendors(
    _ registry: Registry, _ problems: inout ReferenceProblems
  ) -> (ids: FoldedTexts, names: FoldedTexts) {
    var names = vendorNames
    var isKnown = Array(repeating: false, count: vendors.count)
    for vendor in registry.vendors {
      let number = Int(vendors.number(of: vendor.id.text.utf8))
      guard number != 0 else { continue }
      names[number] = Array(vendor.name.utf8)
      isKnown[number] = true
    }
    for number in names.indices.dropFirst() where !isKnown[number] && names[number].isEmpty {
      names[number] = vendors.withText(number) { Array($0) }
      problems.add("vendor", vendors, number, "vendors.yaml", registry.vendors.map(\.id.text))
    }
    return (vendors.folded, FoldedTexts(names))
  }

  // MARK: Bodies

  private func resolveBodies(
    _ registry: Registry, _ problems: inout ReferenceProblems
  ) -> (ids: FoldedTexts, names: FoldedTexts, levels: [UInt8]) {
    var facts = bodyFacts
    var isKnown = Array(repeating: false, count: bodies.count)
    for body in registry.bodies {
      let number = Int(bodies.number(of: body.id.text.utf8))
      guard number != 0 else { continue }
      isKnown[number] = true
      let level = GovernmentLevel.allCases.firstIndex(of: body.level).map { UInt8($0 + 1) } ?? 0
      if let branch = Branch.allCases.firstIndex(of: body.branch), branch != facts[number].branch {
        problems.addBranch(bodies, number, body.branch, Branch.allCases[Int(facts[number].branch)])
      }
      facts[number].name = Array(body.name.utf8)
      facts[number].level = level
    }
    for number in facts.indices.dropFirst() where !isKnown[number] {
      let isTold = !facts[number].name.isEmpty && facts[number].level != 0
      if !isTold {
        problems.add(
          "body", bodies, number, "bodies.yaml", registry.bodies.map(\.id.text),
          orElse: ", or give its 'body_name' and 'level' here")
        // Half of what a body is makes none.
        facts[number].name = bodies.withText(number) { Array($0) }
        facts[number].level = 0
      }
    }
    return (bodies.folded, FoldedTexts(facts.map(\.name)), facts.map(\.level))
  }

  // MARK: Sources

  private func resolveSources(
    _ registry: Registry, _ problems: inout ReferenceProblems
  ) -> FoldedTexts {
    var texts: [[UInt8]] = [[]]
    for number in 1..<max(1, sourceLists.count) {
      let ids = SourceList.ids(sourceLists[number])
      for id in ids where registry.sources[Source.ID(id)] == nil {
        problems.add(
          "source", sourceLists, number, "sources.yaml", registry.sources.map(\.id.text), named: id)
      }
      texts.append(Array(ids.joined(separator: SourceList.separator).utf8))
    }
    return FoldedTexts(texts)
  }

  // MARK: The vendor of an approval

  /// The vendor of each row's approval: that of its agreement where the registry has it, else the
  /// one that its chain states last.
  private func effectiveVendor(_ ofAgreement: [UInt32]) -> PackedColumn<UInt32> {
    var column = PackedColumn<UInt32>(repeating: 0, count: data.count)
    let vendor = column.extend(by: 0) - data.count
    let (previous, stated, agreement) = (data.previous.base, data.vendor.base, data.agreement.base)
    var isMixed = false
    for row in 0..<data.count {
      let own = stated[row]
      vendor[row] = own
      let before = previous[row]
      if before != ColumnData.none, stated[Int(before)] != own { isMixed = true }
    }
    if isMixed { spreadLastVendor(in: vendor) }
    for row in 0..<data.count {
      let known = ofAgreement[Int(agreement[row])]
      if known != 0 { vendor[row] = known }
    }
    return column
  }

  private func spreadLastVendor(in vendor: UnsafeMutablePointer<UInt32>) {
    var hasNext = RowSet(rows: data.count)
    for row in 0..<data.count where data.previous.base[row] != ColumnData.none {
      hasNext.insert(Int(data.previous.base[row]))
    }
    for row in 0..<data.count where !hasNext.contains(row) {
      var chain = [row]
      while let last = chain.last, data.previous.base[last] != ColumnData.none {
        chain.append(Int(data.previous.base[last]))
      }
      let stated = chain.first { data.vendor.base[$0] != 0 }.map { data.vendor.base[$0] } ?? 0
      for member in chain { vendor[member] = stated }
    }
  }
}

/// The sources of a row, which csv writes in one cell.
enum SourceList {
  static let separator = "; "

  static func ids(_ text: String) -> [String] {
    text.split(separator: ";").map { part in
      var part = part.drop { $0 == " " }
      while part.last == " " { part = part.dropLast() }
      return String(part)
    }.filter { !$0.isEmpty }
  }
}

extension TextInterner {
  /// The texts, for being looked through.
  var folded: FoldedTexts {
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      return FoldedTexts((0..<count).map { withText($0) { Array($0) } })
    }
    var texts = FoldedTexts(bytes: bytes.count, texts: count)
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        texts.append(
          bytes, startingAt: UnsafeBufferPointer(rebasing: starts.dropLast()), originals: [:])
      }
    }
    return texts
  }
}

extension FoldedTexts {
  init(_ texts: [[UInt8]]) {
    self.init(bytes: texts.reduce(0) { $0 + $1.count }, texts: texts.count)
    var all: [UInt8] = []
    var starts: [UInt32] = []
    var originals: [UInt32: [UInt8]] = [:]
    for (number, text) in texts.enumerated() {
      starts.append(UInt32(all.count))
      if let lowercased = text.withUnsafeBufferPointer(FoldedTexts.lowercased) {
        originals[UInt32(number)] = text
        all += lowercased
      } else {
        all += text
      }
    }
    all.withUnsafeBufferPointer { all in
      starts.withUnsafeBufferPointer { append(all, startingAt: $0, originals: originals) }
    }
  }
}

/// References to what is not there: each told once, where it was first made.
private struct ReferenceProblems {
  let files: [String]
  private(set) var diagnostics: [Diagnostic] = []
  private var suggestionsLeft = 200

  init(files: [String]) { self.files = files }

  mutating func add(
    _ kind: String, _ texts: TextInterner, _ number: Int, _ home: String,
    _ ids: @autoclosure () -> [String], named: String? = nil, orElse: String = ""
  ) {
    let place = texts.places[number]
    // Without a line it is the registry's own word.
    guard place.line > 0, diagnostics.count < RowProblems.limit,
      !texts.refused.contains(UInt32(number))
    else { return }
    let id = named ?? texts[number]
    var help = "add it there\(orElse), or correct the id"
    if suggestionsLeft > 0 {
      suggestionsLeft -= 1
      if let nearest = Spelling.nearest(to: id, in: ids()) { help = "did you mean '\(nearest)'?" }
    }
    add(
      at: place, "there is no \(kind) \(RowComplaint.quoted(id))",
      "no record in \(home) has that id", help)
  }

  mutating func addBranch(
    _ bodies: TextInterner, _ number: Int, _ branch: Branch, _ stated: Branch
  ) {
    guard diagnostics.count < RowProblems.limit else { return }
    add(
      at: bodies.places[number],
      "the body '\(bodies[number])' is not of the \(stated.rawValue) branch",
      "bodies.yaml has it in the \(branch.rawValue) branch", "correct the branch, or the body")
  }

  private mutating func add(
    at place: TextInterner.Place, _ what: String, _ why: String, _ help: String
  ) {
    diagnostics.append(
      Diagnostic(
        file: files.indices.contains(Int(place.file)) ? files[Int(place.file)] : "",
        line: Int(place.line), column: Int(place.column), severity: .error, message: what,
        reason: why, help: help))
  }
}
