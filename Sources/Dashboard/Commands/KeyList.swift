/// Every command with its keys as a table in Markdown, for what is written about the program.
public enum KeyList {
  public static let markdown: String = {
    var lines = ["| keys | command | what it does |", "|---|---|---|"]
    for group in Command.Group.allCases {
      lines.append("| | **\(group.rawValue)** | |")
      for command in Command.all where command.group == group {
        let keys = command.keys.map(code).joined(separator: " ")
        lines.append("| \(keys) | `\(command.id.rawValue)` | \(command.help) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  /// A stroke would end the cell.
  private static func code(_ key: String) -> String {
    "`\(key.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|"))`"
  }
}
