import AgreementFiles
import Agreements
import MarkedJSON

/// What was recorded in a data directory, oldest first, so that it can be taken back.
struct RecordJournal {
  // Nobody takes back what is older.
  private static let limit = 50

  private(set) var records: [Recorded] = []
  private let path: String

  init(in home: StateDirectory) throws(FileProblem) {
    path = try home.file("records.json")
    do {
      records = try Self.read(FileReading().contents(of: path).bytes)
    } catch let problem as FileProblem where problem.reason != .missing {
      throw problem
    } catch {
      // None yet, or not to be understood: then there is nothing that could be taken back.
      records = []
    }
  }

  mutating func add(_ record: Recorded) throws(FileProblem) {
    records = (records + [record]).suffix(Self.limit)
    try save()
  }

  mutating func remove(_ record: Recorded) throws(FileProblem) {
    if let place = records.lastIndex(of: record) { records.remove(at: place) }
    try save()
  }

  private func save() throws(FileProblem) {
    let value = JSONValue.object([
      .init("version", .number(ExactNumber(1))), .init("records", .array(records.map(\.json))),
    ])
    try AtomicFile.write(
      Array((value.text + "\n").utf8), to: path, existing: .replace,
      permissions: StateDirectory.permissions)
  }

  // MARK: Reading

  private enum Field: String, CaseIterable { case records }
  private enum RecordField: String, CaseIterable { case decision, files }
  private enum FileField: String, CaseIterable {
    case path, isNew, offset, removed, inserted, size, fingerprint
  }

  private static func read(_ bytes: [UInt8]) throws(JSONError) -> [Recorded] {
    let fields = JSONFieldNames<Field>()
    return try JSONReader.read(bytes) { json throws(JSONError) in
      var records: [Recorded] = []
      try json.enterObject()
      while try json.nextField(of: fields) != nil {
        try json.enterArray()
        while try json.nextElement() { records.append(try record(&json)) }
      }
      return records
    }
  }

  private static func record(_ json: inout JSONReader) throws(JSONError) -> Recorded {
    let fields = JSONFieldNames<RecordField>()
    var record = Recorded(decision: "", files: [])
    try json.enterObject()
    while let field = try json.nextField(of: fields) {
      switch field {
      case .decision: record.decision = Decision.ID(try json.string())
      case .files:
        try json.enterArray()
        while try json.nextElement() { record.files.append(try file(&json)) }
      }
    }
    return record
  }

  private static func file(_ json: inout JSONReader) throws(JSONError) -> RecordedFile {
    let fields = JSONFieldNames<FileField>()
    var path = ""
    var isNew = false
    var edit = TextEdit(offset: 0, inserted: [])
    var (size, fingerprint) = (0, UInt64(0))
    try json.enterObject()
    while let field = try json.nextField(of: fields) {
      switch field {
      case .path: path = try json.string()
      case .isNew: isNew = try json.bool()
      case .offset: edit.offset = Int(try json.number()) ?? 0
      case .removed: edit.removed = Array(try json.string().utf8)
      case .inserted: edit.inserted = Array(try json.string().utf8)
      case .size: size = Int(try json.number()) ?? 0
      case .fingerprint: fingerprint = UInt64(try json.string(), radix: 16) ?? 0
      }
    }
    return RecordedFile(
      path: path, isNew: isNew, edit: edit,
      version: FileVersion(size: size, fingerprint: fingerprint))
  }
}

extension Recorded {
  fileprivate var json: JSONValue {
    .object([
      .init("decision", .string(decision.text)), .init("files", .array(files.map(\.json))),
    ])
  }
}

extension RecordedFile {
  fileprivate var json: JSONValue {
    func text(_ bytes: [UInt8]) -> JSONValue { .string(String(decoding: bytes, as: UTF8.self)) }
    return .object([
      .init("path", .string(path)), .init("isNew", .bool(isNew)),
      .init("offset", .number(ExactNumber(edit.offset))), .init("removed", text(edit.removed)),
      .init("inserted", text(edit.inserted)), .init("size", .number(ExactNumber(version.size))),
      .init("fingerprint", .string(String(version.fingerprint, radix: 16))),
    ])
  }
}
