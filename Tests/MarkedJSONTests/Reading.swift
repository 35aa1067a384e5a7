import MarkedJSON

/// A value read whole, to compare with.
indirect enum JSONValue: Hashable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(String)
  case bool(Bool)
  case null
}

extension JSONReader {
  mutating func value() throws(JSONError) -> JSONValue {
    switch try peek() {
    case .string: return .string(try string())
    case .number: return .number(try number())
    case .bool: return .bool(try bool())
    case .null:
      try null()
      return .null
    case .array:
      var elements: [JSONValue] = []
      try enterArray()
      while try nextElement() { elements.append(try value()) }
      return .array(elements)
    case .object:
      var members: [String: JSONValue] = [:]
      try enterObject()
      while let key = try nextKey() { members[key] = try value() }
      return .object(members)
    }
  }
}

func read(_ text: String) throws(JSONError) -> JSONValue {
  try read(bytes: Array(text.utf8))
}

func read(bytes: [UInt8]) throws(JSONError) -> JSONValue {
  try JSONReader.read(bytes) { (json) throws(JSONError) in try json.value() }
}

/// Why a text is refused, when it is skipped over instead of read.
func skip(bytes: [UInt8]) throws(JSONError) {
  try JSONReader.read(bytes) { (json) throws(JSONError) in try json.skip() }
}
