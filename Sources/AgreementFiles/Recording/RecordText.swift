import Agreements

extension Decision {
  /// The keys in the order in which the shipped files have them, one line each.
  func lines(indent: Int) -> [String] {
    var lines: [String] = []
    func add(_ key: String, _ value: String?) {
      if let value { lines += YAMLText.lines(key, value, indent: indent) }
    }
    let margin = String(repeating: " ", count: indent)
    add("id", id.text)
    add("agreement", agreement?.text)
    add("vendor", vendor?.text)
    add("product", product)
    add("branch", branch.rawValue)
    add("body", bodies.first?.text)
    add("status", status.rawValue)
    add("on", date?.description)
    add("certainty", certainty?.rawValue)
    add("note", note)
    lines.append("\(margin)sources: [\(sources.map(\.text).joined(separator: ", "))]")
    return lines
  }
}

extension Source {
  func lines(indent: Int) -> [String] {
    var lines: [String] = []
    func add(_ key: String, _ value: String?) {
      if let value { lines += YAMLText.lines(key, value, indent: indent) }
    }
    add("id", id.text)
    add("publisher", publisher)
    add("title", title)
    add("url", url)
    add("date", date?.description)
    return lines
  }
}
