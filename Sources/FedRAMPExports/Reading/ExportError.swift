import Languages
import MarkedJSON

/// Why a file is none of FedRAMP's exports.
public struct ExportError: Error, Hashable, Sendable, CustomStringConvertible {
  public let file: String
  /// Where in the file; `nil` when it is about the file as a whole.
  public let place: Place?
  /// What is wrong.
  public let what: Phrase
  /// How to mend it.
  public let help: Phrase

  public struct Place: Hashable, Sendable {
    public let offset: Int
    public let line: Int
    public let column: Int
  }

  init(file: String, _ error: JSONError) {
    self.file = file
    place = Place(offset: error.offset, line: error.line, column: error.column)
    what = Phrase("cannot be read as JSON at byte \(error.offset): \(error.what)")
    help = error.help
  }

  public init(file: String, what: Phrase, help: Phrase) {
    self.file = file
    place = nil
    self.what = what
    self.help = help
  }

  public var description: String {
    let start = place.map { "\(file):\($0.line):\($0.column)" } ?? file
    return localized("\(start): error: \(what) — \(help)")
  }
}
