import Agreements

/// Puts parts of files together to columns, and adds to them what is read later. One thread at a
/// time owns it; what it publishes is for all.
public struct ColumnsWriter: Sendable {
  /// Runs a number of pieces of work side by side and returns when all are done.
  public typealias Parallel = @Sendable (Int, @Sendable (Int) -> Void) -> Void

  var data = ColumnData(rows: 0, bytes: 0)
  var agreements = TextInterner()
  var vendors = TextInterner()
  var vendorNames: [[UInt8]] = [[]]
  var products = TextInterner()
  var bodies = TextInterner()
  var bodyNames = TextList([[]])
  var bodyFacts: [DecisionPart.BodyFacts] = [DecisionPart.BodyFacts()]
  var dates = TextInterner()
  var approximateDates: [ApproximateDate?] = [nil]
  var sourceLists = TextInterner()
  /// The files by number, in the order in which they were added.
  private(set) var files: [String] = []
  let parallel: Parallel

  public init(parallel: @escaping Parallel = { count, work in (0..<count).forEach(work) }) {
    self.parallel = parallel
  }

  public var count: Int { data.count }

  /// Adds parts that follow each other in a file.
  /// - Parameter lines: how many lines of the file lie before them.
  /// - Returns: how many lines lie before what follows them.
  mutating func add(
    _ given: consuming [DecisionPart], of file: String, after lines: Int
  ) -> Int {
    var parts = given
    reserve(for: parts)
    let number = self.number(of: file)
    if data.files.last?.path != file { data.files.append((file, data.count)) }
    let firstRow = data.count
    var lines = lines
    var places: [PartPlace] = []
    for part in parts {
      places.append(place(part, file: number, row: data.count + rows(in: places), lines: lines))
      lines += part.lines
    }
    copy(parts, to: places)
    // Memory is given back as soon as it has been copied: there is a lot of it.
    for index in parts.indices {
      addTexts(of: parts[index])
      parts[index] = DecisionPart(size: 0)
    }
    link(from: firstRow)
    return lines
  }

  private mutating func number(of file: String) -> UInt32 {
    if let known = files.firstIndex(of: file) { return UInt32(known) }
    files.append(file)
    return UInt32(files.count - 1)
  }

  /// Room for the rows and some that are still to come, before the first are copied.
  private mutating func reserve(for parts: [DecisionPart]) {
    guard data.count == 0 else { return }
    let rows = parts.reduce(0) { $0 + $1.rows.count }
    let bytes = parts.reduce(0) { $0 + $1.texts.count }
    data = ColumnData(rows: rows + rows / 8 + 4096, bytes: bytes + bytes / 8 + 65_536)
  }

  // MARK: Numbers

  /// Where a part goes, and what its numbers are called here.
  private struct PartPlace: Sendable {
    var row: Int
    var rows: Int
    var lines: Int
    var agreements: [UInt32]
    var vendors: [UInt32]
    var products: [UInt32]
    var bodies: [UInt32]
    var dates: [UInt32]
    var sources: [UInt32]
  }

  private func rows(in places: [PartPlace]) -> Int { places.reduce(0) { $0 + $1.rows } }

  private mutating func place(
    _ part: DecisionPart, file: UInt32, row: Int, lines: Int
  ) -> PartPlace {
    let from = Origin(file: file, lines: UInt32(lines))
    let (knownVendors, knownBodies, knownDates) = (vendors.count, bodies.count, dates.count)
    let place = PartPlace(
      row: row, rows: part.rows.count, lines: lines,
      agreements: agreements.adopt(part.agreements, from),
      vendors: vendors.adopt(part.vendors, from), products: products.adopt(part.products, from),
      bodies: bodies.adopt(part.bodies, from), dates: dates.adopt(part.dates, from),
      sources: sourceLists.adopt(part.sourceLists, from))
    for (old, new) in place.vendors.enumerated() where Int(new) >= knownVendors {
      vendorNames.append(part.vendorNames[old])
    }
    for (old, new) in place.bodies.enumerated() where Int(new) >= knownBodies {
      bodyFacts.append(part.bodyFacts[old])
      part.bodyNames.withText(old) { bodyNames.append($0) }
    }
    for (old, new) in place.dates.enumerated() where Int(new) >= knownDates {
      approximateDates.append(part.approximateDates[old])
    }
    return place
  }

  // MARK: Rows

  private mutating func copy(_ parts: [DecisionPart], to places: [PartPlace]) {
    let added = rows(in: places)
    guard added > 0 else { return }
    let firstRow = data.count
    let days = approximateDates.map { $0?.latest.number ?? ColumnData.always }
    nonisolated(unsafe) let target = (
      branch: data.branch.extend(by: added), status: data.status.extend(by: added),
      certainty: data.certainty.extend(by: added), agreement: data.agreement.extend(by: added),
      vendor: data.vendor.extend(by: added), product: data.product.extend(by: added),
      body: data.body.extend(by: added), date: data.date.extend(by: added),
      sources: data.sources.extend(by: added), line: data.line.extend(by: added),
      from: data.from.extend(by: added)
    )
    // Every part writes to a stretch of its own.
    parallel(parts.count) { index in
      let place = places[index]
      let rows = parts[index].rows
      let first = place.row - firstRow
      for offset in 0..<rows.count {
        let row = rows.base[offset]
        let at = first + offset
        target.branch[at] = row.branch
        target.status[at] = row.status
        target.certainty[at] = row.certainty
        target.agreement[at] = place.agreements[Int(row.agreement)]
        target.vendor[at] = place.vendors[Int(row.vendor)]
        target.product[at] = place.products[Int(row.product)]
        target.body[at] = place.bodies[Int(row.body)]
        let date = place.dates[Int(row.date)]
        target.date[at] = date
        target.from[at] = days[Int(date)]
        target.sources[at] = place.sources[Int(row.sources)]
        target.line[at] = row.line + UInt32(place.lines)
      }
    }
  }

  private mutating func addTexts(of part: DecisionPart) {
    let rows = part.rows
    let starts = [UInt32](unsafeUninitializedCapacity: rows.count) { starts, count in
      for row in 0..<rows.count { starts[row] = rows.base[row].text }
      count = rows.count
    }
    starts.withUnsafeBufferPointer { starts in
      data.texts.append(
        UnsafeBufferPointer(start: part.texts.base, count: part.texts.count), startingAt: starts,
        originals: part.originals)
    }
  }
}

/// Where the numbers of a part come from.
struct Origin {
  var file: UInt32
  /// How many lines of the file lie before the part.
  var lines: UInt32
}

extension TextInterner {
  /// Takes over the texts of another one.
  /// - Returns: what its numbers are called here.
  mutating func adopt(_ other: TextInterner, _ origin: Origin) -> [UInt32] {
    if count == 1 {
      // The first part's texts are taken as they are.
      self = other
      for number in places.indices.dropFirst() {
        places[number].line += origin.lines
        places[number].file = origin.file
      }
      return (0..<UInt32(count)).map(\.self)
    }
    return (0..<other.count).map { number in
      guard number > 0 else { return 0 }
      var isNew = false
      let known = other.withText(number) { self.number(of: $0, isNew: &isNew) }
      if isNew {
        var place = other.places[number]
        place.line += origin.lines
        place.file = origin.file
        places[Int(known)] = place
        if other.refused.contains(UInt32(number)) { refuse(known) }
      }
      return known
    }
  }
}
