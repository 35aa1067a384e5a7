import Agreements
import Languages

/// What a view is exported as. The ending of the file's name says which.
enum ExportFormat: String, CaseIterable {
  case csv, json, jsonl, md, svg, txt, ans

  /// By the ending of a path; `nil` when that names none.
  init?(path: String) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    self.init(rawValue: name[name.index(after: dot)...].lowercased())
  }

  var title: String {
    switch self {
    case .csv: localized("rows, comma-separated values")
    case .json: localized("rows, one JSON array")
    case .jsonl: localized("rows, one JSON object a line")
    case .md: localized("rows, a Markdown table")
    case .svg: localized("picture of the screen")
    case .txt: localized("the screen as text")
    case .ans: localized("the screen as text with colours")
    }
  }

  /// How the rows of a pane are written; `nil` for pictures of the screen.
  var output: OutputFormat? {
    switch self {
    case .csv: .csv
    case .json: .json
    case .jsonl: .jsonl
    case .md: .markdown
    case .svg, .txt, .ans: nil
    }
  }

  var picture: PictureFormat {
    switch self {
    case .svg: .svg
    case .ans: .ansi
    default: .text
    }
  }
}

/// A file to be written.
public struct ExportedFile: Hashable, Sendable {
  /// As it was typed.
  public var path: String
  public var text: String
  /// For people: "27 rows".
  public var name: String
  /// Whether a file of that name is replaced; asked for only after it was found.
  public var replaces = false
}

extension DashboardState {
  /// What is to be written under a path. The line in which it was typed is gone by now.
  func export(to path: String) -> ExportedFile? {
    guard let format = ExportFormat(path: path) else { return nil }
    guard let output = format.output else {
      return ExportedFile(
        path: path, text: format.picture.picture(of: self), name: localized("the screen"))
    }
    let kind = focus.recordKind
    let columns = output == .markdown ? kind.mainColumns : kind.columns
    let tagged = taggedRows
    let rows = (tagged.isEmpty ? records(of: focus) : tagged).map { $0.selecting(columns) }
    return ExportedFile(
      path: path, text: output.text(of: rows, columns: columns),
      name: tagged.isEmpty
        ? localized("\(GroupedNumber(rows.count)) \(rows.count, one: "row", many: "rows")")
        : Self.name(ofTagged: rows.count))
  }
}
