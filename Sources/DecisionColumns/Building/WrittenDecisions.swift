import Agreements

/// Decisions that stand in other files, so that the columns hold all that there are.
extension ColumnsWriter {
  /// Adds decisions that were read elsewhere: one row for each body that a decision is of. What they
  /// mention was compared with the registry where they were read.
  public mutating func add(_ decisions: [Decision]) {
    var rest = decisions[...]
    while let file = rest.first.map({ $0.location?.file ?? "" }) {
      let run = rest.prefix { ($0.location?.file ?? "") == file }
      rest = rest.dropFirst(run.count)
      var builder = PartBuilder(size: 1 << 12, branch: nil)
      for decision in run {
        builder.line = UInt32(clamping: decision.location?.line ?? 0)
        let bodies: [Body.ID?] = decision.bodies.isEmpty ? [nil] : decision.bodies
        for body in bodies { builder.add(decision, of: body) }
      }
      var addition = begin(file, size: builder.part.texts.count, after: 0)
      var names = Renaming()
      // They say nothing of bodies and vendors but their ids: there is nothing to be set right.
      _ = add(builder.part, &builder.mentions, &names, &addition)
      finish(addition)
    }
    settlePlaces()
  }

  /// What has been mentioned so far is not looked for in the registry any more.
  private mutating func settlePlaces() {
    for interner in [\Mentions.agreements, \.vendors, \.products, \.bodies, \.sourceLists] {
      mentions[keyPath: interner].forgetLines()
    }
  }
}

extension PartBuilder {
  fileprivate mutating func add(_ decision: Decision, of body: Body.ID?) {
    var bytes: [UInt8] = [0]
    var values: [(field: DecisionField, range: Range<Int>)] = []
    func set(_ field: DecisionField, _ text: String?) {
      guard let text else { return }
      let start = bytes.count
      bytes += text.utf8
      values.append((field, start..<bytes.count))
    }
    set(.decision, decision.id.text)
    set(.agreement, decision.agreement?.text)
    set(.vendor, decision.vendor?.text)
    set(.product, decision.product)
    set(.branch, decision.branch.rawValue)
    set(.body, body?.text)
    set(.status, decision.status.rawValue)
    set(.since, decision.date?.description)
    set(.certainty, decision.certainty?.rawValue)
    set(.note, decision.note)
    set(.conflict, decision.conflict)
    let sources = decision.sources.map(\.text).joined(separator: SourceList.separator)
    set(.sources, sources.isEmpty ? nil : sources)

    needsTextCheck = true
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var slots = FieldSlots()
      slots.begin(at: base)
      for (field, range) in values {
        let start = base + range.lowerBound
        slots[field] = FieldSlots.Slot(start: start, count: range.count, place: start)
      }
      add(&slots)
      finish()
    }
  }
}
