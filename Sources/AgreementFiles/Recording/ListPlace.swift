import MarkedYAML

/// Where an entry goes into a list of a YAML file, and how it is written there: in the way of the
/// entries that are there already.
struct ListPlace {
  /// The list is written in a way that nothing can be put into without rewriting it.
  struct Unusual: Error {
    let line: Int
  }

  private let bytes: [UInt8]
  /// Where each line begins, and one more for the end.
  private let starts: [Int]
  private let lineBreak: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (position, byte) in bytes.enumerated() where byte == 0x0A { starts.append(position + 1) }
    if starts.last != bytes.count { starts.append(bytes.count) }
    self.starts = starts
    let first = bytes.firstIndex(of: 0x0A)
    lineBreak = first.map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false ? [0x0D, 0x0A] : [0x0A]
  }

  /// Puts an entry into the list of a key.
  ///
  /// - Parameters:
  ///   - entry: its lines, for an indent of their keys.
  ///   - index: of the entry that it goes before; `nil`: behind the last one.
  func edit(
    inserting entry: (_ indent: Int) -> [String], into key: String, of root: YAMLNode?,
    before index: Int?
  ) throws(Unusual) -> TextEdit {
    guard let found = root?.entry(key) else { return newList(key, entry) }
    let items = found.value.items.map(\.self)
    guard let first = items.first else { return try fillEmptyList(found, key, entry) }
    let indent = try dashIndent(of: first) + 2
    let isSpaced = items.count < 2 || isBlank(line: topLine(of: items[1]) - 1)
    let text = written(entry(indent), indent: indent)
    if let index, items.indices.contains(index) {
      _ = try dashIndent(of: items[index])
      let inserted = text + (isSpaced ? lineBreak : [])
      return TextEdit(offset: starts[topLine(of: items[index]) - 1], inserted: inserted)
    }
    let end = starts[lastLine(of: found, in: root)]
    // A last line without its break gets one, or the entry would go on with it.
    let missing = end > 0 && bytes[end - 1] != 0x0A ? lineBreak : []
    return TextEdit(offset: end, inserted: missing + (isSpaced ? lineBreak : []) + text)
  }

  // MARK: Lists that have nothing to follow

  private func newList(_ key: String, _ entry: (Int) -> [String]) -> TextEdit {
    let missing = bytes.isEmpty || bytes.last == 0x0A ? [] : lineBreak
    let gap = bytes.isEmpty ? [] : lineBreak
    let head = missing + gap + Array("\(key):".utf8) + lineBreak
    return TextEdit(offset: bytes.count, inserted: head + written(entry(4), indent: 4))
  }

  private func fillEmptyList(
    _ found: YAMLNode.Entry, _ key: String, _ entry: (Int) -> [String]
  ) throws(Unusual) -> TextEdit {
    let line = found.keyNode.place.line
    let start = starts[line - 1]
    let content = String(decoding: bytes[start..<contentEnd(of: line)], as: UTF8.self)
    // `key:`, `key: []`, `key: ~`, with or without a remark behind it.
    guard let colon = content.firstIndex(of: ":") else { throw Unusual(line: line) }
    let value = content[content.index(after: colon)...]
    let stated = value.prefix { $0 != "#" }
    guard ["", "[]", "~", "null"].contains(stated.filter { $0 != " " }) else {
      throw Unusual(line: line)
    }
    let text = lineBreak + written(entry(4), indent: 4).dropLast(lineBreak.count)
    if stated.allSatisfy({ $0 == " " }) {
      return TextEdit(offset: contentEnd(of: line), inserted: text)
    }
    guard value == stated else { throw Unusual(line: line) }
    let from = start + content.utf8.distance(from: content.startIndex, to: value.startIndex)
    return TextEdit(
      offset: from, removed: Array(bytes[from..<contentEnd(of: line)]), inserted: text)
  }

  // MARK: Lines, counted from 1

  private func written(_ lines: [String], indent: Int) -> [UInt8] {
    var text: [UInt8] = []
    for (position, line) in lines.enumerated() {
      var line = line
      if position == 0 {
        line = String(repeating: " ", count: indent - 2) + "- " + line.drop { $0 == " " }
      }
      text += Array(line.utf8) + lineBreak
    }
    return text
  }

  /// The spaces before the dash of an entry that is written as `- key: value`.
  private func dashIndent(of item: YAMLNode) throws(Unusual) -> Int {
    let line = item.place.line
    let head = content(of: line).prefix(max(0, item.place.column - 1))
    let spaces = head.prefix { $0 == 0x20 }
    guard head.dropFirst(spaces.count).elementsEqual([UInt8(ascii: "-"), 0x20]) else {
      throw Unusual(line: line)
    }
    return spaces.count
  }

  /// The first line of an entry, with the remarks that stand directly above it.
  private func topLine(of item: YAMLNode) -> Int {
    var line = item.place.line
    while line > 1, isRemark(line: line - 1) { line -= 1 }
    return line
  }

  /// The last line of a list that says something.
  private func lastLine(of list: YAMLNode.Entry, in root: YAMLNode?) -> Int {
    let begin = list.keyNode.place.line
    let next = root?.entries.map(\.keyNode.place.line).filter { $0 > begin }.min()
    var line = next.map { $0 - 1 } ?? starts.count - 1
    while line > begin, isBlank(line: line) || isRemark(line: line) { line -= 1 }
    return line
  }

  private func content(of line: Int) -> ArraySlice<UInt8> {
    bytes[starts[line - 1]..<contentEnd(of: line)]
  }

  /// Where the line's break begins.
  private func contentEnd(of line: Int) -> Int {
    var end = starts[line]
    if end > starts[line - 1], bytes[end - 1] == 0x0A { end -= 1 }
    if end > starts[line - 1], bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  private func isBlank(line: Int) -> Bool {
    line >= 1 && content(of: line).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private func isRemark(line: Int) -> Bool {
    content(of: line).first { $0 != 0x20 } == UInt8(ascii: "#")
  }
}
