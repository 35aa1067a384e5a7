/// Records of one kind in the order in which they were read, found by id. Of two records with one
/// id the first stands; readers of data report the second.
public struct Records<Record: Identifiable & Hashable & Sendable>: Hashable, Sendable,
  RandomAccessCollection
where Record.ID: Hashable & Sendable {
  private let elements: [Record]
  private let index: [Record.ID: Int]

  /// Keeps the records in their order; of two with one id the first.
  public init(_ records: [Record] = []) {
    var kept: [Record] = []
    kept.reserveCapacity(records.count)
    var index: [Record.ID: Int] = [:]
    for record in records where index[record.id] == nil {
      index[record.id] = kept.count
      kept.append(record)
    }
    elements = kept
    self.index = index
  }

  public var startIndex: Int { elements.startIndex }
  public var endIndex: Int { elements.endIndex }
  public subscript(position: Int) -> Record { elements[position] }

  /// The record of that id.
  public subscript(id: Record.ID) -> Record? { index[id].map { elements[$0] } }

  public static func == (left: Self, right: Self) -> Bool { left.elements == right.elements }
  public func hash(into hasher: inout Hasher) { hasher.combine(elements) }
}
