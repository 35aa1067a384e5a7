/// Changes as Markdown for a morning's mail: a heading for every branch, and for every kind of what
/// belongs to no branch; sources as links.
public struct ChangeDigest {
  private let changes: [Change]
  private let registry: Registry
  private let selection: ChangeSelection

  /// - Parameters:
  ///   - changes: those to tell, in the order in which they are told.
  ///   - registry: the registry that the changes are about.
  ///   - selection: the changes that are asked for.
  public init(_ changes: [Change], of registry: Registry, asked selection: ChangeSelection) {
    self.changes = changes
    self.registry = registry
    self.selection = selection
  }

  /// The whole digest.
  public var text: String {
    var text = "# \(heading)\n\n\(summary)\n"
    for section in sections {
      text += "\n## \(section.title) (\(section.changes.count))\n\n"
      for change in section.changes { text += item(change, title: titleBelowBranch(change)) }
    }
    return text
  }

  private var heading: String {
    let name = registry.name.isEmpty ? "Agreements" : Markdown.escaped(registry.name)
    guard let since = selection.since else { return "\(name): changes up to \(selection.until)" }
    return "\(name): changes from \(since) to \(selection.until)"
  }

  private var summary: String {
    guard !changes.isEmpty else { return "Nothing changed." }
    let counts = Change.Kind.told.compactMap { kind -> String? in
      let count = changes.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(count == 1 ? kind.noun : kind.plural)"
    }
    return counts.joined(separator: ", ") + "."
  }

  // MARK: Sections

  private struct Section {
    var title: String
    var changes: [Change]
  }

  private var sections: [Section] {
    let branches = Branch.allCases.map { branch in
      Section(
        title: "\(branch.rawValue.capitalizedFirst) branch",
        // What a branch may do now comes before why.
        changes: changes.filter { $0.branch == branch && $0.kind == .access }
          + changes.filter { $0.branch == branch && $0.kind != .access })
    }
    let kinds = Change.Kind.told.map { kind in
      Section(
        title: kind.plural.capitalizedFirst,
        changes: changes.filter { $0.branch == nil && $0.kind == kind })
    }
    return (branches + kinds).filter { !$0.changes.isEmpty }
  }

  // MARK: Items

  /// A change as an item of a list.
  public func item(_ change: Change) -> String { item(change, title: change.title) }

  private func item(_ change: Change, title: String) -> String {
    let date = change.effective?.description ?? "date unknown"
    var item = "- **\(date)** "
    if change.branch != nil { item += "\(change.kind.noun): " }
    item += Markdown.escaped(title)
    if let values = ChangeLine.values(of: change) { item += ": **\(Markdown.escaped(values))**" }
    var remarks: [String] = []
    if let certainty = change.certainty { remarks.append(certainty.rawValue) }
    if let seen = change.seen { remarks.append("first seen \(seen)") }
    if !remarks.isEmpty { item += " (\(remarks.joined(separator: ", ")))" }
    if let note = change.note {
      item += change.kind == .access ? ", because: " : ". "
      item += Markdown.escaped(note)
    }
    return item + links(to: change.sources) + "\n"
  }

  /// Below the heading of a branch the title need not name it once more.
  private func titleBelowBranch(_ change: Change) -> String {
    let lead = change.branch.map { "\($0.rawValue) branch: " } ?? ""
    return change.kind == .access && change.title.hasPrefix(lead)
      ? String(change.title.dropFirst(lead.count)) : change.title
  }

  // A mail is skimmed; whoever doubts a line looks into the data for all of them.
  private static let mostLinks = 4

  private func links(to sources: [Source.ID]) -> String {
    guard !sources.isEmpty else { return "" }
    let links = sources.prefix(Self.mostLinks).map(link)
    let rest = sources.count - links.count
    return " — " + links.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private func link(to id: Source.ID) -> String {
    guard let source = registry.sources[id] else { return Markdown.escaped(id.text) }
    let publisher = Markdown.escaped(source.publisher)
    return source.url.flatMap(Markdown.destination).map { "[\(publisher)](\($0))" } ?? publisher
  }
}

extension Change.Kind {
  /// In the order in which they are told.
  fileprivate static var told: [Change.Kind] {
    [.access, .approval, .availability, .certification, .agreement, .event, .record]
  }

  fileprivate var noun: String { self == .access ? "verdict" : rawValue }

  fileprivate var plural: String {
    switch self {
    case .availability: "changes of availability"
    case .record: "changes of records"
    default: "\(noun)s"
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
