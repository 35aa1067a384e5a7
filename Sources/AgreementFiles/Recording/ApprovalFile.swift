import Agreements

/// Which file of approvals a decision belongs into.
enum ApprovalFile {
  /// The file with the decisions of the same body, else the one of its branch that already holds
  /// those of several, else a new one.
  static func path(for branch: Branch, _ body: Body.ID?, in registry: Registry) -> String {
    var holders: [String: Holder] = [:]
    for decision in registry.decisions {
      guard let file = decision.location?.file, FileKind(path: file) == .approvals else { continue }
      holders[file, default: Holder()].add(decision)
    }
    func most(_ count: (Holder) -> Int) -> String? {
      let best = holders.filter { count($0.value) > 0 }
        .max { (count($0.value), $1.key) < (count($1.value), $0.key) }
      return best?.key
    }
    if let own = most({ $0.counts[Holder.Decider(branch: branch, body: body)] ?? 0 }) { return own }
    // A file with one body's decisions is that body's own.
    if let shared = most({ $0.deciders(of: branch) > 1 ? $0.count(of: branch) : 0 }) {
      return shared
    }
    let stem = body?.text ?? branch.rawValue
    return "\(FileKind.approvals.directory ?? "")/\(stem).yaml"
  }

  private struct Holder {
    struct Decider: Hashable {
      var branch: Branch
      var body: Body.ID?
    }

    var counts: [Decider: Int] = [:]

    mutating func add(_ decision: Decision) {
      let deciders: [Body.ID?] = decision.bodies.isEmpty ? [nil] : decision.bodies
      for body in deciders { counts[Decider(branch: decision.branch, body: body), default: 0] += 1 }
    }

    func deciders(of branch: Branch) -> Int { counts.keys.count { $0.branch == branch } }
    func count(of branch: Branch) -> Int {
      counts.filter { $0.key.branch == branch }.values.reduce(0, +)
    }
  }
}
