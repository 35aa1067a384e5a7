import Agreements
import Languages
import Terminal

/// A command of the user's own: a program that is run with what the chosen row says in its
/// arguments. No shell is asked, so that no text of a record can become a command.
public struct UserCommand: Hashable, Sendable {
  /// What the settings call it.
  public var name: String
  public var title: String
  public var keys: [KeySequence]
  /// The program and its arguments, with fields of the row in braces.
  public var words: [String]

  public init(name: String, title: String, keys: [KeySequence] = [], words: [String]) {
    self.name = name
    self.title = title
    self.keys = keys
    self.words = words
  }

  /// Where its keys are heard: where there is a chosen row.
  static let contexts: Set<Command.Context> = [.panes, .detail, .matrix]

  /// What it runs, as it is written.
  var line: String { words.joined(separator: " ") }

  /// The fields that stand in its arguments.
  var fields: [String] { words.flatMap { Self.pieces(of: $0).compactMap(\.field) } }

  /// All that may stand in braces: the fields of the rows of all panes, and what every row has.
  static let knownFields: [String] = {
    var names = ["url", "agreement", "offering", "vendor"]
    for pane in Pane.allCases {
      for column in pane.recordKind.columns where !names.contains(column.name) {
        names.append(column.name)
      }
    }
    return names
  }()

  /// The program and its arguments for a row; the first field that the row does not have.
  func words(_ value: (String) -> String?) -> Result<[String], MissingField> {
    var filled: [String] = []
    for word in words {
      var text = ""
      for piece in Self.pieces(of: word) {
        guard let field = piece.field else {
          text += piece.text
          continue
        }
        guard let value = value(field) else { return .failure(MissingField(name: field)) }
        text += value
      }
      filled.append(text)
    }
    return .success(filled)
  }

  struct MissingField: Error { var name: String }

  private struct Piece {
    var text: Substring
    var isField = false
    var field: String? { isField ? String(text.dropFirst().dropLast()) : nil }
  }

  /// Braces around anything else than a name stand for themselves.
  private static func pieces(of word: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = word[...]
    for match in word.matches(of: /\{[a-z][a-z_]*\}/) {
      pieces.append(Piece(text: word[rest.startIndex..<match.range.lowerBound]))
      pieces.append(Piece(text: word[match.range], isField: true))
      rest = word[match.range.upperBound...]
    }
    return pieces + [Piece(text: rest)]
  }
}

extension DashboardState {
  var userCommands: [UserCommand] { settings.settings.commands }

  /// Why it cannot be run now, as a part of a sentence; `nil` when it can.
  func reasonAgainst(_ command: UserCommand) -> String? {
    guard !command.fields.isEmpty else { return nil }
    guard let row = chosenRow else { return localized("no row is chosen") }
    switch command.words({ field($0, of: row) }) {
    case .success: return nil
    case .failure(let missing): return localized("the row has no {\(missing.name)}")
    }
  }

  /// Runs it, or says why not.
  mutating func call(_ command: UserCommand) -> [Effect] {
    if let reason = reasonAgainst(command) {
      notice = Notice(localized("\(command.title): \(reason)."), .warning)
      return []
    }
    let row = chosenRow
    let words = command.words { name in row.flatMap { field(name, of: $0) } }
    return (try? words.get()).map { [.run($0)] } ?? []
  }

  /// What a row says for a field in braces.
  private func field(_ name: String, of row: RowID) -> String? {
    if name == "url" { return firstLink(of: row) }
    guard let record = fields(of: row) else { return nil }
    // The record's own id is known by the name of its kind as well.
    let own: [String: RecordKind] = [
      "agreement": .agreements, "offering": .certifications, "vendor": .vendors,
    ]
    let name = own[name] == record.kind ? record.kind.columns.first?.name ?? name : name
    guard let value = record.row[name], !value.isMissing else { return nil }
    return value.text
  }
}
