import Agreements
import Languages
import Terminal

/// What a user would do at the dashboard, written down: one step a line.
public struct Script: Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    case command(CommandID)
    case keys([Key])
    /// Into the line that is being typed.
    case text(String)
    case resize(Size)
    /// Until the data is read completely.
    case wait
  }

  /// A step and where it stands.
  public struct Line: Hashable, Sendable {
    public var step: Step
    /// Counted from 1.
    public var number: Int
    public var column: Int
  }

  public let file: String
  public private(set) var lines: [Line] = []
  /// What cannot be read; such a script is not to be run.
  public private(set) var problems: [Diagnostic] = []

  /// - Parameter text: commands by id, `keys KEY…`, `type TEXT`, `size COLUMNSxROWS` and `wait`;
  ///   what follows a `#` at the beginning of a line is a remark.
  public init(_ text: String, file: String) {
    self.file = file
    // Characters that end a line together are one.
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      read(line, number: index + 1)
    }
  }

  /// What is wrong at a line, in the form of all diagnostics.
  public func diagnostic(
    at line: Line, _ message: Phrase, _ reason: Phrase, _ help: Phrase
  ) -> Diagnostic {
    Diagnostic(
      file: file, line: line.number, column: line.column, severity: .error, message: message,
      reason: reason, help: help)
  }

  private mutating func read(_ line: Substring, number: Int) {
    guard let start = line.firstIndex(where: { !$0.isWhitespace }), line[start] != "#" else {
      return
    }
    let words = line[start...].split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let word = words.first else { return }
    let rest = words.count > 1 ? words[1] : ""
    let place = { (index: String.Index) in
      Line(step: .wait, number: number, column: line.distance(from: line.startIndex, to: index) + 1)
    }
    do throws(Fault) {
      var read = place(start)
      read.step = try Self.step(String(word), String(rest))
      lines.append(read)
    } catch {
      let index = error.isInRest && !rest.isEmpty ? rest.startIndex : start
      problems.append(diagnostic(at: place(index), error.message, error.reason, error.help))
    }
  }

  /// Why a line is no step.
  private struct Fault: Error {
    var message: Phrase
    var reason: Phrase
    var help: Phrase
    var isInRest = true
  }

  private static let words = ["keys", "type", "size", "wait"]

  private static func step(_ word: String, _ rest: String) throws(Fault) -> Step {
    switch word {
    case "keys":
      do throws(KeyError) {
        return .keys(try KeySequence(rest).keys)
      } catch {
        let parts = error.parts
        throw Fault(message: parts.what, reason: parts.why, help: parts.help)
      }
    case "type":
      return .text(rest)
    case "size":
      guard let size = Size(written: rest) else {
        throw Fault(
          message: Phrase("`\(rest)` is no size"), reason: Phrase("a size is columns x rows"),
          help: Phrase("write for instance size 120x40"))
      }
      return .resize(size)
    default:
      if word != "wait" && CommandID(rawValue: word) == nil {
        throw Fault(
          message: Phrase("there is no command `\(word)`"),
          reason: Phrase(
            "a line begins with the id of a command, or with keys, type, size or wait"),
          help: Spelling.advice(
            word, among: words + CommandID.allCases.map(\.rawValue),
            or: Phrase("`accord config --default` lists the commands")),
          isInRest: false)
      }
      guard rest.allSatisfy(\.isWhitespace) else {
        throw Fault(
          message: Phrase("`\(rest)` follows `\(word)`"), reason: Phrase("\(word) stands alone"),
          help: Phrase("put one step on a line"))
      }
      return CommandID(rawValue: word).map(Step.command) ?? .wait
    }
  }
}

extension Size {
  /// Reads `120x40`; at least one column and one row, at most what a canvas has.
  public init?(written text: String) {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...Canvas.sizeLimit.columns).contains(columns), (1...Canvas.sizeLimit.rows).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}
