/// Comma-separated values as RFC 4180 has them.
enum CSV {
  static func line(_ cells: [String]) -> String { cells.joined(separator: ",") + "\r\n" }

  static func cell(_ value: FieldValue) -> String {
    switch value {
    case .text, .list, .phrase, .phrases: quoted(guarded(value.text))
    case .number, .date, .level, .flag, .missing: quoted(value.text)
    }
  }

  /// A spreadsheet takes a text that begins like this for a formula and runs it, in wide letters as
  /// well. Numbers are left alone: a negative one is meant as it is.
  private static func guarded(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n": "'" + plain(text)
    default: plain(text)
    }
  }

  /// There is no way to write what is invisible in another way; a terminal that shows the text must
  /// not be steered by it. JSON loses nothing.
  private static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.isInvisible }) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      plain.append(scalar.isInvisible && scalar != "\n" ? " " : scalar)
    }
    return String(plain)
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { scalar in
      scalar == "," || scalar == "\"" || scalar == "\n" || scalar == "\r"
    }
    guard needsQuotes else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
