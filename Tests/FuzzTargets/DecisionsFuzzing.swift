import Agreements
import DecisionColumns

/// Any bytes as a bulk file: its rows are those that a slow reading finds, and the columns answer as
/// a registry does that holds the same decisions as values.
enum DecisionsFuzzing {
  private static let days = [Day(number: 20_460), Day(number: 20_505)]
  private static let path = "approvals/fuzzed"

  /// What the rows may mention.
  private static let registry: Registry = {
    var contents = Registry.Contents()
    for number in 0..<2 {
      contents.vendors.append(Vendor(id: .init("v\(number)"), name: "Vendor \(number)"))
      contents.agreements.append(
        Agreement(id: .init("a\(number)"), vendor: .init("v\(number)"), product: "Product"))
      contents.sources.append(
        Source(id: .init("s\(number)"), publisher: "Publisher", title: "Title"))
      contents.bodies.append(
        Body(
          id: .init("b\(number)"), name: "Body \(number)", branch: Branch.allCases[number],
          level: .federal))
    }
    return Registry(contents)
  }()

  /// The first byte chooses the format, and where a file that grows ends at first.
  static func run(_ bytes: [UInt8]) throws(Finding) {
    let choice = Int(bytes.first ?? 0)
    let format = choice % 2 == 0 ? BulkFormat.csv : .jsonl
    let bytes = Array(bytes.dropFirst())
    let whole = try Reading(bytes, format)
    try expectPlaces(whole, bytes)
    try expectSlowReading(whole, SlowDecisions(bytes, format))
    try expectAnswers(whole)
    try expectOrders(whole.columns)
    try expectGrowth(to: whole, bytes, format, lines: choice / 2)
    try expectBranch(Branch.allCases[choice % Branch.allCases.count], of: whole, bytes, format)
    try expectParts(of: whole, bytes, format)
  }

  private struct Reading {
    var file: DecisionFile
    var columns: DecisionColumns
    var decisions: [Decision]

    var isRight: Bool { !file.diagnostics.contains { $0.severity == .error } }

    /// - Parameters:
    ///   - first: how many bytes are there at first; the others come later.
    ///   - partSize: so many bytes are read at a time.
    init(
      _ bytes: [UInt8], _ format: BulkFormat, first: Int? = nil, branch: Branch? = nil,
      partSize: Int = 1 << 20
    ) throws(Finding) {
      var writer = ColumnsWriter()
      file = DecisionFile(path: "\(path).\(format.rawValue)", format: format)
      do {
        if let first {
          try file.read(MemorySource(Array(bytes.prefix(first))), into: &writer, branch: branch)
          _ = writer.publish(registry)
          // What may still be going on is read again from its beginning.
          if !file.endsWithLine {
            writer = ColumnsWriter()
            file = DecisionFile(path: file.path, format: format)
          }
        }
        try file.read(MemorySource(bytes), into: &writer, branch: branch, partSize: partSize)
      } catch {
        throw Finding("bytes in memory cannot be read: \(error)")
      }
      let columns = writer.publish(registry).columns
      self.columns = columns
      decisions = (0..<columns.count).map(columns.decision(at:))
    }
  }

  private static func expectPlaces(_ reading: Reading, _ bytes: [UInt8]) throws(Finding) {
    let lines = bytes.count { $0 == 0x0A } + 1
    for diagnostic in reading.file.diagnostics {
      try Finding.require(
        (1...lines).contains(diagnostic.line) && diagnostic.column > 0,
        "\(diagnostic) is not in the file")
    }
  }

  private static func expectSlowReading(
    _ reading: Reading, _ slow: SlowDecisions
  ) throws(Finding) {
    for decision in reading.decisions {
      guard let values = slow.values(inLine: decision.location?.line ?? 0) else { continue }
      for field in DecisionField.allCases {
        guard let found = text(of: field, in: decision) else { continue }
        let expected = String(decoding: values[field] ?? [], as: UTF8.self)
        let isSame =
          field == .sources
          ? found == sources(expected) : found.utf8.elementsEqual(expected.utf8)
        try Finding.require(
          isSame, "\(decision.id.text): \(field.rawValue) is \(found), and was \(expected)")
      }
    }
    guard reading.isRight else { return }
    try Finding.require(
      reading.decisions.count == slow.count,
      "\(slow.count) records became \(reading.decisions.count) rows")
  }

  /// As a file has it; `nil` for what belongs to a body or a vendor.
  private static func text(of field: DecisionField, in decision: Decision) -> String? {
    switch field {
    case .decision: decision.statedID?.text ?? ""
    case .agreement: decision.agreement?.text ?? ""
    case .vendor: decision.vendor?.text ?? ""
    case .product: decision.product
    case .branch: decision.branch.rawValue
    case .body: decision.bodies.first?.text ?? ""
    case .status: decision.status.rawValue
    case .since: decision.date?.description ?? ""
    case .certainty: decision.certainty?.rawValue ?? ""
    case .note: decision.note ?? ""
    case .conflict: decision.conflict ?? ""
    case .sources: decision.sources.map(\.text).joined(separator: "; ")
    case .vendorName, .bodyName, .level: nil
    }
  }

  private static func sources(_ text: String) -> String {
    let ids = text.utf8.split(separator: UInt8(ascii: ";")).map { part in
      var part = part.drop { $0 == 0x20 }
      while part.last == 0x20 { part = part.dropLast() }
      return String(part) ?? ""
    }
    return ids.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  // MARK: Questions

  private static let questions = [
    "", "pending", "!approved", "status:pending branch:jud", "agreement:unknown",
    "vendor_name:vendor", "since>2026-01-20", "waiting_days>10", "note:a", "~prodct",
    "body:unknown level:federal", "possible_status:approved", "location:2",
  ]

  private static func expectAnswers(_ reading: Reading) throws(Finding) {
    let columns = reading.columns
    let full = registry.adding(columns.records(besides: registry))
    let own = reading.decisions.first.map { "\"\($0.product.filter { $0 != "\"" })\"" }
    for day in days {
      let rows = full.rows(of: .approvals, on: day)
      for question in questions + [own].compactMap(\.self) {
        guard let query = try? Query(question, columns: RecordKind.approvals.columns) else {
          continue
        }
        let expected = rows.filter { query.matches($0) }.map { "\($0.values)" }.sorted()
        let found = columns.list(matching: query, on: day).rows.map {
          "\(columns.row(at: Int($0), on: day).values)"
        }.sorted()
        try Finding.require(
          found == expected, "\(question) on \(day) finds \(found), and there is \(expected)")
      }
    }
  }

  private static func expectOrders(_ columns: DecisionColumns) throws(Finding) {
    let day = days[1]
    let rows = Set(columns.list(on: day).rows)
    for name in RecordKind.approvals.columns.map(\.name) {
      for order in [DecisionOrder.field(name), .sorted([.init(name, isDescending: true)])] {
        let list = columns.list(on: day, by: order)
        try Finding.require(
          list.count == rows.count && Set(list.rows) == rows, "\(order) loses rows")
        let back = columns.list(on: day, by: order, isReversed: true)
        try Finding.require(back.rows == list.rows.reversed(), "\(order) is another one backwards")
      }
      guard !["location", "waiting_exact", "possible_status"].contains(name) else { continue }
      let list = columns.list(on: day, by: .field(name), onlyDecided: true)
      let values = list.rows.compactMap { columns.row(at: Int($0), on: day)[name] }
      for (value, next) in zip(values, values.dropFirst()) where isComparable(value, next) {
        try Finding.require(!(next < value), "\(name): \(next) comes after \(value)")
      }
    }
  }

  /// Texts are put in order by their bytes in lower case, not as a person reads them.
  private static func isComparable(_ values: FieldValue...) -> Bool {
    values.allSatisfy { value in
      value.text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }

  // MARK: Other ways to the same

  private static func expectGrowth(
    to whole: Reading, _ bytes: [UInt8], _ format: BulkFormat, lines: Int
  ) throws(Finding) {
    let feeds = bytes.indices.filter { bytes[$0] == 0x0A }
    // Behind a line, or within one.
    let first = lines < feeds.count ? feeds[lines] + 1 : min(lines, bytes.count)
    let grown = try Reading(bytes, format, first: first)
    try Finding.require(
      grown.decisions == whole.decisions, "a file that grew has other decisions")
    try Finding.require(
      grown.file.diagnostics == whole.file.diagnostics, "a file that grew has other mistakes")
  }

  private static func expectBranch(
    _ branch: Branch, of whole: Reading, _ bytes: [UInt8], _ format: BulkFormat
  ) throws(Finding) {
    guard whole.isRight else { return }
    let only = try Reading(bytes, format, branch: branch)
    try Finding.require(
      only.decisions == whole.decisions.filter { $0.branch == branch },
      "reading the \(branch.rawValue) branch alone finds other decisions")
  }

  private static func expectParts(
    of whole: Reading, _ bytes: [UInt8], _ format: BulkFormat
  ) throws(Finding) {
    for size in [64, 700] where bytes.count > size {
      let parts = try Reading(bytes, format, partSize: size)
      try Finding.require(
        parts.decisions == whole.decisions, "parts of \(size) bytes hold other decisions")
      try Finding.require(
        parts.file.diagnostics == whole.file.diagnostics,
        "parts of \(size) bytes hold other mistakes")
    }
  }
}
