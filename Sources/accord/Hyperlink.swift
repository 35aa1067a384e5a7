import Agreements
import ArgumentParser
import Languages

/// Whether addresses in text are links that a terminal opens (OSC 8).
struct LinkOptions: ParsableArguments {
  enum Links: String, CaseIterable, ExpressibleByArgument { case auto, never }

  @Option(
    help: ArgumentHelp(
      localized("Whether addresses can be clicked in a terminal: auto or never."),
      valueName: localized("when")))
  var links = Links.auto

  /// Never for anything but people: a file and another program get the text alone.
  func areShown(
    in format: OutputFormat, environment: [String: String] = Environment.variables
  ) -> Bool {
    links == .auto && format == .text && Output.isTerminal
      && Hyperlink.isUnderstood(by: environment["TERM"] ?? "")
  }
}

/// Addresses in text for a terminal.
enum Hyperlink {
  /// Terminals of old would show the sequence instead of hiding it.
  static func isUnderstood(by terminal: String) -> Bool {
    !terminal.isEmpty
      && !["dumb", "linux", "vt", "ansi", "cons"].contains { terminal.hasPrefix($0) }
  }

  // What terminals take.
  private static let longest = 2000

  /// Text that was broken into lines, or cut, with its addresses as links. Each piece of an address
  /// leads to all of it.
  /// - Parameter text: as it was before.
  static func linked(_ lines: [String], of text: String) -> [String] {
    var addresses = addresses(in: text)[...]
    var rest: Substring = ""
    var target = ""
    return lines.map { line in
      var linked = ""
      var left = line[...]
      while !left.isEmpty {
        if rest.isEmpty {
          guard let next = addresses.first, let start = left.firstRange(of: next.prefix(8)) else {
            break
          }
          addresses.removeFirst()
          linked += left[..<start.lowerBound]
          left = left[start.lowerBound...]
          (rest, target) = (next, encoded(next))
        }
        let piece = left.commonPrefix(with: rest)
        rest = rest.dropFirst(piece.count)
        left = left.dropFirst(piece.count)
        linked += target.utf8.count <= longest ? link(piece, to: target) : piece
        // Cut, not broken: what is left of it is not there.
        if piece.isEmpty || !left.isEmpty { rest = "" }
      }
      return linked + left
    }
  }

  private static func link(_ text: String, to target: String) -> String {
    text.isEmpty ? "" : "\u{1B}]8;;\(target)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }

  private static func addresses(in text: String) -> [Substring] {
    text.matches(of: /https?:\/\/[^\s"'<>]+/).map { match in
      // A sign that ends a sentence, and not the address.
      var address = match.output
      while let last = address.last, ".,;:!?)]".contains(last) { address.removeLast() }
      return address
    }
    .filter { $0.count > 8 }
  }

  /// Nothing that could end the sequence, or that is no part of an address.
  private static func encoded(_ address: Substring) -> String {
    address.utf8.map { byte in
      switch byte {
      case 0x21...0x7E where !"\"<>\\^`{|}".utf8.contains(byte):
        String(UnicodeScalar(byte))
      default:
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    .joined()
  }
}

extension Substring {
  fileprivate func commonPrefix(with other: Substring) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
