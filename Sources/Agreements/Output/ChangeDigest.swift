import Languages

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
    let name = registry.name.isEmpty ? localized("Agreements") : Markdown.escaped(registry.name)
    guard let since = selection.since else {
      return localized("\(name): changes up to \(selection.until)")
    }
    return localized("\(name): changes from \(since) to \(selection.until)")
  }

  private var summary: String {
    guard !changes.isEmpty else { return localized("Nothing changed.") }
    let counts = Change.Kind.told.compactMap { kind -> String? in
      let count = changes.count { $0.kind == kind }
      return count == 0 ? nil : kind.counted(count)
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
        title: branch.name.text.capitalizedFirst,
        // What a branch may do now comes before why.
        changes: changes.filter { $0.branch == branch && $0.kind == .access }
          + changes.filter { $0.branch == branch && $0.kind != .access })
    }
    let kinds = Change.Kind.told.map { kind in
      Section(
        title: kind.heading,
        changes: changes.filter { $0.branch == nil && $0.kind == kind })
    }
    return (branches + kinds).filter { !$0.changes.isEmpty }
  }

  // MARK: Items

  /// A change as an item of a list.
  public func item(_ change: Change) -> String { item(change, title: change.title.text) }

  private func item(_ change: Change, title: String) -> String {
    let date = change.effective?.description ?? localized("date unknown")
    var item = "- **\(date)** "
    if change.branch != nil { item += localized("\(change.kind.noun): ") }
    item += Markdown.escaped(title)
    if let values = ChangeLine.values(of: change) { item += ": **\(Markdown.escaped(values))**" }
    var remarks: [String] = []
    if let certainty = change.certainty { remarks.append(certainty.rawValue) }
    if let seen = change.seen { remarks.append(localized("first seen \(seen)")) }
    if !remarks.isEmpty { item += " (\(remarks.joined(separator: ", ")))" }
    if let note = change.note {
      let isReason = change.kind == .access
      let text = Markdown.escaped((isReason ? note.insideSentence : note).text)
      item += isReason ? localized(", because: \(text)") : ". \(text)"
    }
    return item + links(to: change.sources) + "\n"
  }

  /// Below the heading of a branch the title need not name it once more.
  private func titleBelowBranch(_ change: Change) -> String {
    let title = change.title.text
    let lead = change.branch.map { localized("\($0.name): \("")") } ?? ""
    return change.kind == .access && title.hasPrefix(lead)
      ? String(title.dropFirst(lead.count)) : title
  }

  // A mail is skimmed; whoever doubts a line looks into the data for all of them.
  private static let mostLinks = 4

  private func links(to sources: [Source.ID]) -> String {
    guard !sources.isEmpty else { return "" }
    let links = sources.prefix(Self.mostLinks).map(link)
    let rest = sources.count - links.count
    let told = links.joined(separator: ", ")
    return " — " + (rest > 0 ? localized("\(told) and \(rest) more") : told)
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

  /// What one of them is called below the heading of a branch.
  fileprivate var noun: Phrase {
    switch self {
    case .access: Phrase("verdict")
    case .agreement: Phrase("agreement")
    case .availability: Phrase("availability")
    case .certification: Phrase("certification")
    case .approval: Phrase("approval")
    case .event: Phrase("event")
    case .record: Phrase("record")
    }
  }

  /// So many of them.
  fileprivate func counted(_ count: Int) -> String {
    switch self {
    case .access: localized("\(count) \(count, one: "verdict", many: "verdicts")")
    case .approval: localized("\(count) \(count, one: "approval", many: "approvals")")
    case .event: localized("\(count) \(count, one: "event", many: "events")")
    case .agreement:
      localized(
        "\(count) \(count, one: "change of an agreement", many: "changes of agreements")")
    case .availability:
      localized(
        "\(count) \(count, one: "change of availability", many: "changes of availability")")
    case .certification:
      localized(
        """
        \(count) \(count, one: "change of a certification", many: "changes of certifications")
        """)
    case .record:
      localized("\(count) \(count, one: "change of a record", many: "changes of records")")
    }
  }

  fileprivate var heading: String {
    switch self {
    case .access: localized("Verdicts")
    case .approval: localized("Approvals")
    case .event: localized("Events")
    case .agreement: localized("Changes of agreements")
    case .availability: localized("Changes of availability")
    case .certification: localized("Changes of certifications")
    case .record: localized("Changes of records")
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
