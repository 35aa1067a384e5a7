import Languages
import PseudoTerminal
import Testing

/// What is wrong is told in French, with the same status as in English.
struct FrenchComplaintTests {
  @Test(
    "about wrong usage",
    arguments: [
      (["list"], "Erreur : Il manque l’argument « <genre> »\nAide : "),
      (["list", "xx"], "Les valeurs possibles sont :\n  - agreements"),
      (["list", "vendors", "--format", "xml"], "'csv' ou 'markdown'."),
      (
        ["list", "vendors", "--format"], "Il manque une valeur pour « --format <format> »"
      ),
      (["list", "vendors", "--nothing"], "Option inconnue : « --nothing »"),
      (["list", "vendors", "--fliter", "x"], "Vouliez-vous dire « --filter » ?"),
      (
        ["shwo"],
        "Argument inattendu : « shwo ». Vouliez-vous dire « accord show"
      ),
      (["one", "two"], "2 arguments inattendus : 'one', 'two'"),
      (["list", "vendors", "--all-columns=1"], "ne prend pas de valeur"),
      (["themes", "--lang", "xx"], "« xx » ne convient pas"),
      (["changes", "one"], "Donnez-en deux à comparer"),
      (["config", "--default", "--check"], "s’excluent"),
      (["access"], "l’accès de qui"),
      (["schema"], "quel schéma"),
      (["watch"], "il n’y a pas de répertoire à suivre"),
      (["record"], "il n’y a pas de répertoire où noter"),
      (["import", "fedramp", "x"], "il n’y a pas de répertoire de données où importer"),
      (["--theme", "none", "--dump-screen"], "il n’y a pas de thème none"),
      (["--generate-completion-script", "tcsh"], "Il n’y a pas de complétion"),
    ])
  func usage(arguments: [String], words: String) throws {
    let french = try run(arguments)
    #expect(french.status == .code(2))
    #expect(french.outputBytes.isEmpty)
    #expect(french.standardError.contains(words), "\(french.standardError)")
    for word in ["Error", "Help: ", "See '", "Unexpected", "Please", "Usage: "] {
      #expect(!french.standardError.contains(word), "\(french.standardError)")
    }
  }

  @Test("about what is not there, and of what was done")
  func answers() throws {
    let shown = try run(["show", "nothing-of-the-kind"])
    #expect(shown.status == .code(1))
    #expect(shown.standardError.contains("aucune fiche n’a l’identifiant nothing-of-the-kind"))

    let data = try DataDirectoryFixture()
    let checked = try data.accord("check", "--lang", "fr")
    #expect(checked.standardError == "0 erreur, 0 avertissement\n")
    let record = [
      "record", "anthropic-claude-2025", "--body", "house", "--status", "approved", "--on",
      "2026-11-01", "--source", "https://www.example.gov/a", "--publisher", "House", "--title", "A",
      "--lang", "fr",
    ]
    let dry = try data.accord(record + ["--dry-run"])
    #expect(dry.standardError == "Rien n’a été écrit.\n")
    let written = try data.accord(record)
    #expect(written.status == .code(0))
    #expect(written.standardError.contains("est noté dans approvals/"))
    #expect(
      try data.accord("record", "--undo", "--lang", "fr").standardError.contains("est repris"))
  }

  private func run(_ arguments: [String]) throws -> CommandResult {
    try PseudoTerminal.run(
      BuiltProduct.path("accord"), arguments,
      variables: ["LC_ALL": nil, "LC_MESSAGES": "fr_FR.UTF-8", "LANG": "en_US.UTF-8"])
  }
}
