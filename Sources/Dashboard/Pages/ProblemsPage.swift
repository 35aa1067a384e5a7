import Agreements
import Languages

/// What is wrong in the data files and the settings: each problem with its place, its reason and how to mend it.
enum ProblemsPage {
  static func page(_ diagnostics: [Diagnostic], width: Int) -> Page {
    var page = Page(title: localized("Problems"))
    guard !diagnostics.isEmpty else {
      page.lines = [
        Page.Line([Span(localized("Nothing is wrong in the data files or the settings."))])
      ]
      return page
    }
    for diagnostic in diagnostics {
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
