import Synchronization
import Testing

@testable import Languages

@Suite("A phrase")
struct PhraseTests {
  @Test("has its English text, and a key with the places of its arguments")
  func key() {
    let phrase = Phrase("\("a.csv") has \(3) \(3, one: "problem", many: "problems").")
    #expect(phrase.key == "{1} has {2} {3?problem|problems}.")
    #expect(phrase.text(in: .english) == "a.csv has 3 problems.")
    #expect(phrase.text == "a.csv has 3 problems.")
  }

  @Test("says one thing in the singular", arguments: [(0, "0 rows"), (1, "1 row"), (2, "2 rows")])
  func singular(count: Int, text: String) {
    #expect(localized("\(count) \(count, one: "row", many: "rows")") == text)
  }

  @Test("inside of a phrase is told in the language of the whole")
  func nested() {
    let inner = Phrase("\("a.csv") of \("b")")
    let outer = [inner, .data("c")].joined(separator: ", ")
    #expect(Phrase("(\(inner))").key == "({1})")
    #expect(outer.english == "a.csv of b, c")
    #expect(outer.text(in: .french) == "a.csv de b, c")
  }

  @Test("is the same as another that says the same")
  func equality() {
    #expect(Phrase("row \(1)") == Phrase("row 1"))
    #expect(Phrase("row \(1)") != Phrase("row 2"))
  }

  @Test("that is deferred is made only when it is asked for, and then says what it would have said")
  func deferred() {
    let count = Mutex(0)
    let phrase = Phrase.deferred {
      count.withLock { $0 += 1 }
      return Phrase("\("a.csv") of \("b")")
    }
    let outer = Phrase("(\(phrase))")
    #expect(count.withLock(\.self) == 0)
    #expect(outer.english == "(a.csv of b)")
    #expect(outer.text(in: .french) == "(a.csv de b)")
    #expect(phrase == Phrase("\("a.csv") of \("b")"))
    #expect(phrase != Phrase("\("a.csv") of \("c")"))
    #expect(count.withLock(\.self) == 4)
    let made = phrase.made
    #expect(count.withLock(\.self) == 5)
    #expect(made.english == "a.csv of b")
    #expect(count.withLock(\.self) == 5)
    let nested = Phrase("(\(Phrase("\(phrase)").insideSentence))").made
    #expect(count.withLock(\.self) == 6)
    #expect(nested.english == "(a.csv of b)")
    #expect(count.withLock(\.self) == 6)
    #expect(Phrase.deferred { Phrase("It ended") }.insideSentence.english == "it ended")
    #expect(Phrase.deferred { .data("Senate") }.insideSentence.english == "Senate")
  }

  @Test("loses its capital inside of a sentence, where it is its own")
  func insideSentence() {
    #expect(Phrase("It ended").insideSentence.english == "it ended")
    #expect(Phrase("FedRAMP lists it").insideSentence.english == "FedRAMP lists it")
    #expect(Phrase("\("Senate") decided").insideSentence.english == "Senate decided")
    #expect(Phrase("\(Phrase("It ended")).").insideSentence.english == "it ended.")
    #expect(Phrase.empty.insideSentence.english.isEmpty)
  }

  @Test("not known to a language stays English")
  func unknown() {
    #expect(Phrase("no such phrase \(1)").text(in: .french) == "no such phrase 1")
  }
}

@Suite("A template")
struct TemplateTests {
  private func french(_ template: String, _ phrase: PhraseLiteral) -> String {
    Template(template).filled(with: Phrase(phrase).arguments, by: .french)
  }

  @Test("puts arguments where the language wants them")
  func order() {
    #expect(french("{2} de {1}", "\("a")'s \("b")") == "b de a")
  }

  @Test("has the singular for none in French")
  func none() {
    let template = "{1} {1?accord|accords}"
    #expect(french(template, "\(0)") == "0 accord")
    #expect(french(template, "\(1)") == "1 accord")
    #expect(french(template, "\(2)") == "2 accords")
  }

  @Test("keeps braces that are no places", arguments: ["{", "{}", "{x}", "{0}", "a {b", "{1?x}"])
  func braces(text: String) {
    #expect(french(text, "\("a")") == text)
  }
}

@Suite("The language")
struct LanguageTests {
  @Test(
    "is that of the first variable that is set",
    arguments: [
      ([:], Language.english),
      (["LANG": "fr_FR.UTF-8"], .french),
      (["LANG": "fr_FR.UTF-8", "LC_MESSAGES": "en_US"], .english),
      (["LANG": "en_US", "LC_ALL": "", "LC_MESSAGES": "fr"], .french),
      (["LANG": "fr_CA", "LC_ALL": "C"], .english),
      (["LANG": "fr", "LC_ALL": "de_DE"], .english),
    ])
  func environment(variables: [String: String], language: Language) {
    #expect(Language(environment: variables) == language)
  }

  @Test("is known by tag and by locale, and by nothing else")
  func names() {
    #expect(Language(locale: "fr") == .french)
    #expect(Language(locale: "FR-ca") == .french)
    #expect(Language(locale: "en_GB.UTF-8@euro") == .english)
    #expect(Language(locale: "french") == nil)
    #expect(Language(locale: "") == nil)
  }
}
