import AgreementFiles
import Testing

/// A small data directory without a mistake.
enum Fixture {
  static let texts: [String: String] = [
    "accord.yaml": "name: Test\n",
    "sources.yaml": """
    sources:
      - {id: gsa-1, publisher: GSA, title: A page}
      - {id: axios-1, publisher: Axios, title: A report}

    """,
    "vendors.yaml": """
    vendors:
      - {id: google, name: Google}
      - {id: openai, name: OpenAI}

    """,
    "bodies.yaml": """
    bodies:
      - {id: house, name: House of Representatives, branch: legislative}
      - {id: senate, name: Senate, branch: legislative}
      - {id: gsa, name: General Services Administration, branch: executive}

    """,
    "agreements/gemini.yaml": """
    id: gemini
    vendor: google
    product: Gemini
    sources: [gsa-1]

    """,
    "offerings/FR1.yaml": """
    id: FR1
    name: Gemini
    provider: Google
    sources: [gsa-1]

    """,
  ]

  /// - Parameter changes: files that stand instead of those of the fixture, or beside them.
  static func files(_ changes: [String: String] = [:]) -> [DataFile] {
    texts.merging(changes) { _, new in new }.map { file($0.key, $0.value) }
  }

  static func file(_ path: String, _ text: String) -> DataFile {
    DataFile(path: path, bytes: Array(text.utf8))
  }

  /// What is wrong with the fixture when one of its files is another.
  static func diagnostics(_ path: String, _ text: String) -> [String] {
    let found = RegistryReader.read(files: files([path: text])).diagnostics
    // Whatever mistake a test makes is told in French, too.
    for diagnostic in found {
      for phrase in [diagnostic.message, diagnostic.reason, diagnostic.help] {
        #expect(phrase.text(in: .french) != phrase.english)
      }
    }
    return found.map(\.description)
  }
}
