import Testing

@testable import AgreementFiles

/// A mistake in one file, and what is said about it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let file: String
  let text: String
  let expected: [String]

  init(_ file: String, _ text: String, _ expected: String...) {
    self.file = file
    self.text = text
    self.expected = expected.map { "\(file):\($0)" }
  }

  var testDescription: String { expected.first ?? file }
}

/// The head of an agreement, for mistakes further down: three lines.
private let agreement = "id: gemini\nvendor: google\nproduct: Gemini\n"

@Suite struct KeyMistakeTests {
  @Test func `the fixture has no mistake`() {
    #expect(RegistryReader.read(files: Fixture.files()).diagnostics == [])
  }

  @Test(arguments: [
    Mistake(
      "vendors.yaml", "vendors:\n  - id: google\n    nam: Google\n  - {id: openai, name: OpenAI}",
      "2:5: error: 'name' is missing — a vendor is not read without it — add 'name: …'",
      "3:5: error: unknown key 'nam' — a vendor has no such key — did you mean 'name'?"),
    Mistake(
      "accord.yaml", "name: Test\nrequired_level: High",
      "2:1: error: unknown key 'required_level' — a registry has no such key — did you mean "
        + "'required-level'?"),
    Mistake(
      "accord.yaml", "name: Test\ncolour: red",
      "2:1: error: unknown key 'colour' — a registry has no such key — the keys are: name, "
        + "required-level, latest-evidence, gaps, conflicts"),
    Mistake(
      "accord.yaml", "required-level: High",
      "1:1: error: 'name' is missing — a registry is not read without it — add 'name: …'"),
    Mistake(
      "accord.yaml", "name: Test\nlatest-evidence: 2026-02-30",
      "2:18: error: '2026-02-30' is not a day — 'latest-evidence' holds a day — write a day of the "
        + "calendar as 2026-04-03"),
    Mistake(
      "accord.yaml", "name: Test\ngaps: none",
      "2:7: error: 'gaps' is a single value — a list is expected — write it as '[…]', or on the "
        + "next line behind '- '"),
    Mistake(
      "accord.yaml", "name: [Test]",
      "1:7: error: 'name' is a list — text is expected — write the value without '-' or brackets"),
    Mistake(
      "accord.yaml", "name:\n  de: Test",
      "2:3: error: 'name' is a mapping — text is expected — write the value alone"),
    Mistake(
      "accord.yaml", "name: Test\nlatest-evidence: null",
      "2:18: error: 'latest-evidence' has no value — what is not known is left out — write a value, "
        + "or remove the key"),
    Mistake(
      "accord.yaml", "name: Test\ngaps:\n  - a\n  -\n",
      "4:4: error: 'gaps' has no value — what is not known is left out — write a value, or remove "
        + "the key"),
    Mistake(
      "accord.yaml", "name: ' '",
      "1:7: error: 'name' is empty — what is not known is left out — write text, or remove the key"),
    Mistake(
      "accord.yaml", "name: \"\\e[31mred\"",
      "1:7: error: 'name' holds an invisible control character — it could change what a terminal "
        + "shows — remove the escape that names it"),
    Mistake(
      "accord.yaml", "name: Test\nname: Again",
      "2:1: error: the key 'name' stands twice — it was given at line 1, column 1, and that one "
        + "counts — remove one of the two"),
    Mistake(
      "programmes.yaml", "programmes:\n  - id: one gov\n    name: OneGov\n    sources: [gsa-1]",
      "2:9: error: 'one gov' is not an id — 'id' holds an id — use letters, digits, '.', '_' and "
        + "'-' only"),
    Mistake(
      "programmes.yaml", "programmes:\n  - just text",
      "2:5: error: a programme is expected here — this is a single value — write its keys, such as "
        + "'id: …'"),
    Mistake(
      "programmes.yaml", "programmes:\n  id: onegov",
      "2:3: error: 'programmes' is a mapping — a list is expected — start each record with '- '"),
    Mistake(
      "programmes.yaml", "programs: []",
      "1:1: error: unknown key 'programs' — a file of programmes has no such key — did you mean "
        + "'programmes'?"),
    Mistake(
      "programmes.yaml", "programmes:\n  - {id: onegov, name: OneGov}",
      "2:5: warning: a programme without sources — nobody can check what it says — add 'sources: "
        + "[id]' with ids from sources.yaml"),
  ])
  func `mistakes with keys are told`(mistake: Mistake) {
    #expect(Fixture.diagnostics(mistake.file, mistake.text) == mistake.expected)
  }

  @Test(arguments: [
    Mistake(
      "agreements/gemini.yaml", agreement + "sources: [gsa-1]\nannounced: 3 April 2026",
      "5:12: error: '3 April 2026' is not a date — 'announced' holds a date — write 2026-04-03, "
        + "2026-04, 2026 or 'by 2026-04-03'"),
    Mistake(
      "agreements/gemini.yaml", agreement + "sources: [gsa-1]\nprice: {amount: $1}",
      "5:17: error: '$1' is not an amount — 'amount' holds an amount — write digits with at most "
        + "six decimals, such as 0.47, without a sign",
      "5:17: warning: an amount without 'currency' — it cannot be compared with other prices — add "
        + "'currency: …'",
      "5:17: warning: an amount without 'unit' — it cannot be compared with other prices — add "
        + "'unit: …'"),
    Mistake(
      "agreements/gemini.yaml",
      agreement + "sources: [gsa-1]\nprice: {amount: 1, unit: per agency, currency: usd}",
      "5:48: error: 'usd' is not a currency — 'currency' holds a code of ISO 4217 — did you mean "
        + "'USD'?"),
    Mistake(
      "agreements/gemini.yaml",
      agreement + "sources: [gsa-1]\nprice: {amount: 1, unit: per agency, currency: dollars}",
      "5:48: error: 'dollars' is not a currency — 'currency' holds a code of ISO 4217 — write three "
        + "letters of ISO 4217, such as USD"),
    Mistake(
      "agreements/gemini.yaml",
      agreement
        + "sources: [gsa-1]\nprice: {amount: 1, currency: USD, unit: per agancy for a year}",
      "5:41: error: 'per agancy for a year' begins with no unit that is known — prices of unknown "
        + "units cannot be compared — did you mean 'per agency'?"),
    Mistake(
      "agreements/gemini.yaml",
      agreement + "sources: [gsa-1]\nprice: {amount: 1, currency: USD, unit: once}",
      "5:41: error: 'once' begins with no unit that is known — prices of unknown units cannot be "
        + "compared — write one such as 'per agency', 'per user', 'per licence', 'in total', and the "
        + "rest behind it"),
    Mistake(
      "agreements/gemini.yaml", agreement + "sources: [gsa-1]\nprice: 1 dollar",
      "5:8: error: a price is expected here — this is a single value — write its keys, such as "
        + "'amount: …'"),
    Mistake(
      "agreements/gemini.yaml",
      agreement + "sources: [gsa-1]\nstatus:\n  - {status: activ, on: 2026-01-01}",
      "6:14: error: 'activ' is no word for 'status' — only certain words are understood here — did "
        + "you mean 'active'? one of: offered, active, listed expired, terminated, restored, "
        + "extended, superseded, not listed, unknown"),
    Mistake(
      "agreements/gemini.yaml",
      agreement + "sources: [gsa-1]\ncoverage: {branches: [Executive, military]}",
      "5:23: error: 'Executive' is no word for 'branches' — only certain words are understood here "
        + "— did you mean 'executive'? one of: executive, legislative, judicial",
      "5:34: error: 'military' is no word for 'branches' — only certain words are understood here — "
        + "one of: executive, legislative, judicial"),
    Mistake(
      "agreements/gemini.yaml",
      agreement + "sources: [gsa-1]\nterm:\n  start: 2026-05-01\n  ends:\n    - end: 2026-04",
      "8:12: error: the term ends on 2026-04, before it starts — it starts on 2026-05-01 — correct "
        + "one of the two"),
    Mistake(
      "agreements/gemini.yaml",
      agreement
        + "sources: [gsa-1]\nstatus:\n  - {status: active, on: 2026-03}\n"
        + "  - {status: extended, on: 2026-02-27}",
      "7:28: warning: 2026-02-27 comes after 2026-03 — entries stand oldest first, and the one "
        + "before is at line 6 — move the entry up, or correct its date"),
    Mistake(
      "agreements/gemini.yaml", agreement,
      "1:1: warning: an agreement without sources — nobody can check what it says — add 'sources: "
        + "[id]' with ids from sources.yaml"),
    Mistake(
      "agreements/other.yaml", "id: veo\nvendor: google\nproduct: Veo\nsources: [gsa-1]",
      "1:5: warning: the file of agreement 'veo' has another name — an agreement is looked for in "
        + "'agreements/veo.yaml' — rename the file, or the id"),
    Mistake(
      "agreements/gemini.yaml",
      agreement + "sources: [gsa-1]\nadoption:\n  trainings: {state: unknown}",
      "6:3: error: unknown key 'trainings' — an adoption has no such key — did you mean 'training'?"
    ),
    Mistake(
      "offerings/FR1.yaml",
      "id: FR1\nname: G\nprovider: Google\nsources: [gsa-1]\nreuses: -3\ncounted: 2026-04",
      "5:9: error: '-3' is not a count — 'reuses' holds a count — write a whole number, such as 12",
      "6:10: error: '2026-04' is not a day — 'counted' holds a day — write a day of the calendar as "
        + "2026-04-03"),
    Mistake(
      "offerings/FR1.yaml",
      "id: FR1\nname: G\nprovider: Google\nsources: [gsa-1]\ncertifications:\n"
        + "  - {status: certified, on: 2026-01-05, level: high, class: E}\n"
        + "  - {status: listed, on: 2025-12-01}",
      "6:48: error: 'high' is no word for 'level' — only certain words are understood here — did you "
        + "mean 'High'? one of: LI-SaaS, Low, Moderate, High",
      "6:61: error: 'E' is no word for 'class' — only certain words are understood here — one of: A, "
        + "B, C, D",
      "7:26: warning: 2025-12-01 comes after 2026-01-05 — entries stand oldest first, and the one "
        + "before is at line 6 — move the entry up, or correct its date"),
    Mistake(
      "sources.yaml",
      "sources:\n  - {id: gsa-1, publisher: GSA, title: A, url: 'gsa.gov', read: fully}\n",
      "2:48: error: 'gsa.gov' is not a web address — 'url' holds a web address — write an address "
        + "that starts with 'https://'",
      "2:65: error: 'fully' is no word for 'read' — only certain words are understood here — did you "
        + "mean 'full'? one of: full, excerpt, mirror, cited"),
  ])
  func `mistakes with values are told`(mistake: Mistake) {
    #expect(Fixture.diagnostics(mistake.file, mistake.text) == mistake.expected)
  }
}
