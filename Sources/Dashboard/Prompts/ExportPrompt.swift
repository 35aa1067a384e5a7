import Languages

/// Where the view is exported to; the ending of the name says as what.
struct ExportPrompt: PromptRules {
  let label = localized("export to ")

  func problem(in text: String, _ state: DashboardState) -> PromptProblem? {
    guard let format = ExportFormat(path: text) else {
      let endings = ExportFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: " ")
      return PromptProblem(
        column: text.count + 1, localized("the ending says the form: one of \(endings)"))
    }
    if format.output != nil, state.topPage != nil {
      return PromptProblem(
        column: Self.ending(of: text).lowerBound + 1,
        localized("rows are exported from the panes; here .svg, .txt and .ans make a picture"))
    }
    return nil
  }

  func note(on text: String, _ state: DashboardState) -> String {
    guard let format = ExportFormat(path: text) else { return "" }
    guard format.output != nil else { return format.title }
    let tagged = state.taggedRows.count
    if tagged > 0 { return localized("tagged only: \(tagged) \(format.title)") }
    return "\(state.recordCount(of: state.focus)) \(format.title)"
  }

  func completion(of line: TextLine, _ state: DashboardState) -> Completion {
    Completion(
      Self.ending(of: line.text),
      ExportFormat.allCases.filter { $0.output == nil || state.topPage == nil }.map {
        Completion.Candidate($0.rawValue, $0.title)
      })
  }

  func entered(_ text: String, _ state: inout DashboardState) -> [Effect] {
    state.export(to: text).map { [.export($0)] } ?? []
  }

  /// The characters behind the last dot of the name; none, at the end, without a dot.
  private static func ending(of text: String) -> Range<Int> {
    let characters = Array(text)
    let name = characters.lastIndex(of: "/").map { $0 + 1 } ?? 0
    let dot = characters[name...].lastIndex(of: ".").map { $0 + 1 } ?? characters.count
    return dot..<characters.count
  }
}

extension DashboardState {
  /// Asks where to, with a name that says what and of which day.
  mutating func openExport() {
    let name = topPage == nil ? "\(focus.recordKind.rawValue)-\(day).csv" : "accord-\(day).svg"
    openPrompt(.export, with: name)
  }

  /// A file of the name is there: the user is asked.
  mutating func found(_ file: ExportedFile) {
    prompt = nil
    openChoice(.overwrite(file))
  }
}
