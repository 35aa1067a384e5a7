import Agreements

/// Answers the parts of a question on a day, each for the rows that are left. The answers are those
/// of ``Query`` on the rows of the approvals.
struct ColumnScan {
  let columns: DecisionColumns
  let view: DayView
  /// Only these are looked at.
  let candidates: RowSet

  var data: ColumnData { columns.data }
  var names: ColumnNames { columns.names }
  var nothing: RowSet { RowSet(rows: candidates.rows) }
  var pieces: Pieces { Pieces(parallel: columns.parallel) }

  /// The candidates for which a condition holds.
  func rows(_ condition: Query.Condition) -> RowSet {
    switch condition {
    case .word(let word): return rows(holding: .word(Array(word.utf8)))
    case .fuzzy(let word): return rows(holding: .roughly(word))
    // No column of an approval is a level of certification: it is a word like others.
    case .level(let level): return rows(holding: .word(Array(level.rawValue.lowercased().utf8)))
    case .field(let fields, let comparison, let operand):
      var result = nothing
      for field in fields { result.formUnion(rows(field, comparison, operand)) }
      return result
    }
  }

  // MARK: Tests

  func test<Code: FixedWidthInteger & UnsignedInteger>(
    _ column: KeyPath<ColumnData, PackedColumn<Code>>, _ test: CodeTest
  ) -> RowSet {
    test.rows(data[keyPath: column], in: candidates, pieces)
  }

  /// - Parameter holds: is asked about the level of each body; without a body it is federal.
  func levelTest(_ holds: (String?) -> Bool) -> CodeTest {
    let levels = GovernmentLevel.allCases.map(\.rawValue)
    let answers = [holds(nil)] + levels.map { holds($0) }
    return CodeTest(count: names.bodyLevels.count) { body in
      answers[body == 0 ? 1 : Int(names.bodyLevels[body])]
    }
  }

  func possibleRows(_ holds: (ApprovalStatus) -> Bool) -> RowSet {
    guard let possible = view.possible else { return nothing }
    let answers = ApprovalStatus.allCases.map(holds)
    return candidates.filtered { row in
      possible[row] != ColumnData.none && answers[Int(data.status.base[Int(possible[row])])]
    }
  }
}
