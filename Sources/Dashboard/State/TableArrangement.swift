/// How a user has arranged the table of a pane: by what it is sorted, which columns it shows, in
/// what order and how wide. It can be written as text, to be remembered, and read again.
public struct TableArrangement: Hashable, Sendable {
  /// A column to sort by.
  public struct SortKey: Hashable, Sendable {
    public var column: String
    public var isDescending = false

    public init(_ column: String, isDescending: Bool = false) {
      self.column = column
      self.isDescending = isDescending
    }
  }

  /// Whether a column is shown where the user has said so.
  public enum Visibility: String, Hashable, Sendable {
    /// Even where that leaves less room for more important ones.
    case always
    case never
  }

  /// The first decides, the second where the first finds no difference; at most two. Without any,
  /// rows stand in the order of the pane.
  public private(set) var sort: [SortKey] = []
  /// The ids of columns in the user's order; those not named follow in the order of the table.
  public var order: [String] = []
  public var visibility: [String: Visibility] = [:]
  /// Columns on the screen, by id.
  public var widths: [String: Int] = [:]

  public init() {}

  static let widthRange = 3...200

  /// Sorts by a column; what was sorted by before decides where that finds no difference. The
  /// column that is sorted by already is reversed.
  public mutating func sort(by column: String) {
    if sort.first?.column == column {
      reverse()
    } else {
      sort = [SortKey(column)] + sort.filter { $0.column != column }.prefix(1)
    }
  }

  public mutating func reverse() {
    guard !sort.isEmpty else { return }
    sort[0].isDescending.toggle()
  }

  public mutating func unsort() { sort = [] }

  mutating func setSort(_ keys: [SortKey]) { sort = Array(keys.prefix(2)) }

  /// The columns in the user's order.
  func arranged(_ columns: [String]) -> [String] {
    let named = order.filter(columns.contains)
    return named + columns.filter { !named.contains($0) }
  }

  /// Moves a column one place to the left or to the right.
  mutating func move(_ column: String, by steps: Int, among columns: [String]) {
    var arranged = arranged(columns)
    guard let place = arranged.firstIndex(of: column) else { return }
    let target = max(0, min(place + steps, arranged.count - 1))
    arranged.remove(at: place)
    arranged.insert(column, at: target)
    order = arranged == columns ? [] : arranged
  }
}

extension TableArrangement: CustomStringConvertible {
  /// As `init(_:)` reads it: `sort:ends,-price order:price,ends hide:vehicle always:left
  /// width:product=40`. Empty when nothing is arranged.
  public var description: String {
    let keys = sort.map { ($0.isDescending ? "-" : "") + $0.column }
    let parts: [(String, [String])] = [
      ("sort", keys), ("order", order),
      ("hide", visibility.filter { $0.value == .never }.keys.sorted()),
      ("always", visibility.filter { $0.value == .always }.keys.sorted()),
      ("width", widths.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }),
    ]
    return parts.filter { !$0.1.isEmpty }.map { "\($0.0):\($0.1.joined(separator: ","))" }
      .joined(separator: " ")
  }

  /// Reads what `description` writes. What it does not know, it leaves out: the text may come from
  /// another version.
  public init(_ text: some StringProtocol) {
    for part in String(text).split(separator: " ") {
      let sides = part.split(separator: ":", maxSplits: 1)
      guard sides.count == 2 else { continue }
      let values = sides[1].split(separator: ",").map(String.init)
      switch sides[0] {
      case "sort":
        sort = values.prefix(2).map { value in
          value.hasPrefix("-")
            ? SortKey(String(value.dropFirst()), isDescending: true) : SortKey(value)
        }
      case "order": order = values
      case "hide": for value in values { visibility[value] = .never }
      case "always": for value in values { visibility[value] = .always }
      case "width":
        for value in values {
          let pair = value.split(separator: "=")
          guard pair.count == 2, let width = Int(pair[1]) else { continue }
          widths[String(pair[0])] =
            min(max(width, Self.widthRange.lowerBound), Self.widthRange.upperBound)
        }
      default: continue
      }
    }
  }
}
