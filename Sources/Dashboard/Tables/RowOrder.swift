import Agreements

/// Sorting rows by columns: by their values, never by what is displayed. What is unknown comes
/// last in both directions; equal rows keep the order of the pane.
enum RowOrder {
  static func sorted<Element, Row>(
    _ elements: [Element], by keys: [TableArrangement.SortKey], _ columns: [TableColumn<Row>],
    _ context: RowContext, row: (Element) -> Row?
  ) -> [Element] {
    let keys = keys.compactMap { key in
      columns.first { $0.shape.id == key.column }.map { (key.isDescending, $0.value) }
    }
    guard !keys.isEmpty else { return elements }
    let keyed = elements.enumerated().map { place, element in
      let row = row(element)
      return (
        values: keys.map { key in row.map { key.1($0, context) } ?? .missing }, place: place,
        element: element
      )
    }
    return keyed.sorted { first, second in
      for (index, (isDescending, _)) in keys.enumerated() {
        let (left, right) = (first.values[index], second.values[index])
        if left == right { continue }
        if left.isMissing || right.isMissing { return right.isMissing }
        if left < right { return !isDescending }
        if right < left { return isDescending }
      }
      return first.place < second.place
    }.map(\.element)
  }

  /// Rows in stretches that begin with the rows for which `isFirst` holds.
  static func groups(_ ids: [RowID], _ isFirst: (RowID) -> Bool) -> [[RowID]] {
    ids.reduce(into: [[RowID]]()) { groups, id in
      if groups.isEmpty || isFirst(id) {
        groups.append([id])
      } else {
        groups[groups.count - 1].append(id)
      }
    }
  }
}

extension FieldValue {
  /// The place of a word in an order of words, such as that of the states of an approval.
  init<Word: Equatable>(rank word: Word?, in order: [Word]) {
    self.init(word.flatMap { order.firstIndex(of: $0) })
  }
}
