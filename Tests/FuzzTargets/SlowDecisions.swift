import Agreements
import DecisionColumns
import MarkedJSON

/// Bulk files read one byte after the other, as plainly as can be: what the fast reader must agree
/// with. It knows no mistakes; what it cannot read has no values.
struct SlowDecisions {
  typealias Values = [DecisionField: [UInt8]]

  private let format: BulkFormat
  private let bytes: [UInt8]
  private let lineStarts: [Int]
  private let header: [DecisionField?]

  init(_ bytes: [UInt8], _ format: BulkFormat) {
    self.bytes = bytes
    self.format = format
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    header = format == .csv ? SlowDecisions.header(bytes) : []
  }

  /// How many records there are, where none is wrong.
  var count: Int {
    switch format {
    case .jsonl:
      return bytes.split(separator: 0x0A).count { line in
        !line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      }
    case .csv:
      var (place, count) = (lineStarts.count > 1 ? lineStarts[1] : bytes.count, 0)
      while place < bytes.count {
        if bytes[place] == 0x0A || bytes[place...].starts(with: [0x0D, 0x0A]) {
          place += bytes[place] == 0x0A ? 1 : 2
        } else {
          _ = record(&place)
          count += 1
        }
      }
      return count
    }
  }

  /// What the record that begins in a line says; `nil` for what is no record to a careful reader.
  func values(inLine line: Int) -> Values? {
    guard lineStarts.indices.contains(line - 1) else { return nil }
    var start = lineStarts[line - 1]
    switch format {
    case .csv:
      let cells = record(&start)
      guard cells.count == header.count else { return nil }
      var values: Values = [:]
      for (field, cell) in zip(header, cells) {
        if let field, !cell.isEmpty { values[field] = withoutGuard(cell) }
      }
      return values
    case .jsonl:
      return object(Array(bytes[start...].prefix { $0 != 0x0A }))
    }
  }

  // MARK: csv

  private static func header(_ bytes: [UInt8]) -> [DecisionField?] {
    var line = bytes.prefix { $0 != 0x0A }
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.last == 0x0D { line = line.dropLast() }
    var fields: [DecisionField?] = []
    for cell in line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      var name = cell.drop { $0 == 0x20 }
      while name.last == 0x20 { name = name.dropLast() }
      if name.count > 1, name.first == 0x22, name.last == 0x22 {
        name = name.dropFirst().dropLast()
      }
      let field = field(String(decoding: name, as: UTF8.self))
      fields.append(fields.contains(field) ? nil : field)
    }
    return fields
  }

  private static func field(_ name: String) -> DecisionField? {
    switch name.lowercased() {
    case "id": .decision
    case "on": .since
    case let name: DecisionField(rawValue: name)
    }
  }

  /// The cells of the record at a place, which moves behind it.
  private func record(_ place: inout Int) -> [[UInt8]] {
    var cells: [[UInt8]] = [[]]
    var isQuoted = false
    var isAtStart = true
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if isQuoted {
        if byte != 0x22 {
          cells[cells.count - 1].append(byte)
        } else if place < bytes.count, bytes[place] == 0x22 {
          cells[cells.count - 1].append(byte)
          place += 1
        } else {
          isQuoted = false
          // What ends a line may stand behind the mark.
          if place < bytes.count, bytes[place] == 0x0D { place += 1 }
        }
        continue
      }
      switch byte {
      case 0x22 where isAtStart: isQuoted = true
      case UInt8(ascii: ","):
        cells.append([])
        isAtStart = true
        continue
      case 0x0A: return cells
      case 0x0D where place == bytes.count || bytes[place] == 0x0A: break
      default: cells[cells.count - 1].append(byte)
      }
      isAtStart = false
    }
    return cells
  }

  private func withoutGuard(_ cell: [UInt8]) -> [UInt8] {
    let isGuarded =
      cell.count > 1 && cell[0] == 0x27 && ([0x09, 0x0D] + Array("=+-@".utf8)).contains(cell[1])
    return isGuarded ? Array(cell.dropFirst()) : cell
  }

  // MARK: jsonl

  private func object(_ line: [UInt8]) -> Values? {
    try? JSONReader.read(line) { json throws(JSONError) in
      var values: Values = [:]
      try json.enterObject()
      while let key = try json.nextKey() {
        guard let field = SlowDecisions.field(key) else {
          try json.skip()
          continue
        }
        switch try json.peek() {
        case .null: try json.null()
        case .string: values[field] = Array(try json.string().utf8)
        case .number: values[field] = Array(try json.number().utf8)
        case .bool: values[field] = Array((try json.bool() ? "true" : "false").utf8)
        case .object, .array: values[field] = Array(try list(&json).utf8)
        }
      }
      return values
    }
  }

  private func list(_ json: inout JSONReader) throws(JSONError) -> String {
    var texts: [String] = []
    try json.enterArray()
    while try json.nextElement() { texts.append(try json.string()) }
    return texts.joined(separator: "; ")
  }
}
