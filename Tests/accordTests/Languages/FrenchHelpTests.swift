import Languages
import PseudoTerminal
import Testing

@testable import accord

/// Help and manual pages in French, in the real program.
struct FrenchHelpTests {
  /// The words of every command, as they are typed.
  static let commands =
    [[], ["import", "fedramp"]]
    + Accord.configuration.subcommands.compactMap { $0.configuration.commandName }.map { [$0] }

  @Test("of every command has no English in it", arguments: commands)
  func help(command: [String]) throws {
    let french = try help(of: command, in: "fr")
    for word in [
      "OVERVIEW", "USAGE: ", "OPTIONS:", "ARGUMENTS:", "SUBCOMMANDS", "SCRIPTS:", "default:",
      "(default", "(values", "Show ", "<subcommand>", "<dir>", "<day>", "<branch>", "See '",
      " the ",
      " of ", " or ",
    ] {
      #expect(!french.contains(word), "\(word)")
    }
    for word in ["APERÇU\u{A0}: ", "USAGE\u{A0}: ", "OPTIONS\u{A0}:", "Afficher l’aide."] {
      #expect(french.contains(word), "\(word)")
    }
  }

  @Test("fits into the columns that there are", arguments: commands)
  func width(command: [String]) throws {
    let usage = "USAGE\u{A0}: "
    for line in try help(of: command, in: "fr").split(separator: "\n")
    where !line.hasPrefix(usage) {
      #expect(line.count <= 80, "\(line)")
    }
  }

  private func help(of command: [String], in language: String) throws -> String {
    let result = try run(
      BuiltProduct.path("accord"), command + ["--help"],
      variables: ["LC_ALL": nil, "LC_MESSAGES": nil, "LANG": language, "COLUMNS": "80"])
    #expect(result.status == .code(0))
    #expect(result.standardError.isEmpty)
    return result.standardOutput
  }

  @Test("is in the manual page, with its headings", arguments: ["accord", "accord-data"])
  func manual(page: String) throws {
    let page = try runAccord("man", page, "--lang", "fr").standardOutput
    for heading in ["NOM", "DESCRIPTION", "VOIR AUSSI"] {
      #expect(page.contains("\n.SH \"\(heading)\"\n"))
    }
    #expect(!page.contains("default:"))
    #expect(!page.contains("SEE ALSO"))
  }

  @Test("describes options in completions", arguments: ["zsh", "fish"])
  func completions(shell: String) throws {
    let script = try runAccord("--generate-completion-script", shell, "--lang", "fr")
    #expect(script.status == .code(0))
    #expect(script.standardOutput.contains("Le répertoire de données."))
    #expect(script.standardOutput.contains("Afficher l’aide."))
    #expect(!script.standardOutput.contains("Show help"))
  }
}
