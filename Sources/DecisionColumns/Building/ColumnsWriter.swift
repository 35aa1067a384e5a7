import Agreements

/// Puts parts of files together to columns, and adds to them what is read later. One thread at a
/// time owns it; what it publishes is for all.
public struct ColumnsWriter: Sendable {
  /// Runs a number of pieces of work side by side and returns when all are done. Pieces are begun in
  /// the order of their numbers: one may wait for those before.
  public typealias Parallel = @Sendable (Int, @Sendable (Int) -> Void) -> Void

  var data = ColumnData()
  /// What the rows mention; their numbers are those of the columns.
  var mentions = Mentions()
  /// By the number of the date: the day from which on it is certain, as ``ColumnData/from`` has it,
  /// and its place among dates.
  private(set) var days: [Int32] = []
  private(set) var dateOrder: [Int64] = []
  /// The files by number, in the order in which they were added.
  private(set) var files: [String] = []
  let parallel: Parallel

  public init(parallel: @escaping Parallel = { count, work in (0..<count).forEach(work) }) {
    self.parallel = parallel
  }

  public var count: Int { data.count }

  /// Parts of a file that are being added.
  struct Addition {
    fileprivate let file: UInt32
    fileprivate let firstRow: Int
    /// `nil` while there may be so few rows that each is tied by itself.
    fileprivate var links: ChainLinks?
    /// How many lines of the file lie before the next part.
    fileprivate(set) var lines: Int
  }

  /// Before parts that follow each other in a file.
  ///
  /// - Parameters:
  ///   - size: of all of them, in bytes.
  ///   - lines: how many lines of the file lie before them.
  mutating func begin(_ file: String, size: Int, after lines: Int) -> Addition {
    data.makeRoom(for: size / DecisionPart.shortestRow + 1, bytes: size * 2)
    if data.files.last?.path != file { data.files.append((file, data.count)) }
    if !files.contains(file) { files.append(file) }
    return Addition(
      file: UInt32(files.firstIndex(of: file) ?? 0), firstRow: data.count,
      links: size < Self.fewBytes ? nil : beginLinking(before: data.count), lines: lines)
  }

  private static var fewBytes: Int { 1 << 16 }

  /// Adds a part.
  ///
  /// - Parameters:
  ///   - mentioned: what its reader has met so far.
  ///   - names: what that is called here, as far as it was added before.
  /// - Returns: `false` when the part has to be read again, see ``Mentions/adopt(_:_:_:)``.
  mutating func add(
    _ part: DecisionPart, _ mentioned: inout Mentions, _ names: inout Renaming,
    _ addition: inout Addition
  ) -> Bool {
    let origin = Origin(file: addition.file, lines: UInt32(addition.lines))
    guard mentions.adopt(&mentioned, &names, origin) else { return false }
    noteDates()
    let firstRow = data.count
    copy(part, names, after: UInt32(addition.lines))
    data.texts.append(textsOf: part)
    if var links = addition.links.take() {
      link(from: firstRow, &links)
      addition.links = links
    }
    addition.lines += part.lines
    return true
  }

  /// Places the dates that are new among the days.
  mutating func noteDates() {
    for date in mentions.approximateDates[days.count...] {
      days.append(date?.latest.number ?? ColumnData.always)
      dateOrder.append(date.map(Self.order(of:)) ?? .min)
    }
  }

  /// After the last part.
  mutating func finish(_ addition: Addition) {
    let first = addition.firstRow
    if let links = addition.links {
      finish(links)
    } else if first > 0, data.count - first <= Self.fewRows {
      join(from: first)
    } else {
      var links = beginLinking(before: first)
      link(from: first, &links)
      finish(links)
    }
  }

  /// The order in a chain: by the day from which on a date is certain, then by the day from which on
  /// it is possible; without a date first.
  private static func order(of date: ApproximateDate) -> Int64 {
    Int64(date.latest.number) << 32 | Int64(UInt32(bitPattern: date.earliest.number))
  }

  // MARK: Rows

  private mutating func copy(_ part: DecisionPart, _ names: Renaming, after lines: UInt32) {
    let added = part.rows.count
    let target = (
      branch: data.branch.extend(by: added), status: data.status.extend(by: added),
      certainty: data.certainty.extend(by: added), agreement: data.agreement.extend(by: added),
      vendor: data.vendor.extend(by: added), product: data.product.extend(by: added),
      body: data.body.extend(by: added), date: data.date.extend(by: added),
      sources: data.sources.extend(by: added), line: data.line.extend(by: added),
      from: data.from.extend(by: added)
    )
    let rows = part.rows.base
    for at in 0..<added {
      let row = rows[at]
      target.branch[at] = row.branch
      target.status[at] = row.status
      target.certainty[at] = row.certainty
      target.agreement[at] = names.agreements[Int(row.agreement)]
      target.vendor[at] = names.vendors[Int(row.vendor)]
      target.product[at] = names.products[Int(row.product)]
      target.body[at] = names.bodies[Int(row.body)]
      let date = names.dates[Int(row.date)]
      target.date[at] = date
      target.from[at] = days[Int(date)]
      target.sources[at] = names.sources[Int(row.sources)]
      target.line[at] = row.line + lines
    }
  }
}
