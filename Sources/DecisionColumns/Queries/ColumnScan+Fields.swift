import Agreements

/// One field held against a value.
extension ColumnScan {
  func rows(
    _ field: String, _ comparison: Query.Comparison, _ operand: Query.Operand
  ) -> RowSet {
    let holds = { (value: FieldValue) in operand.matches(value, comparison) }
    let text = { (texts: FoldedTexts, column: PackedColumn<UInt32>) in
      textTest(texts, operand, comparison).rows(column, in: candidates, pieces)
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
    case "decision", "note", "conflict", "location":
      let plausible = TextTest(operand, comparison).map { plausibleRows($0, in: field) }
      // Where the bytes are found, there is nothing else to ask.
      if let plausible, comparison != .equal, field != "location" {
        return decided(plausible, holds)
      }
      return (plausible ?? candidates).filtered { holds(columns.value(of: field, at: $0, view)) }
    default:
      // Fields that no column is kept for.
      return candidates.filtered { holds(columns.value(of: field, at: $0, view)) }
    }
  }

  /// The rows of which a text that is kept row by row has the bytes that are asked for.
  private func plausibleRows(_ test: TextTest, in field: String) -> RowSet {
    guard let part = Self.parts[field] else { return locationRows(test, in: candidates) }
    return textRows(test, in: candidates).filtered { row in
      test.isFound(in: data.texts.part(part, of: row))
    }
  }

  /// The places of the texts that are kept row by row.
  private static let parts = ["decision": 0, "note": 1, "conflict": 2]

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
      return CodeTest(texts, .word(Array(wanted.utf8)), pieces)
    }
    return CodeTest(count: texts.count) { number in
      operand.matches(number == 0 ? .missing : .text(texts[number]), comparison)
    }
  }
}
