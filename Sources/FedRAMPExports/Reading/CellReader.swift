import Agreements
import Languages
import MarkedJSON

/// Reads single fields of an export whatever stands in them, and notes what was odd.
struct CellReader {
  private(set) var oddities: [Oddity] = []
  private var pool = TextPool()
  /// The record being read: its collection and its place there, counted from 0.
  private var collection = ""
  /// What the records of the collection are called where it is not one of many.
  private var family = ""
  private var position = 0
  private var firstOfRecord = 0
  /// Where it begins.
  private var recordOffset = 0
  /// Where each offering's record begins, by its id.
  private(set) var offsets: [String: Int] = [:]

  mutating func begin(
    _ collection: String, _ position: Int, at offset: Int, family: String? = nil
  ) {
    self.collection = collection
    self.family = family ?? collection
    self.position = position
    recordOffset = offset
    firstOfRecord = oddities.count
  }

  /// The record being read is that of an offering.
  mutating func locate(_ offering: String) {
    if offsets[offering] == nil { offsets[offering] = recordOffset }
  }

  /// Names the offering of the record that has been read, which may stand behind odd fields.
  mutating func end(offering: String?) {
    for index in firstOfRecord..<oddities.count where oddities[index].offering == nil {
      oddities[index].offering = offering
    }
  }

  mutating func note(
    _ what: @autoclosure () -> Phrase, in field: String? = nil, offering: String? = nil
  ) {
    let path = "\(collection)[\(position)]" + (field.map { ".\($0)" } ?? "")
    oddities.append(
      Oddity(
        path: path, field: field.map { "\(family).\($0)" } ?? family, offering: offering,
        what: what(), offset: recordOffset))
  }

  /// Notes something about a place that is no field of a record.
  mutating func note(
    _ what: @autoclosure () -> Phrase, at path: String, offering: String? = nil, offset: Int = 0
  ) {
    oddities.append(
      Oddity(path: path, field: path, offering: offering, what: what(), offset: offset))
  }

  /// The text of a field exactly as it stands there; `nil` when it is empty or null.
  mutating func wording(
    _ json: inout JSONReader, _ field: String
  ) throws(JSONError) -> String? {
    guard let kind = try scalarKind(&json, field) else { return nil }
    guard kind == .string else { return try json.text() }
    let (text, isError) = try json.withStringBytes { bytes in
      (pool.text(bytes), FedRAMPWords.isSpreadsheetError(bytes))
    }
    if isError { note(Phrase("\(text) is a spreadsheet's error, no value"), in: field) }
    return text.isEmpty ? nil : text
  }

  /// The text of a field without white space around it; `nil` when it is empty, null or one of the
  /// words that stand for nothing.
  mutating func text(_ json: inout JSONReader, _ field: String) throws(JSONError) -> String? {
    guard let kind = try scalarKind(&json, field) else { return nil }
    guard kind == .string else { return try json.text() }
    let (text, isError) = try json.withStringBytes { bytes -> (String?, Bool) in
      let trimmed = CellReader.trimmed(bytes)
      if trimmed.isEmpty || FedRAMPWords.isPlaceholder(trimmed) { return (nil, false) }
      return (pool.text(trimmed), FedRAMPWords.isSpreadsheetError(trimmed))
    }
    guard let text, isError else { return text }
    note(Phrase("\(text) is a spreadsheet's error, no value"), in: field)
    return nil
  }

  /// The day of a field; `nil` when it holds none.
  mutating func day(_ json: inout JSONReader, _ field: String) throws(JSONError) -> Day? {
    guard let kind = try scalarKind(&json, field) else { return nil }
    guard kind == .string else {
      let text = try json.text()
      note(Phrase("\(text ?? "null") is no date"), in: field)
      return nil
    }
    let (day, unread) = try json.withStringBytes { bytes -> (Day?, String?) in
      if let day = ExportDay.day(bytes) { return (day, nil) }
      let trimmed = CellReader.trimmed(bytes)
      if trimmed.isEmpty || FedRAMPWords.isPlaceholder(trimmed) { return (nil, nil) }
      return (nil, String(decoding: trimmed, as: UTF8.self))
    }
    if let unread { note(Phrase("\"\(unread)\" is no date"), in: field) }
    return day
  }

  /// The texts of a field that holds a list, or a single one.
  mutating func texts(_ json: inout JSONReader, _ field: String) throws(JSONError) -> [String] {
    guard try json.peek() == .array else { return try text(&json, field).map { [$0] } ?? [] }
    var texts: [String] = []
    try json.enterArray()
    while try json.nextElement() {
      if let text = try text(&json, field) { texts.append(text) }
    }
    return texts
  }

  /// Goes through the records of a collection; anything else in its place is noted and skipped.
  mutating func records(
    _ json: inout JSONReader, of collection: String, family: String? = nil,
    _ body: (inout JSONReader, inout CellReader, Int) throws(JSONError) -> Void
  ) throws(JSONError) {
    guard try json.peek() == .array else {
      note(Phrase("is no list"), at: collection)
      return try json.skip()
    }
    try json.enterArray()
    var position = 0
    while try json.nextElement() {
      let isObject = try json.peek() == .object
      begin(collection, position, at: json.offset, family: family)
      if isObject {
        try body(&json, &self, position)
      } else {
        note(Phrase("is no record"))
        try json.skip()
      }
      position += 1
    }
  }

  /// What kind of scalar comes next; `nil` when null or no scalar stood there, now skipped.
  private mutating func scalarKind(
    _ json: inout JSONReader, _ field: String
  ) throws(JSONError) -> JSONReader.Kind? {
    let kind = try json.peek()
    switch kind {
    case .string, .number, .bool: return kind
    case .null: try json.null()
    case .object, .array:
      note(Phrase("holds a list or a record where a single value belongs"), in: field)
      try json.skip()
    }
    return nil
  }

  private static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }
}
