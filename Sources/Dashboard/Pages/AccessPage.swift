import Agreements

/// Who may use what: agreements down, branches and the bodies that have decided across.
enum AccessPage {
  private enum Asker: Hashable {
    case branch(Branch)
    case body(Body.ID, Branch)
  }

  private static let nameWidth = 34
  private static let cellWidth = 15

  static func page(_ context: RowContext, width: Int) -> Page {
    let askers = askers(context)
    let room = max(1, (width - nameWidth) / cellWidth)
    var page = Page(title: "Access at \(context.level.rawValue)")
    // More bodies than fit are shown in further blocks below, never cut off.
    for block in stride(from: 0, to: askers.count, by: room) {
      let shown = Array(askers[block..<min(block + room, askers.count)])
      page.lines.append(header(shown, context))
      page.lines += rows(shown, context)
      page.lines.append(Page.Line())
    }
    return page
  }

  private static func askers(_ context: RowContext) -> [Asker] {
    let branches = Branch.allCases.filter { context.branch == nil || $0 == context.branch }
    return branches.flatMap { branch -> [Asker] in
      let bodies = context.registry.approvals.compactMap { approval in
        approval.id.branch == branch && approval.id.agreement != nil ? approval.id.body : nil
      }
      let unique = bodies.reduce(into: [Body.ID]()) { if !$0.contains($1) { $0.append($1) } }
      return [Asker.branch(branch)] + unique.map { Asker.body($0, branch) }
    }
  }

  private static func header(_ askers: [Asker], _ context: RowContext) -> Page.Line {
    let names = askers.map { asker -> Span in
      switch asker {
      case .branch(let branch): Span(cell(branch.rawValue), .header)
      case .body(let id, _): Span(cell(shortName(id, context.registry)), .header)
      }
    }
    return Page.Line([Span(TextLayout.padded("", to: nameWidth))] + names)
  }

  private static func rows(_ askers: [Asker], _ context: RowContext) -> [Page.Line] {
    let relation = context.index.relation
    return context.registry.agreements.filter {
      relation.includes($0.id, in: context.branch)
    }.map { agreement in
      let name = "\(context.vendorName(agreement.vendor)): \(agreement.product)"
      let verdicts = askers.map { asker -> Span in
        let access =
          switch asker {
          case .branch(let branch): context.access(to: agreement.id, for: branch)
          case .body(let id, let branch): context.access(to: agreement.id, for: branch, body: id)
          }
        let verdict = access.verdict
        return Span(
          cell("\(context.glyphs.sign(of: verdict)) \(verdict.rawValue)"), Role(verdict))
      }
      return Page.Line([Span(cut(name, to: nameWidth))] + verdicts, location: agreement.location)
    }
  }

  private static func cell(_ text: String) -> String { cut(text, to: cellWidth) }

  private static func cut(_ text: String, to width: Int) -> String {
    TextLayout.padded(TextLayout.truncated(text, to: width - 1), to: width)
  }

  /// The shortest of a body's names: abbreviations are usually among the aliases.
  private static func shortName(_ id: Body.ID, _ registry: Registry) -> String {
    guard let body = registry.bodies[id] else { return id.text }
    return ([body.name] + body.aliases).min { $0.count < $1.count } ?? body.name
  }
}
