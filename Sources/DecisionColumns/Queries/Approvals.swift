import Agreements

/// Rows as the values that the rest of the program knows.
extension DecisionColumns {
  /// The approval that a row stands for on a day, with the decisions of its chain up to the row's
  /// own and the one that may have come after it: enough for all that is said of it on that day.
  public func approval(at row: Int, on day: Day) -> Approval {
    var rows = [row]
    let pending = UInt8(ApprovalStatus.allCases.firstIndex(of: .pending) ?? 0)
    while let first = rows.last, data.status.base[first] == pending,
      data.previous.base[first] != ColumnData.none
    { rows.append(Int(data.previous.base[first])) }
    rows.reverse()
    if let possible = view(on: day).possible, possible[row] != ColumnData.none,
      Int(possible[row]) != row
    {
      rows.append(Int(possible[row]))
    }
    return Approval(id: id(of: row), decisions: rows.map(decision(at:)))
  }

  /// Every decision of an approval; `nil` when there is none.
  public func approval(_ id: Approval.ID) -> Approval? {
    guard let chain = chain(of: id) else { return nil }
    let rows = (0..<count).filter { data.chain(of: $0) == chain }
    return rows.isEmpty ? nil : Approval(id: id, decisions: rows.map(decision(at:)))
  }

  /// The row that stands for an approval on a day.
  public func row(of id: Approval.ID, on day: Day) -> Int? {
    guard let chain = chain(of: id) else { return nil }
    let shown = view(on: day).shown
    return (0..<count).first { data.chain(of: $0) == chain && shown.contains($0) }
  }

  public func id(of row: Int) -> Approval.ID {
    let agreement = data.agreement.base[row]
    return Approval.ID(
      agreement: agreement == 0 ? nil : Agreement.ID(names.agreements[Int(agreement)]),
      product: agreement == 0 ? names.products[Int(data.product.base[row])] : nil,
      branch: branch(of: row),
      body: data.body.base[row] == 0 ? nil : Body.ID(names.bodies[Int(data.body.base[row])]))
  }

  private func chain(of id: Approval.ID) -> UInt64? {
    guard let branch = Branch.allCases.firstIndex(of: id.branch) else { return nil }
    var body: Int? = 0
    if let wanted = id.body { body = names.numbers.bodies.known(wanted.text) }
    var subject: Int?
    if let agreement = id.agreement {
      subject = names.numbers.agreements.known(agreement.text)
    } else if let product = id.product {
      subject = names.numbers.products.known(product).map { $0 | 1 << 31 }
    }
    guard let body, let subject else { return nil }
    return UInt64(branch) << 62 | UInt64(body) << 32 | UInt64(subject)
  }

  public func branch(of row: Int) -> Branch { Branch.allCases[Int(data.branch.base[row])] }

  /// One decision.
  public func decision(at row: Int) -> Decision {
    let texts = data.texts[row].split(separator: "\0", omittingEmptySubsequences: false)
    let location = RecordLocation(file: data.file(of: row), line: Int(data.line.base[row]))
    func text(_ part: Int) -> String? {
      texts.indices.contains(part) && !texts[part].isEmpty ? String(texts[part]) : nil
    }
    var decision = Decision(
      id: Decision.ID(text(0) ?? location.description),
      product: names.products[Int(data.product.base[row])], branch: branch(of: row),
      status: ApprovalStatus.allCases[Int(data.status.base[row])])
    let id = id(of: row)
    decision.agreement = id.agreement
    decision.bodies = id.body.map { [$0] } ?? []
    let vendor = Int(data.vendor.base[row])
    decision.vendor = vendor == 0 ? nil : Vendor.ID(names.vendors[vendor])
    decision.date = names.dates[Int(data.date.base[row])]
    let certainty = Int(data.certainty.base[row])
    decision.certainty = certainty == 0 ? nil : Certainty.allCases[certainty - 1]
    decision.note = text(1)
    decision.conflict = text(2)
    decision.sources = SourceList.ids(names.sourceLists[Int(data.sources.base[row])])
      .map { Source.ID($0) }
    decision.location = location
    return decision
  }

  /// The name of a row's body, which may stand in its file only.
  public func bodyName(of row: Int) -> String? {
    let body = Int(data.body.base[row])
    return body == 0 ? nil : names.bodyNames[body]
  }

  /// The name of a body, which may stand in a bulk file only.
  public func name(of body: Body.ID) -> String? {
    names.numbers.bodies.known(body.text).map { names.bodyNames[$0] }
  }

  public func vendorName(of row: Int) -> String? {
    let vendor = Int(names.effectiveVendor.base[row])
    return vendor == 0 ? nil : names.vendorNames[vendor]
  }

  public func level(of row: Int) -> GovernmentLevel? {
    let body = Int(data.body.base[row])
    guard body != 0 else { return .federal }
    let level = Int(names.bodyLevels[body])
    return level == 0 ? nil : GovernmentLevel.allCases[level - 1]
  }

  /// The row of an approval as it is listed and written.
  public func row(at row: Int, on day: Day) -> Row {
    let columns = FieldTable.approvals.columns
    let view = view(on: day)
    let decision = decision(at: row)
    return Row(
      columns: columns,
      values: columns.map { value(of: $0.name, at: row, view, decision: { decision }) })
  }

  /// What a row says in one field.
  func value(of field: String, at row: Int, _ view: DayView) -> FieldValue {
    value(of: field, at: row, view) { decision(at: row) }
  }

  /// - Parameter decision: that of the row, made only where it is asked for.
  private func value(
    of field: String, at row: Int, _ view: DayView, decision: () -> Decision
  ) -> FieldValue {
    let isDecided = view.opening?.contains(row) != true
    let vendor = Int(names.effectiveVendor.base[row])
    switch field {
    case "agreement": return FieldValue(named(names.agreements, data.agreement, row))
    case "vendor": return FieldValue(vendor == 0 ? nil : names.vendors[vendor])
    case "vendor_name": return FieldValue(vendorName(of: row))
    case "product": return .text(names.products[Int(data.product.base[row])])
    case "branch": return FieldValue(word: branch(of: row))
    case "body": return FieldValue(named(names.bodies, data.body, row))
    case "body_name": return FieldValue(bodyName(of: row))
    case "level": return FieldValue(word: level(of: row))
    case "possible_status":
      guard let possible = view.possible, possible[row] != ColumnData.none else { return .missing }
      return .text(ApprovalStatus.allCases[Int(data.status.base[Int(possible[row])])].rawValue)
    case "waiting_days", "waiting_exact":
      guard isDecided, let since = names.dates[Int(data.waiting.base[row])] else { return .missing }
      return field == "waiting_days"
        ? FieldValue(since.latest.days(to: view.day)) : .flag(since.precision == .day)
    default:
      return isDecided ? decided(field, decision()) : .missing
    }
  }

  private func named(
    _ texts: FoldedTexts, _ column: PackedColumn<UInt32>, _ row: Int
  ) -> String? {
    let number = Int(column.base[row])
    return number == 0 ? nil : texts[number]
  }

  private func decided(_ field: String, _ decision: Decision) -> FieldValue {
    switch field {
    case "status": return FieldValue(word: decision.status)
    case "since": return FieldValue(decision.date)
    case "certainty": return FieldValue(word: decision.certainty)
    case "note": return FieldValue(decision.note)
    case "conflict": return FieldValue(decision.conflict)
    case "decision": return FieldValue(decision.statedID?.text)
    case "sources": return FieldValue(ids: decision.sources)
    case "location": return FieldValue(decision.location?.description)
    default: return .missing
    }
  }
}

extension TextInterner {
  /// The number of a text; `nil` when there is no such text.
  fileprivate func known(_ text: String) -> Int? {
    let number = Int(number(of: text.utf8))
    return number == 0 ? nil : number
  }
}
