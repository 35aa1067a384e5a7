import Agreements
import MarkedYAML

extension Shape<Decision> {
  static let decision = Shape(
    "decision", "One dated decision of a body or a whole branch. Add decisions, rewrite none.",
    required: RequiredKey("id", .identifier(), "The name of the record."),
    RequiredKey("product", .text, "What was decided on, in the decision's own words."),
    RequiredKey("branch", .word, "The branch of government that decided."),
    RequiredKey("status", .word, "What was decided."),
    make: Decision.init(id:product:branch:status:),
    optional: [
      OptionalKey("agreement", .reference(), "The agreement whose product was decided on.") {
        $0.agreement = $1
      },
      OptionalKey("vendor", .reference(), "Who makes the product.") { $0.vendor = $1 },
      OptionalKey(
        "bodies", .list(of: .reference()), "Who decided; left out for the branch as a whole."
      ) { $0.bodies += $1 },
      OptionalKey("body", .reference(), "Who decided, when it is one body.") {
        $0.bodies.append($1)
      },
      OptionalKey("on", .date, "When.") { $0.date = $1 },
      .certainty { $0.certainty = $1 },
      .note { $0.note = $1 },
      OptionalKey("conflict", .text, "What sources contradict each other on.") {
        $0.conflict = $1
      },
      .sources { $0.sources = $1 },
    ]
  ).located().sourced().checked { decision, node, reader in
    claimBodies(of: decision.branch, node, reader)
  }
}

extension Shape<Search> {
  static let search = Shape(
    "search", "A decision that was looked for and not found.",
    required: RequiredKey("id", .identifier(), "The name of the record."),
    RequiredKey("product", .text, "The product it would be about."),
    RequiredKey("branch", .word, "The branch of government."),
    make: Search.init(id:product:branch:),
    optional: [
      OptionalKey("agreement", .reference(), "The agreement it would be about.") {
        $0.agreement = $1
      },
      OptionalKey("vendor", .reference(), "Who makes the product.") { $0.vendor = $1 },
      OptionalKey("body", .reference(), "Who would have decided.") { $0.body = $1 },
      OptionalKey("on", .date, "When it was looked for.") { $0.date = $1 },
      .certainty { $0.certainty = $1 },
      .note { $0.note = $1 },
      .sources { $0.sources = $1 },
    ]
  ).located().sourced().checked { search, node, reader in
    claimBodies(of: search.branch, node, reader)
  }
}

/// The bodies of a record have to be of its branch.
private func claimBodies(of branch: Branch, _ node: YAMLNode, _ reader: FileReader) {
  let several = node["bodies"]?.items.map(\.self) ?? []
  let single = node["body"].map { [$0] } ?? []
  for body in several + single {
    guard let id = body.text else { continue }
    reader.belongs(Body.ID(id), to: branch, at: body.place)
  }
}

extension Format<[Decision]> {
  /// The decisions of one body about one product stand oldest first, like entries that are only
  /// ever added; those of several bodies may be mixed.
  static let decisions: Format = {
    let element = Format<Decision>.record(.decision)
    return Format(schema: ["type": "array", "items": element.schema()]) { node, key, reader in
      guard let items = reader.items(of: node, key) else { return nil }
      var orders: [Approval.ID: DateOrder] = [:]
      return items.compactMap { item in
        guard reader.present(item, key), let decision = element.read(item, key, reader) else {
          return nil
        }
        for approval in decision.approvals {
          orders[approval, default: DateOrder(dateKey: "on")].check(decision.date, of: item, reader)
        }
        return decision
      }
    }
  }()
}

extension Decision {
  /// What the decision is a part of: one approval for each body.
  fileprivate var approvals: [Approval.ID] {
    let deciders: [Body.ID?] = bodies.isEmpty ? [nil] : bodies
    return deciders.map {
      Approval.ID(agreement: agreement, product: product, branch: branch, body: $0)
    }
  }
}
