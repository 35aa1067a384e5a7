/// The sources of a row, which csv writes in one cell.
enum SourceList {
  static let separator = "; "

  static func ids(_ text: String) -> [String] {
    text.split(separator: ";").map { part in
      var part = part.drop { $0 == " " }
      while part.last == " " { part = part.dropLast() }
      return String(part)
    }.filter { !$0.isEmpty }
  }
}
