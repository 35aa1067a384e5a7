import Agreements

/// Who may use what: agreements down, branches and the bodies that have decided across.
struct AccessMatrix {
  /// Who asks for access: a branch as a whole, or one of its bodies.
  enum Asker: Hashable, Sendable {
    case branch(Branch)
    case body(Body.ID, Branch)
  }

  /// Those of the Vendors pane, in its order.
  let agreements: [Agreement.ID]
  /// The branches first, then the bodies, those of one branch together.
  let askers: [Asker]
  private let context: RowContext

  init(_ state: DashboardState) {
    context = state.rowContext
    agreements = AccessMatrix.agreements(state)
    let branches = Branch.allCases.filter { state.branch == nil || $0 == state.branch }
    let deciders = state.registry.approvals.filter { $0.id.agreement != nil }
    let bodies = branches.flatMap { branch in
      deciders.lazy.filter { $0.id.branch == branch }.compactMap(\.id.body)
        .reduce(into: [Body.ID]()) { if !$0.contains($1) { $0.append($1) } }
        .map { Asker.body($0, branch) }
    }
    askers = branches.map(Asker.branch) + bodies
  }

  static func agreements(_ state: DashboardState) -> [Agreement.ID] {
    state.rows[.vendors].compactMap { row in
      if case .agreement(let id) = row { id } else { nil }
    }
  }

  func access(to agreement: Agreement.ID, for asker: Asker) -> Access {
    switch asker {
    case .branch(let branch): context.access(to: agreement, for: branch)
    case .body(let id, let branch): context.access(to: agreement, for: branch, body: id)
    }
  }

  func name(of asker: Asker) -> String {
    switch asker {
    case .branch(let branch): branch.longName
    case .body(let id, _): context.registry.name(of: id)
    }
  }

  /// The shortest of a body's names: abbreviations are usually among the aliases.
  func shortName(of asker: Asker) -> String {
    switch asker {
    case .branch(let branch): return branch.word
    case .body(let id, _):
      guard let body = context.registry.bodies[id] else { return id.text }
      return ([body.name] + body.aliases).min { $0.count < $1.count } ?? body.name
    }
  }
}

/// How the matrix lies in the room that there is.
struct AccessMatrixLayout {
  /// The mark of the chosen column, `◒ conditional`, and a gap.
  static let cellWidth = 16
  private static let leastNameWidth = 24
  private static let mostNameWidth = 60

  let nameWidth: Int
  /// The askers in sight: such that the chosen one is.
  let shown: Range<Int>
  /// Rows for the reasons of the chosen cell.
  let footerRows: Int

  init(width: Int, height: Int, askers: Int, chosen: Int) {
    let room = max(1, (width - Self.leastNameWidth) / Self.cellWidth)
    let count = max(0, min(room, askers))
    let first = max(0, min(chosen - count + 1, askers - count))
    shown = first..<(first + count)
    nameWidth = max(8, min(Self.mostNameWidth, width - count * Self.cellWidth))
    footerRows = AccessMatrixLayout.footerRows(height: height)
  }

  static func footerRows(height: Int) -> Int { height < 14 ? 0 : min(11, max(6, height / 3)) }
}
