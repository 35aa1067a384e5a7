import CYaml
import Languages

/// libyaml's events over bytes that stay in place while the stream lives.
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let bytes: UnsafeBufferPointer<UInt8>
  private var holdsEvent = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLProblem) {
    self.bytes = bytes
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    event.initialize(to: yaml_event_t())
    guard yaml_parser_initialize(parser) == 1 else {
      throw YAMLProblem.noMemory(at: YAMLPlace(line: 1, column: 1))
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    if holdsEvent { yaml_event_delete(event) }
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// The next event. What it points to is gone with the one after.
  mutating func next() throws(YAMLProblem) -> UnsafePointer<yaml_event_t> {
    if holdsEvent { yaml_event_delete(event) }
    holdsEvent = yaml_parser_parse(parser, event) == 1
    guard holdsEvent else { throw problem() }
    return UnsafePointer(event)
  }

  private func problem() -> YAMLProblem {
    // What is missing at the end is told where the text ends, not on a line behind it.
    let place = min(YAMLPlace(parser.pointee.problem_mark), endOfContent)
    guard parser.pointee.error != YAML_MEMORY_ERROR else { return .noMemory(at: place) }
    let complaint = Complaint(
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "",
      context: parser.pointee.context.map { String(cString: $0) } ?? "",
      place: place, contextPlace: YAMLPlace(parser.pointee.context_mark),
      character: character(at: place))
    return complaint.inOurWords
  }

  private var endOfContent: YAMLPlace {
    let last = bytes.lastIndex { $0 > 0x20 }
    return YAMLPlace(endOf: bytes.prefix(last.map { $0 + 1 } ?? 0))
  }

  /// The character at a place, for messages.
  private func character(at place: YAMLPlace) -> Character? {
    let lines = bytes.split(
      maxSplits: place.line, omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A })
    guard lines.indices.contains(place.line - 1) else { return nil }
    let scalars = String(decoding: lines[place.line - 1], as: UTF8.self).unicodeScalars
    return scalars.dropFirst(place.column - 1).first.map(Character.init)
  }
}

extension YAMLPlace {
  init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}

extension YAMLProblem {
  static func noMemory(at place: YAMLPlace) -> YAMLProblem {
    YAMLProblem(
      at: place, Phrase("there is not enough memory to read on"),
      why: Phrase("the system refused more of it"),
      help: Phrase("close other programs, or split the file"))
  }
}
