import Agreements

/// Answers the parts of a question on a day, each for the rows that are left. The answers are those
/// of ``Query`` on the rows of the approvals.
struct ColumnScan {
  let columns: DecisionColumns
  let view: DayView
  /// Only these are looked at.
  let candidates: RowSet

  private var data: ColumnData { columns.data }
  private var names: ColumnNames { columns.names }
  private var nothing: RowSet { RowSet(rows: candidates.rows) }

  /// The candidates for which a condition holds.
  func rows(_ condition: Query.Condition) -> RowSet {
    switch condition {
    case .word(let word): return rows(holding: Array(word.utf8))
    case .fuzzy(let word):
      return candidates.filtered { columns.row(at: $0, on: view.day).haystack.contains(word) }
    // No column of an approval is a level of certification: it is a word like others.
    case .level(let level): return rows(holding: Array(level.rawValue.lowercased().utf8))
    case .field(let fields, let comparison, let operand):
      var result = nothing
      for field in fields { result.formUnion(rows(field, comparison, operand)) }
      return result
    }
  }

  // MARK: Words

  private func rows(holding word: [UInt8]) -> RowSet {
    guard !word.isEmpty else { return candidates }
    // What the decision itself states is not known where none holds yet.
    var result = test(\.status, self.word(word, in: ApprovalStatus.self, from: 0))
    result.formUnion(test(\.certainty, self.word(word, in: Certainty.self, from: 1)))
    result.formUnion(test(\.date, dateTest { ColumnScan.contains($0.description, word) }))
    result.formUnion(test(\.waiting, waitingTest(holding: word)))
    result.formUnion(test(\.sources, CodeTest(names.sourceLists, word: word)))
    result.formUnion(textRows(holding: word))
    result.formUnion(
      locationRows {
        ColumnScan.contains($0, word)
      } orLine: {
        lineTest(word, $0)
      })
    if let opening = view.opening { result.subtract(opening) }

    result.formUnion(test(\.agreement, CodeTest(names.agreements, word: word)))
    var vendors = CodeTest(names.vendors, word: word)
    vendors.formUnion(CodeTest(names.vendorNames, word: word))
    result.formUnion(vendors.rows(names.effectiveVendor, in: candidates))
    result.formUnion(test(\.product, CodeTest(names.products, word: word)))
    result.formUnion(test(\.branch, self.word(word, in: Branch.self, from: 0)))
    var bodies = CodeTest(names.bodies, word: word)
    bodies.formUnion(CodeTest(names.bodyNames, word: word))
    bodies.formUnion(levelTest { level in level.map { ColumnScan.contains($0, word) } ?? false })
    result.formUnion(test(\.body, bodies))
    result.formUnion(possibleRows { ColumnScan.contains($0.rawValue, word) })
    return result
  }

  private func test<Code: FixedWidthInteger & UnsignedInteger>(
    _ column: KeyPath<ColumnData, PackedColumn<Code>>, _ test: CodeTest
  ) -> RowSet {
    test.rows(data[keyPath: column], in: candidates)
  }

  private func word<Word: CaseIterable & RawRepresentable<String>>(
    _ word: [UInt8], in _: Word.Type, from first: Int
  ) -> CodeTest {
    let words = Word.allCases.map(\.rawValue)
    return CodeTest(count: words.count + first) { code in
      code >= first && ColumnScan.contains(words[code - first], word)
    }
  }

  private func dateTest(_ holds: (ApproximateDate) -> Bool) -> CodeTest {
    CodeTest(count: names.dates.count) { names.dates[$0].map(holds) ?? false }
  }

  private func waitingTest(holding word: [UInt8]) -> CodeTest {
    dateTest { since in
      ColumnScan.contains(String(since.latest.days(to: view.day)), word)
        || ColumnScan.contains(since.precision == .day ? "yes" : "no", word)
    }
  }

  /// - Parameter holds: is asked about the level of each body; without a body it is federal.
  private func levelTest(_ holds: (String?) -> Bool) -> CodeTest {
    let levels = GovernmentLevel.allCases.map(\.rawValue)
    let answers = [holds(nil)] + levels.map { holds($0) }
    return CodeTest(count: names.bodyLevels.count) { body in
      answers[body == 0 ? 1 : Int(names.bodyLevels[body])]
    }
  }

  private func possibleRows(_ holds: (ApprovalStatus) -> Bool) -> RowSet {
    guard let possible = view.possible else { return nothing }
    let answers = ApprovalStatus.allCases.map(holds)
    return candidates.filtered { row in
      possible[row] != ColumnData.none && answers[Int(data.status.base[Int(possible[row])])]
    }
  }

  // MARK: Texts of rows

  /// Looking at every text in one go is quicker than at many of them one by one.
  private func textRows(holding word: [UInt8]) -> RowSet {
    if candidates.count < candidates.rows / 16 {
      return candidates.filtered { data.texts.contains(word, in: $0) }
    }
    var found = nothing
    data.texts.find(word, in: 0..<columns.count, adding: &found)
    found.formIntersection(candidates)
    return found
  }

  /// - Parameters:
  ///   - holds: asked about the path of each file: whether all its rows are meant.
  ///   - line: asked about the other files; the answer says which lines are meant.
  private func locationRows(
    _ holds: (String) -> Bool, orLine line: (String) -> ((UInt32) -> Bool)?
  ) -> RowSet {
    var result = nothing
    for (index, file) in data.files.enumerated() {
      let end = index + 1 < data.files.count ? data.files[index + 1].first : columns.count
      let path = file.path.lowercased()
      if holds(path) {
        candidates.each { row in if row >= file.first, row < end { result.insert(row) } }
      } else if let isMeant = line(path) {
        candidates.each { row in
          if row >= file.first, row < end, isMeant(data.line.base[row]) { result.insert(row) }
        }
      }
    }
    return result
  }

  /// Which lines of a file have a word in their `path:line`; `nil` when none can.
  private func lineTest(_ word: [UInt8], _ path: String) -> ((UInt32) -> Bool)? {
    if word.allSatisfy({ (0x30...0x39).contains($0) }) {
      return ColumnScan.digitTest(word)
    }
    guard let colon = word.lastIndex(of: 0x3A),
      word[(colon + 1)...].allSatisfy({ (0x30...0x39).contains($0) }),
      Array(path.utf8).suffix(colon).elementsEqual(word[..<colon])
    else { return nil }
    let digits = word[(colon + 1)...]
    return { String($0).utf8.starts(with: digits) }
  }

  /// Whether a number's digits hold these.
  private static func digitTest(_ digits: [UInt8]) -> (UInt32) -> Bool {
    // No line has a number as long as that.
    guard digits.count < 10 else { return { _ in false } }
    let wanted = digits.reduce(UInt32(0)) { $0 * 10 + UInt32($1 - 0x30) }
    let scale = digits.reduce(UInt32(1)) { scale, _ in scale * 10 }
    // A zero at the beginning must be there, not only be meant.
    let least = digits.first == 0x30 ? scale : scale / 10
    return { number in
      var rest = number
      while rest >= least {
        if rest % scale == wanted { return true }
        rest /= 10
      }
      return false
    }
  }

  static func contains(_ text: String, _ word: [UInt8]) -> Bool {
    Haystack(text).contains(String(decoding: word, as: UTF8.self))
  }

  // MARK: Fields

  private func rows(
    _ field: String, _ comparison: Query.Comparison, _ operand: Query.Operand
  ) -> RowSet {
    let holds = { (value: FieldValue) in operand.matches(value, comparison) }
    let text = { (texts: FoldedTexts, column: PackedColumn<UInt32>) in
      textTest(texts, operand, comparison).rows(column, in: candidates)
    }
    switch field {
    case "agreement": return text(names.agreements, data.agreement)
    case "vendor": return text(names.vendors, names.effectiveVendor)
    case "vendor_name": return text(names.vendorNames, names.effectiveVendor)
    case "product": return text(names.products, data.product)
    case "branch": return test(\.branch, words(Branch.self, from: 0, holds))
    case "body": return text(names.bodies, data.body)
    case "body_name": return text(names.bodyNames, data.body)
    case "level": return test(\.body, levelTest { holds(FieldValue($0)) })
    case "status": return decided(test(\.status, words(ApprovalStatus.self, from: 0, holds)), holds)
    case "certainty":
      return decided(test(\.certainty, words(Certainty.self, from: 1, holds)), holds)
    case "since": return decided(test(\.date, dates { holds(FieldValue($0)) }), holds)
    case "waiting_days":
      return decided(
        test(
          \.waiting,
          dates { date in
            holds(FieldValue(date?.latest.days(to: view.day)))
          }), holds)
    case "waiting_exact":
      return decided(
        test(
          \.waiting,
          dates { date in
            holds(date.map { .flag($0.precision == .day) } ?? .missing)
          }), holds)
    case "sources":
      return decided(
        test(
          \.sources,
          CodeTest(count: names.sourceLists.count) { number in
            holds(FieldValue(list: SourceList.ids(names.sourceLists[number])))
          }), holds)
    case "possible_status":
      var result = possibleRows { holds(FieldValue(word: $0)) }
      if holds(.missing) {
        let possible = view.possible
        result.formUnion(
          candidates.filtered { row in possible.map { $0[row] == ColumnData.none } ?? true })
      }
      return result
    default:
      // Texts that are kept row by row, and fields that no column is kept for.
      return candidates.filtered { row in
        holds(columns.value(of: field, at: row, view))
      }
    }
  }

  /// Where no decision holds yet, what it would state is missing.
  private func decided(_ rows: RowSet, _ holds: (FieldValue) -> Bool) -> RowSet {
    guard let opening = view.opening else { return rows }
    var rows = rows
    rows.subtract(opening)
    if holds(.missing) {
      var missing = opening
      missing.formIntersection(candidates)
      rows.formUnion(missing)
    }
    return rows
  }

  private func words<Word: CaseIterable & RawRepresentable<String>>(
    _: Word.Type, from first: Int, _ holds: (FieldValue) -> Bool
  ) -> CodeTest {
    let words = Word.allCases.map(\.rawValue)
    return CodeTest(count: words.count + first) { code in
      holds(code < first ? .missing : .text(words[code - first]))
    }
  }

  private func dates(_ holds: (ApproximateDate?) -> Bool) -> CodeTest {
    CodeTest(count: names.dates.count) { holds(names.dates[$0]) }
  }

  private func textTest(
    _ texts: FoldedTexts, _ operand: Query.Operand, _ comparison: Query.Comparison
  ) -> CodeTest {
    if case .text(let wanted) = operand, comparison == .contains, !wanted.isEmpty {
      return CodeTest(texts, word: Array(wanted.utf8))
    }
    return CodeTest(count: texts.count) { number in
      operand.matches(number == 0 ? .missing : .text(texts[number]), comparison)
    }
  }
}
