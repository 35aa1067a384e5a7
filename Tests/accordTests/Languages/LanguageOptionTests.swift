import Languages
import PseudoTerminal
import Testing

@testable import accord

/// The language is known before the arguments are taken apart.
struct LanguageOptionTests {
  @Test(
    "is found wherever it stands, and not among what are no options",
    arguments: [
      (["--lang", "fr"], Language.french), (["list", "--lang=fr", "vendors"], .french),
      (["--lang", "fr", "--lang", "en"], .english), (["list", "--", "--lang", "fr"], nil),
      (["--lang", "xx"], nil), (["--lang"], nil), (["--language", "fr"], nil),
      (["--lang=FR_ca.UTF-8"], .french),
    ])
  func asked(arguments: [String], language: Language?) {
    #expect(LanguageOptions.asked(in: arguments) == language)
  }

  @Test("that is not spoken is refused with the list of those that are")
  func unknown() throws {
    let result = try runAccord("list", "vendors", "--lang", "xx")
    #expect(result.status == .code(2))
    #expect(result.standardError.contains("'en' and 'fr'"))
  }

  @Test(
    "is that of the option, else of the environment, in help too",
    arguments: [
      (["--lang", "fr"], "C.UTF-8", true), ([], "fr_FR.UTF-8", true), ([], "de_DE.UTF-8", false),
      (["--lang", "en"], "fr_FR.UTF-8", false),
    ])
  func precedence(arguments: [String], locale: String, isFrench: Bool) throws {
    let result = try run(
      BuiltProduct.path("accord"), ["themes", "--help"] + arguments,
      variables: ["LC_ALL": locale, "COLUMNS": "200"])
    #expect(result.status == .code(0))
    #expect(result.standardOutput.contains("La langue des textes") == isFrench)
  }
}
