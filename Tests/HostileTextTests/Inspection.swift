import Foundation

/// What no door may let out.
enum Inspection {
  /// What steers a terminal, or lets a text read other than it is.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// The first mistake of a text; `nil` when there is none.
  static func finding(in text: String, of door: Door) -> String? {
    switch door {
    // Files that other programs read have line ends of their own, and sequences of ours.
    case .exported("csv"): return finding(in: text.withoutReturns, of: .list(.vendors, .csv))
    case .exported("json"): return finding(in: text, of: .list(.vendors, .json))
    case .exported("jsonl"): return finding(in: text, of: .list(.vendors, .jsonl))
    case .exported("md"): return finding(in: text, of: .list(.vendors, .markdown))
    case .exported("svg"): return SVGInspection.finding(in: text)
    case .exported("ans"):
      let plain = text.replacingOccurrences(
        of: #"\x1B\[[0-9;]*m"#, with: "", options: .regularExpression)
      return finding(in: plain, of: .screen("picture"))
    case .clipboard:
      return finding(
        in: text.replacingOccurrences(of: "\t", with: " "), of: .screen("clipboard"))
    case .clipboardSequence:
      let isOurs = text.wholeMatch(of: /\u{1B}\]52;c;[A-Za-z0-9+\/]*=*\u{07}/) != nil
      return isOurs ? nil : "more than one sequence"
    case .title:
      let title = text.wholeMatch(of: /\u{1B}\[22;2t\u{1B}\]2;(.*)\u{1B}\\/)?.1
      return title.map { finding(in: String($0), of: .screen("title")) } ?? "no title"
    default: break
    }
    if let scalar = text.unicodeScalars.first(where: isForbidden) {
      return "U+\(String(scalar.value, radix: 16, uppercase: true)) comes out"
    }
    switch door {
    case .list(_, .json), .accessJSON, .checkJSON:
      let value = try? JSONSerialization.jsonObject(with: Data(text.utf8))
      return value == nil ? "no JSON" : nil
    case .list(_, .jsonl):
      return text.split(separator: "\n").first { line in
        (try? JSONSerialization.jsonObject(with: Data(line.utf8))) == nil
      }.map { "no JSON: \($0.prefix(200))" }
    case .list(_, .csv): return csv(text)
    case .list(_, .markdown): return markdownTable(text)
    case .digest: return markdown(text)
    default: return nil
    }
  }

  /// Every record has as many cells as the header, and none that a spreadsheet would run.
  private static func csv(_ text: String) -> String? {
    var records: [[String]] = []
    var record: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        cell += "\""
        next = scalars.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        record.append(cell)
        cell = ""
      case "\n" where !isQuoted:
        records.append(record + [cell])
        (record, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    if isQuoted { return "a quote is left open" }
    guard let header = records.first else { return "no header" }
    for record in records {
      if record.count != header.count { return "\(record.count) cells instead of \(header.count)" }
      for cell in record {
        if let first = cell.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) {
          return "a formula: \(cell.prefix(40))"
        }
      }
    }
    return nil
  }

  /// Every row has as many cells as the header.
  private static func markdownTable(_ text: String) -> String? {
    let counts = text.split(separator: "\n").map { line in
      line.replacingOccurrences(of: "\\\\", with: "").replacingOccurrences(of: "\\|", with: "")
        .count { $0 == "|" }
    }
    if Set(counts).count > 1 { return "rows of \(Set(counts).sorted()) cells" }
    return markdown(text)
  }

  /// No HTML, and no link but of the web.
  private static func markdown(_ text: String) -> String? {
    let plain = text.replacingOccurrences(
      of: #"\\[\x00-\x7F]"#, with: "", options: .regularExpression)
    if plain.contains("<") { return "HTML" }
    for part in plain.components(separatedBy: "](").dropFirst()
    where !part.hasPrefix("https://") && !part.hasPrefix("http://") {
      return "a link to \(part.prefix(40))"
    }
    return nil
  }
}

extension String {
  fileprivate var withoutReturns: String { replacingOccurrences(of: "\r\n", with: "\n") }
}
