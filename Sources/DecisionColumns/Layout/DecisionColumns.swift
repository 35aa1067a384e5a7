import Agreements
import Synchronization

/// A million dated decisions, as columns instead of objects.
///
///     row      branch status certainty agreement vendor product body  since sources line  text
///     0          0      1       2          7        3      7      41    12     2      2     0
///     1          0      0       2          7        3      7      42    12     2      3    31
///     2          2      0       0          9        1     15     977    40     5      4    64
///              UInt8  UInt8   UInt8     UInt32   …  each column one packed array …     UInt32
///                                          │                       │     │           │
///         agreements  … 7 "claude-2025" 9 "gemini-2025" …          │     │           │
///         bodies      … 41 "wa-king-county" "King County" local ───┘     │           │
///         dates       … 12 2026-04-03 … 40 2026-05 (a month) ────────────┘           │
///         texts       d0000001␀first reading␀␀d0000002␀␀␀d0000003␀… ◀────────────────┘
///
/// Branch, status and certainty are the words' places. Agreement, vendor, product, body, date and
/// the list of sources are numbers that stand for texts kept once each. What differs from row to row
/// (id, note, conflict) lies in one arena of bytes in lower case (``FoldedTexts``), where one scan
/// finds a word in all rows.
///
/// Decisions of one body on one product make a chain. Each row knows from which day on it holds and
/// on which day the next one of its chain takes over, so that the state on a day is
///
///     from[row] <= day && day < until[row]
///
/// and a step in time is one pass over two columns:
///
///     row   chain        date         from         until
///     0     court, 7     2025-11-02   2025-11-02   2026-04-03    pending
///     8     court, 7     2026-04-03   2026-04-03   2026-06-30    piloting
///     9     court, 7     2026-06      2026-06-30   never         approved (in June, certainly since
///                                                                its last day)
///
/// A question to the columns gives a set of rows, one bit each; the parts of a question are answered
/// one by one and what is left gets smaller. Sorting puts row numbers in order by the ranks of
/// numbers, once for each column; a list on the screen is the sorted order with the rows that are
/// not chosen left out. Rows become ``Approval`` values only when somebody looks at them.
///
/// The columns are immutable. A file that grows gives new columns which share the memory of the old
/// ones (``PackedColumn``).
public final class DecisionColumns: Sendable {
  let data: ColumnData
  let names: ColumnNames
  let sets: UsualSets
  let parallel: ColumnsWriter.Parallel
  // What has been worked out is kept: it follows from the columns alone, so that keeping it changes
  // no answer.
  let orders: Mutex<[DecisionOrder: [UInt32]]>
  let days = Mutex<[DayView]>([])
  let answers = Mutex<[Answer]>([])
  let known = Mutex<(bodies: [Body.ID], decisions: [Decision])?>(nil)

  /// - Parameters:
  ///   - standardOrder: where it has been worked out already.
  ///   - parallel: for looking through many rows.
  init(
    data: ColumnData, names: ColumnNames, standardOrder: [UInt32]?,
    parallel: @escaping ColumnsWriter.Parallel
  ) {
    self.data = data
    self.names = names
    self.parallel = parallel
    orders = Mutex(standardOrder.map { [.standard: $0] } ?? [:])
    sets = UsualSets(data)
  }

  /// How many decisions there are.
  public var count: Int { data.count }
  public var isEmpty: Bool { count == 0 }
}

/// Columns are what they are, and not what they hold: comparing a million rows is for nobody.
extension DecisionColumns: Hashable {
  public static func == (left: DecisionColumns, right: DecisionColumns) -> Bool { left === right }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// What the rows themselves state, and how they follow each other.
struct ColumnData: Sendable {
  var branch: PackedColumn<UInt8>
  var status: PackedColumn<UInt8>
  /// Counted from 1; 0 when missing. So are all numbers below.
  var certainty: PackedColumn<UInt8>
  var agreement: PackedColumn<UInt32>
  var vendor: PackedColumn<UInt32>
  var product: PackedColumn<UInt32>
  var body: PackedColumn<UInt32>
  var date: PackedColumn<UInt32>
  var sources: PackedColumn<UInt32>
  /// Counted from 1.
  var line: PackedColumn<UInt32>
  var texts: FoldedTexts

  /// The day number from which on a decision holds; the smallest of all without a date.
  var from: PackedColumn<Int32>
  /// The day number from which on the next decision of its chain holds instead.
  var until: PackedColumn<Int32>
  /// The row before in its chain; `none` for the first.
  var previous: PackedColumn<UInt32>
  /// The date since which it has been pending; 0 when it is not, or when that is not known.
  var waiting: PackedColumn<UInt32>

  /// Which files the rows are from: the rows from each `first` up to the next.
  var files: [(path: String, first: Int)] = []

  static let none = UInt32.max
  static let never = Int32.max
  static let always = Int32.min

  init() {
    branch = PackedColumn(capacity: 0)
    status = PackedColumn(capacity: 0)
    certainty = PackedColumn(capacity: 0)
    agreement = PackedColumn(capacity: 0)
    vendor = PackedColumn(capacity: 0)
    product = PackedColumn(capacity: 0)
    body = PackedColumn(capacity: 0)
    date = PackedColumn(capacity: 0)
    sources = PackedColumn(capacity: 0)
    line = PackedColumn(capacity: 0)
    texts = FoldedTexts(bytes: 0, texts: 0)
    from = PackedColumn(capacity: 0)
    until = PackedColumn(capacity: 0)
    previous = PackedColumn(capacity: 0)
    waiting = PackedColumn(capacity: 0)
  }

  /// Makes room for rows that are still to come. Memory is taken from the system only where
  /// something is written.
  /// - Parameter bytes: for their texts.
  mutating func makeRoom(for rows: Int, bytes: Int) {
    for column in [\ColumnData.branch, \.status, \.certainty] {
      self[keyPath: column].makeRoom(for: rows)
    }
    for column in [
      \ColumnData.agreement, \.vendor, \.product, \.body, \.date, \.sources, \.line, \.previous,
      \.waiting,
    ] {
      self[keyPath: column].makeRoom(for: rows)
    }
    from.makeRoom(for: rows)
    until.makeRoom(for: rows)
    texts.makeRoom(forBytes: bytes, texts: rows)
  }

  var count: Int { branch.count }

  /// The file of a row.
  func file(of row: Int) -> String { files.last { $0.first <= row }?.path ?? "" }
}

/// What the numbers in the columns stand for. Number 0 stands for nothing.
struct ColumnNames: Sendable {
  var agreements = FoldedTexts(bytes: 0, texts: 0)
  var vendors = FoldedTexts(bytes: 0, texts: 0)
  var vendorNames = FoldedTexts(bytes: 0, texts: 0)
  var products = FoldedTexts(bytes: 0, texts: 0)
  var bodies = FoldedTexts(bytes: 0, texts: 0)
  var bodyNames = FoldedTexts(bytes: 0, texts: 0)
  /// The place of the level among the words, counted from 1; 0 when it is not known.
  var bodyLevels: [UInt8] = []
  var dates: [ApproximateDate?] = [nil]
  /// As they are listed: with `; ` between them.
  var sourceLists = FoldedTexts(bytes: 0, texts: 0)

  /// For finding the numbers of ids and products.
  var numbers = Numbers()

  struct Numbers: Sendable {
    var agreements = TextInterner()
    var products = TextInterner()
    var bodies = TextInterner()
  }

  /// The vendor of each row's approval: that of its agreement, else the one last stated in its
  /// chain.
  var effectiveVendor = PackedColumn<UInt32>(capacity: 0)
}
