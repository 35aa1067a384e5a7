import Agreements

/// What is found anywhere in a row.
extension ColumnScan {
  /// The candidates that hold a text in any field. Each field is looked at for the rows only in which
  /// it was not found yet.
  func rows(holding test: TextTest) -> RowSet {
    if test.isEmpty { return candidates }
    var search = Search(candidates)
    // What the decision itself states is not known where none holds yet.
    if let opening = view.opening { search.left.subtract(opening) }
    search.add { textRows(test, in: $0) }
    search.add { words(ApprovalStatus.self, from: 0, test).rows(data.status, in: $0, pieces) }
    search.add { words(Certainty.self, from: 1, test).rows(data.certainty, in: $0, pieces) }
    search.add { dates { test.isFound(in: $0.description) }.rows(data.date, in: $0, pieces) }
    search.add { dates { isWaitFound(since: $0, test) }.rows(data.waiting, in: $0, pieces) }
    search.add { CodeTest(names.sourceLists, test, pieces).rows(data.sources, in: $0, pieces) }
    search.add { locationRows(test, in: $0) }
    search.left = candidates
    search.left.subtract(search.found)

    search.add { CodeTest(names.agreements, test, pieces).rows(data.agreement, in: $0, pieces) }
    search.add {
      var vendors = CodeTest(names.vendors, test, pieces)
      vendors.formUnion(CodeTest(names.vendorNames, test, pieces))
      return vendors.rows(names.effectiveVendor, in: $0, pieces)
    }
    search.add { CodeTest(names.products, test, pieces).rows(data.product, in: $0, pieces) }
    search.add { words(Branch.self, from: 0, test).rows(data.branch, in: $0, pieces) }
    search.add {
      var bodies = CodeTest(names.bodies, test, pieces)
      bodies.formUnion(CodeTest(names.bodyNames, test, pieces))
      bodies.formUnion(levelTest { level in level.map(test.isFound) ?? false })
      return bodies.rows(data.body, in: $0, pieces)
    }
    search.add { _ in possibleRows { test.isFound(in: $0.rawValue) } }
    return search.found
  }

  /// What has been found, and where it was not found yet.
  private struct Search {
    var left: RowSet
    private(set) var found: RowSet

    init(_ candidates: RowSet) {
      left = candidates
      found = RowSet(rows: candidates.rows)
    }

    mutating func add(_ look: (RowSet) -> RowSet) {
      if left.isEmpty { return }
      let more = look(left)
      found.formUnion(more)
      left.subtract(more)
    }
  }

  private func words<Word: CaseIterable & RawRepresentable<String>>(
    _: Word.Type, from first: Int, _ test: TextTest
  ) -> CodeTest {
    let words = Word.allCases.map(\.rawValue)
    return CodeTest(count: words.count + first) { code in
      code >= first && test.isFound(in: words[code - first])
    }
  }

  private func dates(_ holds: (ApproximateDate) -> Bool) -> CodeTest {
    CodeTest(count: names.dates.count) { names.dates[$0].map(holds) ?? false }
  }

  private func isWaitFound(since date: ApproximateDate, _ test: TextTest) -> Bool {
    test.isFound(in: String(date.latest.days(to: view.day)))
      || test.isFound(in: date.precision == .day ? "yes" : "no")
  }

  // MARK: Texts of rows

  func textRows(_ test: TextTest, in rows: RowSet) -> RowSet {
    // Looking at every text in one go is quicker than at many of them one by one.
    if rows.count < rows.rows / 16 {
      return rows.filtered { test.isFound(in: data.texts, at: $0) }
    }
    var found = pieces.found(among: columns.count) { range in
      var found = nothing
      test.find(in: data.texts, range, among: rows, adding: &found)
      return found
    }
    found.formIntersection(rows)
    return found
  }

  // MARK: Places

  /// Where a row stands is told as `path:line`.
  func locationRows(_ test: TextTest, in rows: RowSet) -> RowSet {
    var result = nothing
    for (index, file) in data.files.enumerated() {
      let end = index + 1 < data.files.count ? data.files[index + 1].first : columns.count
      let path = file.path.lowercased()
      let ofFile = rows.within(file.first..<end)
      if test.isFound(in: path) {
        result.formUnion(ofFile)
      } else if let lines = lines(test, after: path, rows: file.first..<end) {
        let line = data.line.base
        result.formUnion(ofFile.filtered { lines.contains(Int(line[$0])) })
      }
    }
    return result
  }

  /// The numbers of the lines of which a text is found in `path:line`; `nil` when there are none.
  private func lines(_ test: TextTest, after path: String, rows: Range<Int>) -> RowSet? {
    guard test.canReachNumber else { return nil }
    let last = { Int(rows.reduce(0) { max($0, data.line.base[$1]) }) }
    switch test {
    case .word(let word):
      guard let digits = LineDigits(word, after: path) else { return nil }
      var lines = RowSet(rows: last() + 1)
      digits.insertNumbers(into: &lines)
      return lines
    case .roughly(let word):
      let start = Array("\(path):".utf8)
      return RowSet(rows: last() + 1) { word.isFound(in: start + Array(String($0).utf8)) }
    }
  }
}
