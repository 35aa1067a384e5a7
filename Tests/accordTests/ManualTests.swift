import Glibc
import PseudoTerminal
import Testing

/// Manual pages and completions come from the tables that the program itself uses.
struct ManualTests {
  @Test("accord(1) has every subcommand with its options, and every key")
  func program() throws {
    let page = try runAccord("man")
    #expect(page.status == .code(0))
    let help = try runAccord("--help").standardOutput
    let start = try #require(help.firstRange(of: "SUBCOMMANDS:\n"))
    let names = help[start.upperBound...].split(separator: "\n")
      .prefix { $0.hasPrefix("  ") }
      .filter { !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first }.filter { $0 != "dashboard" && $0 != "See" }
    #expect(names.count > 8)
    for name in names { #expect(page.standardOutput.contains(".SS \"accord \(name)"), "\(name)") }
    for text in ["\\-\\-dump\\-screen", "(quit)", "\\-\\-as\\-of", "(open\\-details)"] {
      #expect(page.standardOutput.contains(text), "\(text)")
    }
  }

  @Test("accord-data(5) has every kind of file with its keys, and every field")
  func data() throws {
    let page = try runAccord("man", "accord-data").standardOutput
    for text in [
      "AGREEMENTS/*.YAML", "required\\-level", "decisions", "waiting_days", "fedramp_id",
    ] {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test("groff finds nothing to complain about", arguments: ["accord", "accord-data"])
  func groff(_ name: String) throws {
    let page = try runAccord("man", name).standardOutput
    guard access("/usr/bin/groff", X_OK) == 0 else { return }
    let result = try run(
      "/usr/bin/groff", ["-man", "-Tutf8", "-ww", "-z"], standardInput: page)
    #expect(result.status == .code(0))
    #expect(result.standardError.isEmpty, "\(result.standardError.prefix(2000))")
  }

  @Test("Completions know every subcommand and option", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let script = try runAccord("--generate-completion-script", shell)
    #expect(script.status == .code(0))
    for word in ["dump-screen", "as-of", "themes", "record", "fedramp"] {
      #expect(script.standardOutput.contains(word), "\(word)")
    }
  }
}
