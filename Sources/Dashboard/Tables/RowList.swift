/// What a pane lists, in order: the rows themselves, or a million decisions by their places, of
/// which a row is made only when it is asked for.
public struct RowList: RandomAccessCollection, Hashable, Sendable {
  private enum Storage: Hashable, Sendable {
    case rows([RowID])
    case decisions(ListedDecisions)
  }

  private let storage: Storage

  public init(_ rows: [RowID] = []) { storage = .rows(rows) }
  init(_ decisions: ListedDecisions) { storage = .decisions(decisions) }

  public var startIndex: Int { 0 }

  public var endIndex: Int {
    switch storage {
    case .rows(let rows): rows.count
    case .decisions(let decisions): decisions.count
    }
  }

  public subscript(place: Int) -> RowID {
    switch storage {
    case .rows(let rows): rows[place]
    case .decisions(let decisions): .approval(decisions.id(at: place))
    }
  }

  /// Where a row stands: without making the others.
  public func firstIndex(of row: RowID) -> Int? {
    switch (storage, row) {
    case (.rows(let rows), _): rows.firstIndex(of: row)
    case (.decisions(let decisions), .approval(let id)): decisions.place(of: id)
    case (.decisions, _): nil
    }
  }

  /// The decisions, where it is they that are listed by their places.
  var decisions: ListedDecisions? {
    if case .decisions(let decisions) = storage { decisions } else { nil }
  }
}
