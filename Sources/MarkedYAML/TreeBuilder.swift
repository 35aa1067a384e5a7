import CYaml
import Languages

/// Builds the tree of a document from libyaml's events, and refuses what the limits do not allow.
struct TreeBuilder {
  private(set) var slots: [Slot] = []
  private(set) var problems: [YAMLProblem] = []
  private let limits: YAMLLimits
  private var open: [Frame] = []
  private var documents = 0

  init(limits: YAMLLimits, expecting byteCount: Int) {
    self.limits = limits
    // Data files hold about one value in twenty bytes; a guess saves the array from growing often.
    slots.reserveCapacity(min(byteCount / 16 + 8, limits.values))
    open.reserveCapacity(min(limits.depth, 64))
  }

  /// A list or mapping that is not closed yet.
  private struct Frame {
    let slot: Int
    let isMapping: Bool
    var awaitsKey: Bool
    var keyCount = 0
    /// Only mappings with many keys pay for it.
    var keysByText: [String: Int] = [:]
    /// The key whose entry is left out because it may not stand here.
    var refusedKey: Int?
  }

  mutating func build(from stream: consuming EventStream) throws(YAMLProblem) {
    while true {
      let event = try stream.next()
      let place = YAMLPlace(event.pointee.start_mark)
      switch event.pointee.type {
      case YAML_STREAM_END_EVENT: return
      case YAML_DOCUMENT_START_EVENT: try startDocument(event, at: place)
      case YAML_SCALAR_EVENT: try addScalar(event.pointee.data.scalar, at: place)
      case YAML_SEQUENCE_START_EVENT:
        let start = event.pointee.data.sequence_start
        try refuse(anchor: start.anchor, tag: start.tag, at: place)
        try openCollection(.list, at: place)
      case YAML_MAPPING_START_EVENT:
        let start = event.pointee.data.mapping_start
        try refuse(anchor: start.anchor, tag: start.tag, at: place)
        try openCollection(.mapping, at: place)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: closeCollection()
      case YAML_ALIAS_EVENT: throw .alias(at: place)
      default: break
      }
    }
  }

  private mutating func startDocument(
    _ event: UnsafePointer<yaml_event_t>, at place: YAMLPlace
  ) throws(YAMLProblem) {
    documents += 1
    if documents > 1 { throw .secondDocument(at: place) }
    let directives = event.pointee.data.document_start.tag_directives
    if directives.start != directives.end { throw .tagDirective(at: place) }
  }

  private mutating func addScalar(
    _ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar, at place: YAMLPlace
  ) throws(YAMLProblem) {
    try refuse(anchor: scalar.anchor, tag: scalar.tag, at: place)
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let text = String(decoding: bytes, as: UTF8.self)
    let index = slots.count
    try append(Slot(Slot.Kind(scalar.style), text: text, at: place, end: index + 1))
    guard let last = open.indices.last, open[last].awaitsKey else { return finishValue() }
    open[last].awaitsKey = false
    try rememberKey(at: index, in: last)
  }

  private mutating func append(_ slot: Slot) throws(YAMLProblem) {
    guard slots.count < limits.values else {
      throw YAMLProblem(
        at: slot.place, Phrase("the text holds too many values"),
        why: Phrase("at most \(limits.values) are read"),
        help: Phrase("split it into smaller files"))
    }
    slots.append(slot)
  }

  private mutating func openCollection(_ kind: Slot.Kind, at place: YAMLPlace) throws(YAMLProblem) {
    if open.last?.awaitsKey == true { throw .keyIsCollection(at: place) }
    guard open.count < limits.depth else {
      throw YAMLProblem(
        at: place, Phrase("lists and mappings are nested too deeply"),
        why: Phrase("at most \(limits.depth) levels are read"), help: Phrase("flatten the data"))
    }
    let isMapping = kind == .mapping
    open.append(Frame(slot: slots.count, isMapping: isMapping, awaitsKey: isMapping))
    try append(Slot(kind, at: place, end: 0))
  }

  private mutating func closeCollection() {
    guard let frame = open.popLast() else { return }
    slots[frame.slot].end = slots.count
    finishValue()
  }

  /// A value is complete: in a mapping the next thing is a key again.
  private mutating func finishValue() {
    guard let last = open.indices.last, open[last].isMapping else { return }
    open[last].awaitsKey = true
    if let key = open[last].refusedKey {
      slots.removeSubrange(key...)
      open[last].refusedKey = nil
    }
  }

  // MARK: Keys

  private mutating func rememberKey(at index: Int, in frame: Int) throws(YAMLProblem) {
    let key = slots[index]
    if key.kind == .plain && key.text == "<<" {
      open[frame].refusedKey = index
      return try note(.mergeKey(at: key.place))
    }
    if let first = firstKey(key.text, before: index, in: frame) {
      open[frame].refusedKey = index
      return try note(.duplicate(key.text, at: key.place, first: slots[first].place))
    }
    open[frame].keyCount += 1
  }

  /// Few keys are compared one by one, many through a table, so that a mapping of any size is read
  /// in time proportional to it.
  private mutating func firstKey(_ text: String, before index: Int, in frame: Int) -> Int? {
    let tableThreshold = 16
    let keys = KeyIndices(tree: slots, position: open[frame].slot + 1, end: index)
    if open[frame].keyCount < tableThreshold { return keys.first { slots[$0].text == text } }
    if open[frame].keysByText.isEmpty {
      for key in keys { open[frame].keysByText[slots[key].text] = key }
    }
    if let first = open[frame].keysByText[text] { return first }
    open[frame].keysByText[text] = index
    return nil
  }

  /// The slots of a mapping's keys.
  private struct KeyIndices: Sequence, IteratorProtocol {
    let tree: [Slot]
    var position: Int
    let end: Int

    mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = tree[position + 1].end }
      return position
    }
  }

  private mutating func note(_ problem: YAMLProblem) throws(YAMLProblem) {
    guard problems.count < limits.problems else { throw problem }
    problems.append(problem)
  }

  private func refuse(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?,
    at place: YAMLPlace
  ) throws(YAMLProblem) {
    if anchor != nil { throw .anchor(at: place) }
    if tag != nil { throw .tag(at: place) }
  }
}

extension Slot.Kind {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
    default: self = .plain
    }
  }
}
