import Agreements
import Languages
import MarkedYAML
import Terminal

/// The themes there are to choose from, as files that have been read but not yet understood.
public struct ThemeShelf: Hashable, Sendable {
  /// A theme file.
  public struct File: Hashable, Sendable {
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  private var files: [String: File] = [:]

  /// - Parameter files: theme files; of two with one name the later stands, so that a user's own
  ///   comes before a shipped one.
  public init(_ files: [File]) { add(files) }

  /// Puts files on the shelf, in front of those of the same name.
  public mutating func add(_ added: [File]) {
    for file in added { files[ThemeShelf.name(of: file.path)] = file }
  }

  /// In alphabetical order.
  public var names: [String] { files.keys.sorted() }

  /// The theme of a name with all that it inherits, and what is wrong in its files. A role that
  /// cannot be read keeps what is inherited. `nil` when there is no such theme.
  public func theme(named name: String) -> (theme: Theme, diagnostics: [Diagnostic])? {
    guard files[name] != nil else { return nil }
    var diagnostics: [Diagnostic] = []
    let theme = theme(named: name, heirs: [], &diagnostics)
    return (theme, diagnostics)
  }

  private func theme(
    named name: String, heirs: [String], _ diagnostics: inout [Diagnostic]
  ) -> Theme {
    guard let file = files[name] else { return Theme(name: name) }
    var reader = ThemeFileReader(file)
    let contents = reader.read()
    var theme = Theme(name: name)
    if let parent = contents.inherits {
      if heirs.contains(parent.name) || parent.name == name {
        reader.report(
          parent.place, Phrase("\(name) inherits from itself"),
          Phrase("the chain is \((heirs + [name, parent.name]).joined(separator: ", "))"),
          Phrase("take one `inherits` out of it"))
      } else if files[parent.name] == nil {
        reader.report(
          parent.place, Phrase("there is no theme \(parent.name)"),
          Phrase("a theme can inherit only from those that are found"),
          Spelling.advice(parent.name, among: names))
      } else {
        theme = self.theme(named: parent.name, heirs: heirs + [name], &diagnostics)
        theme.name = name
      }
    }
    for (role, style) in contents.styles { theme[role] = style }
    if let ground = contents.ground { theme.ground = ground }
    theme.summary = contents.description ?? ""
    diagnostics += reader.diagnostics
    return theme
  }

  /// `dark` for `themes/dark.yaml`.
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.split(separator: ".", maxSplits: 1).first ?? "")
  }
}
