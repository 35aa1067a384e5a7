import Agreements
import Languages
import MarkedJSON

/// A change that is to be delivered, as it is written out.
struct PendingChange: Hashable {
  var text: String
  /// One line of JSON.
  var json: String
}

/// What a watcher remembers from one run to the next.
struct WatchState: Hashable {
  /// The day of the last look.
  var day: Day
  /// The copies of the data files at the last look, by the path of the file.
  var copies: [String: String] = [:]
  /// What was seen and is not known to be delivered.
  var pending: [PendingChange] = []

  // MARK: As a file

  var bytes: [UInt8] {
    func object(_ members: [(String, JSONValue)]) -> JSONValue {
      .object(members.map { JSONValue.Member($0, $1) })
    }
    let value = object([
      ("version", .number(ExactNumber(1))), ("day", .string(day.description)),
      ("copies", object(copies.sorted { $0.key < $1.key }.map { ($0, .string($1)) })),
      (
        "pending",
        .array(pending.map { object([("text", .string($0.text)), ("json", .string($0.json))]) })
      ),
    ])
    return Array((value.text + "\n").utf8)
  }

  init(day: Day) { self.day = day }

  private enum Field: String, CaseIterable { case day, copies, pending }
  private enum PendingField: String, CaseIterable { case text, json }

  init(bytes: [UInt8]) throws(JSONError) {
    let fields = JSONFieldNames<Field>()
    self = try JSONReader.read(bytes) { json throws(JSONError) in
      var state = WatchState(day: Day(number: 0))
      var day: Day?
      try json.enterObject()
      while let field = try json.nextField(of: fields) {
        switch field {
        case .day: day = Day(try json.string())
        case .copies:
          try json.enterObject()
          while let path = try json.nextKey() { state.copies[path] = try json.string() }
        case .pending:
          try json.enterArray()
          while try json.nextElement() { state.pending.append(try Self.pending(&json)) }
        }
      }
      guard let day else {
        throw json.error(Phrase("no day in it"), help: Phrase("remove the file"))
      }
      state.day = day
      return state
    }
  }

  private static func pending(_ json: inout JSONReader) throws(JSONError) -> PendingChange {
    let fields = JSONFieldNames<PendingField>()
    var change = PendingChange(text: "", json: "")
    try json.enterObject()
    while let field = try json.nextField(of: fields) {
      switch field {
      case .text: change.text = try json.string()
      case .json: change.json = try json.string()
      }
    }
    return change
  }
}
