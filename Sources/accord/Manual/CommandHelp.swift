/// The help that the argument parser prints for a command, taken apart, so that a manual page says
/// exactly what `--help` says.
struct CommandHelp {
  struct Section {
    var title: String
    var items: [(label: String, description: String)] = []
  }

  private(set) var overview = ""
  private(set) var discussion = ""
  private(set) var usage: [String] = []
  /// Arguments and options, by their headings.
  private(set) var sections: [Section] = []

  /// So wide that no line is broken.
  static let width = 10_000

  init(_ help: String) {
    var lines = help.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if let first = lines.first, first.hasPrefix("OVERVIEW: ") {
      overview = String(first.dropFirst("OVERVIEW: ".count))
      lines = lines.dropFirst()
    }
    let start = lines.firstIndex { $0.hasPrefix("USAGE: ") } ?? lines.endIndex
    discussion = lines[..<start].joined(separator: "\n").trimmed
    lines = lines[start...]
    if let first = lines.first { usage = [String(first.dropFirst("USAGE: ".count))] }
    for line in lines.dropFirst() {
      if !line.hasPrefix(" "), line.hasSuffix(":") {
        sections.append(Section(title: String(line.dropLast())))
      } else if sections.isEmpty {
        if !line.trimmed.isEmpty { usage.append(line.trimmed) }
      } else if line.hasPrefix("  ") {
        take(line, into: &sections[sections.count - 1])
      }
    }
  }

  /// A label stands two columns from the left; what describes it, further to the right or on the
  /// next line.
  private func take(_ line: Substring, into section: inout Section) {
    let isContinued = line.prefix { $0 == " " }.count > 2
    if isContinued, let last = section.items.indices.last {
      let before = section.items[last].description
      section.items[last].description = before + (before.isEmpty ? "" : " ") + line.trimmed
      return
    }
    let text = line.dropFirst(2)
    let gap = text.firstRange(of: "  ")
    let label = String(gap.map { text[..<$0.lowerBound] } ?? text)
    section.items.append((label, gap.map { text[$0.lowerBound...].trimmed } ?? ""))
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
