import Agreements
import Languages

/// What a data file holds; its place in the data directory says so.
public enum FileKind: String, CaseIterable, Hashable, Sendable {
  case registry = "accord"
  case sources, vendors, bodies, programmes, events
  case agreement, offering, approvals

  /// The directory of the kinds that have many files.
  var directory: String? {
    switch self {
    case .agreement: "agreements"
    case .offering: "offerings"
    case .approvals: "approvals"
    default: nil
    }
  }

  /// The paths of its files: `vendors.yaml`, `agreements/*.yaml`.
  public var pattern: String { directory.map { "\($0)/*.yaml" } ?? "\(rawValue).yaml" }

  /// - Returns: `nil` for files that are not read as data.
  public init?(path: String) {
    guard let parts = FileKind.parts(of: path), parts.ending == "yaml" else { return nil }
    let match = FileKind.allCases.first { kind in
      kind.directory == parts.directory && (kind.directory != nil || kind.rawValue == parts.stem)
    }
    guard let match else { return nil }
    self = match
  }

  /// - Returns: `nil` for hidden files, which editors leave behind, and for deeper directories.
  private static func parts(
    of path: String
  ) -> (directory: String?, stem: String, ending: String)? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let name = parts.last, !name.hasPrefix("."),
      let dot = name.lastIndex(of: ".")
    else { return nil }
    let directory = parts.count == 2 ? String(parts[0]) : nil
    return (directory, String(name[..<dot]), String(name[name.index(after: dot)...]))
  }

  /// Says of a file that is not read why it looks as if it should be.
  static func warning(aboutUnread path: String) -> Diagnostic? {
    guard let (directory, stem, ending) = parts(of: path) else { return nil }
    let isInDataDirectory = FileKind.allCases.contains { $0.directory == directory }
    guard isInDataDirectory, ending == "yaml" || ending == "yml" else { return nil }
    if ending == "yml" {
      return unread(
        path, Phrase("the file is not read"), why: Phrase("data files end in '.yaml'"),
        help: Phrase("rename it to '\(stem).yaml'"))
    }
    let names = FileKind.allCases.filter { $0.directory == nil }.map(\.rawValue)
    let nearest = Spelling.nearest(to: stem, in: names)
    return unread(
      path, Phrase("the file is not read"), why: Phrase("no data file has that name"),
      help: nearest.map { Phrase("did you mean '\($0).yaml'?") }
        ?? Phrase("the files here are \(names.map { $0 + ".yaml" }.joined(separator: ", "))"))
  }

  private static func unread(
    _ path: String, _ what: Phrase, why: Phrase, help: Phrase
  ) -> Diagnostic {
    Diagnostic(
      file: path, line: 1, column: 1, severity: .warning, message: what, reason: why, help: help)
  }
}
