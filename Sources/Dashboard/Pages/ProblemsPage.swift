import Agreements

/// What is wrong in the data files: each problem with its place, its reason and how to mend it.
enum ProblemsPage {
  static func page(_ snapshot: Snapshot, width: Int) -> Page {
    var page = Page(title: "Problems")
    guard !snapshot.diagnostics.isEmpty else {
      page.lines = [Page.Line([Span("Nothing is wrong in the data files.")])]
      return page
    }
    for diagnostic in snapshot.diagnostics {
      let role: Role = diagnostic.severity == .error ? .error : .warning
      let location = RecordLocation(file: diagnostic.file, line: diagnostic.line)
      let lines = TextLayout.wrapped(diagnostic.description, width: width)
      for (number, text) in lines.enumerated() {
        page.lines.append(
          Page.Line(
            [Span(number == 0 ? text : "    " + text, number == 0 ? role : .text)],
            location: location))
      }
    }
    return page
  }
}
