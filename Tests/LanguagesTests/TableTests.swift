import Foundation
import Testing

@testable import Languages

@Suite("The table of a language")
struct TableTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources").standardizedFileURL

  private static let languages = Language.allCases.filter { $0 != .english }

  @Test("has every phrase of the program", arguments: languages)
  func complete(language: Language) throws {
    let phrases = try SourcePhrases(below: Self.sources)
    let known = Set(language.keys)
    let missing = phrases.found.filter { !known.contains($0.key) }
    #expect(missing.isEmpty, "\(missing.map(\.description).joined(separator: "\n"))")
  }

  @Test("has no phrase that the program no longer says", arguments: languages)
  func noneTooMany(language: Language) throws {
    let said = Set(try SourcePhrases(below: Self.sources).found.map(\.key))
    let obsolete = language.keys.filter { !said.contains($0) }.sorted()
    #expect(obsolete.isEmpty, "\(obsolete.joined(separator: "\n"))")
  }

  @Test("puts every argument of a phrase into its text, and no other", arguments: languages)
  func arguments(language: Language) throws {
    for (key, text) in language.table ?? [:] {
      #expect(
        Template(text).arguments.isSuperset(of: Template(key).texts)
          && Template(text).arguments.isSubset(of: Template(key).arguments),
        "\(key): \(text)")
    }
  }

  @Test("is asked only with literals, whose keys can be known")
  func literals() throws {
    let unreadable = try SourcePhrases(below: Self.sources).unreadable
    #expect(unreadable.isEmpty, "\(unreadable.joined(separator: "\n"))")
  }
}

@Suite("Phrases in sources")
struct SourcePhrasesTests {
  @Test("have the key that the phrase itself has")
  func keys() {
    let long = Phrase(
      """
      One line that \
      goes on, \(2) \(2, one: "time", many: "times").
      \("Another") line.
      """)
    let code = #"""
      // localized("in a comment")
      let text = localized("a \(name(of: "b")) \u{2026}") + localized(
          "\(n) \(n, one: "row", many: "rows")")
      let long = Phrase(
          """
          One line that \
          goes on, \(2) \(2, one: "time", many: "times").
          \("Another") line.
          """)
      """#
    let keys = SourcePhrases(in: code).found.map(\.key)
    #expect(keys == ["a {1} \u{2026}", "{1} {2?row|rows}", long.key])
  }

  @Test("that are no literals are told")
  func unreadable() {
    #expect(
      SourcePhrases(in: "localized(name)\nPhrase(flag ? \"a\" : \"b\")").unreadable.count == 2)
  }
}

extension Template {
  /// The arguments that are put in as text, counted from zero.
  fileprivate var texts: Set<Int> {
    Set(pieces.compactMap { if case .argument(let index) = $0 { index } else { nil } })
  }

  /// The arguments that the text depends on.
  fileprivate var arguments: Set<Int> {
    Set(
      pieces.compactMap { piece in
        switch piece {
        case .argument(let index), .form(let index, _, _): index
        case .text: nil
        }
      })
  }
}
