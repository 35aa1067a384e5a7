/// A stretch of a bulk file, read by itself: rows of numbers that stand for the texts of its reader.
/// Stretches are read side by side and put into the columns one after the other.
struct DecisionPart: Sendable {
  /// One decision; every text by its number, 0 when it is missing.
  struct Row: BitwiseCopyable, Sendable {
    var branch: UInt8 = 0
    var status: UInt8 = 0
    /// The place among the words, counted from 1; 0 when missing.
    var certainty: UInt8 = 0
    var agreement: UInt32 = 0
    var vendor: UInt32 = 0
    var product: UInt32 = 0
    var body: UInt32 = 0
    var date: UInt32 = 0
    var sources: UInt32 = 0
    /// Counted from 1 in the part.
    var line: UInt32 = 0
    /// Where its id, note and conflict begin in `texts`.
    var text: UInt32 = 0
  }

  var rows: PackedColumn<Row>
  /// The id, the note and the conflict of each row, each ended by a zero byte.
  var texts: PackedColumn<UInt8>
  /// As written, for those that stand in `texts` in lower case already; by row.
  var originals: [UInt32: [UInt8]] = [:]

  var problems = RowProblems()
  /// Where its first record begins in the file, and where the one after its last would.
  var begin = 0
  var end = 0
  /// What its bytes come to.
  var stretches: [FilePart.Stretch] = []
  /// How many lines it takes.
  var lines = 0
  /// Whether its last line ends as lines do, and no text goes on behind it; otherwise more of it may
  /// be coming.
  var endsWithLine = true

  /// - Parameter size: in bytes.
  init(size: Int) {
    rows = PackedColumn(capacity: size / Self.shortestRow + 1)
    texts = PackedColumn(capacity: size * 2 + 64)
  }

  /// No row is shorter than the bytes that the shortest words for branch, status and product take
  /// with what separates them.
  static let shortestRow = 18

  /// Forgets what it holds, but keeps the memory.
  mutating func clear() {
    rows.removeAll()
    texts.removeAll()
    originals = [:]
    problems = RowProblems()
    stretches = []
  }
}

extension FoldedTexts {
  /// Adds the texts of the rows of a part.
  mutating func append(textsOf part: DecisionPart) {
    let rows = part.rows
    // All empty arrays share one memory, into which making one without room would write.
    guard rows.count > 0 else { return }
    let starts = [UInt32](unsafeUninitializedCapacity: rows.count) { starts, count in
      for row in 0..<rows.count { starts[row] = rows.base[row].text }
      count = rows.count
    }
    starts.withUnsafeBufferPointer { starts in
      append(
        UnsafeBufferPointer(start: part.texts.base, count: part.texts.count), startingAt: starts,
        originals: part.originals)
    }
  }
}
