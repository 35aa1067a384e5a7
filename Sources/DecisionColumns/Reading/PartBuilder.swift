import Agreements

/// Makes rows of a part from the values of records, and refuses those that are wrong.
struct PartBuilder: ~Copyable {
  var part: DecisionPart
  /// What the rows of this part and of those read before it mention.
  var mentions = Mentions()
  /// Only decisions of this branch are taken; of the others nothing but the branch is looked at.
  private let branch: UInt8?
  private let branches = WordTable(Branch.self)
  private let statuses = WordTable(ApprovalStatus.self)
  private let certainties = WordTable(Certainty.self)
  private let levels = WordTable(GovernmentLevel.self)
  /// The line of the record that is being added, counted from 1.
  var line: UInt32 = 1
  /// Whether the bytes at hand may hold something else than plain ASCII.
  var needsTextCheck = false
  /// The last record that was added. There are many bodies, and what is known of one may have to
  /// come from far: it is asked for at once, and the record is looked at when the next one comes.
  private var held = FieldSlots()
  private var holding: Holding?

  private struct Holding {
    var body: TextKey
    var line: UInt32
    var needsTextCheck: Bool
  }

  init(size: Int, branch: Branch?) {
    part = DecisionPart(size: size)
    self.branch = branch.flatMap { Branch.allCases.firstIndex(of: $0) }.map { UInt8($0) }
  }

  /// Forgets the rows, to begin another part; what they mentioned stays known.
  mutating func begin() {
    part.clear()
    holding = nil
    line = 1
    needsTextCheck = false
  }

  /// Adds the decision that a record states, or says why it is none.
  /// - Parameter slots: what they hold is needed until the next record is added; afterwards they are
  ///   others, for the next record.
  mutating func add(_ slots: inout FieldSlots) {
    let body = mentions.bodies.key(of: slots[.body].text)
    mentions.bodies.prepare(body)
    let before = holding
    holding = Holding(body: body, line: line, needsTextCheck: needsTextCheck)
    swap(&held, &slots)
    if let before { add(slots, before) }
  }

  /// Looks at the last record, before its bytes are gone.
  mutating func finish() {
    guard let last = holding.take() else { return }
    var slots = FieldSlots()
    swap(&held, &slots)
    add(slots, last)
  }

  private mutating func add(_ slots: borrowing FieldSlots, _ held: Holding) {
    let now = (line: line, needsTextCheck: needsTextCheck)
    (line, needsTextCheck) = (held.line, held.needsTextCheck)
    add(slots, body: held.body)
    (line, needsTextCheck) = now
  }

  private mutating func add(_ slots: borrowing FieldSlots, body bodyKey: TextKey) {
    var row = DecisionPart.Row()
    guard let branch = word(slots, .branch, branches, isRequired: true) else { return }
    row.branch = UInt8(branch - 1)
    if let wanted = self.branch, wanted != row.branch { return }
    guard let status = word(slots, .status, statuses, isRequired: true),
      let certainty = word(slots, .certainty, certainties),
      let level = word(slots, .level, levels)
    else { return }
    row.status = UInt8(status - 1)
    row.certainty = UInt8(certainty)
    let product = slots[.product]
    guard product.count > 0 else { return refuse(slots, .product, RowComplaint.missing(.product)) }

    row.product = mentions.products.number(of: product.text)
    if row.product == 0 {
      guard let new = meet(slots, .product, \.products) else { return }
      row.product = new
    }
    row.agreement = mentions.agreements.number(of: slots[.agreement].text)
    if row.agreement == 0, slots[.agreement].count > 0 {
      guard let new = meet(slots, .agreement, \.agreements) else { return }
      row.agreement = new
    }
    row.sources = mentions.sourceLists.number(of: slots[.sources].text)
    if row.sources == 0, slots[.sources].count > 0 {
      guard let new = meet(slots, .sources, \.sourceLists) else { return }
      row.sources = new
    }
    guard let vendor = vendor(slots), let date = date(slots),
      let body = body(slots, bodyKey, level: UInt8(level), branch: row.branch)
    else { return }
    (row.vendor, row.date, row.body) = (vendor, date, body)
    row.line = line
    guard addTexts(slots, &row) else { return }
    part.rows.append(row)
  }

  /// The texts that differ from row to row go into the arena.
  private mutating func addTexts(
    _ slots: borrowing FieldSlots, _ row: inout DecisionPart.Row
  ) -> Bool {
    let id = slots[.decision]
    guard PartBuilder.isID(id.text) else {
      refuse(slots, .decision, RowComplaint.id(text(id), .decision))
      return false
    }
    if needsTextCheck {
      guard check(slots, .note), check(slots, .conflict) else { return false }
    }
    row.text = UInt32(part.texts.count)
    let (note, conflict) = (slots[.note], slots[.conflict])
    if needsTextCheck, addLowercased(id.text, note.text, conflict.text) { return true }
    var place = part.texts.extend(by: id.count + note.count + conflict.count + 3)
    place = PartBuilder.copy(id, to: place)
    place = PartBuilder.copy(note, to: place)
    _ = PartBuilder.copy(conflict, to: place)
    return true
  }

  /// - Returns: whether lower case changes more than `A` to `Z`, so that the original is kept aside.
  private mutating func addLowercased(
    _ id: UnsafeBufferPointer<UInt8>, _ note: UnsafeBufferPointer<UInt8>,
    _ conflict: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let original = Array(id) + [0] + Array(note) + [0] + Array(conflict) + [0]
    guard let lowercased = original.withUnsafeBufferPointer(FoldedTexts.lowercased) else {
      return false
    }
    part.originals[UInt32(part.rows.count)] = original
    let place = part.texts.extend(by: lowercased.count)
    lowercased.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { place.update(from: start, count: source.count) }
    }
    return true
  }

  /// - Returns: the place behind the zero byte that ends the text.
  @inline(__always)
  private static func copy(
    _ slot: FieldSlots.Slot, to place: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    place.update(from: slot.start, count: slot.count)
    place[slot.count] = 0
    return place + slot.count + 1
  }
}
