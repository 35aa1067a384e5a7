import AgreementFiles
import Agreements
import ArgumentParser

struct AccessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access",
    abstract: "May this branch or body use this product, and if not, what is missing?",
    discussion: """
      Without an agreement all of them are asked about. Exit status: 0 when at least one of them is \
      usable, 1 when none is, 2 for a body or an agreement that is not in the data.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "The id of an agreement.")
  var agreement: String?

  @Option(name: .shortAndLong, help: "executive, legislative or judicial.")
  var branch: Branch?

  @Option(help: ArgumentHelp("The id of a body, such as house.", valueName: "id"))
  var body: String?

  @Option(help: "high, moderate, low or li-saas (default: what the data asks for).")
  var level: ImpactLevel?

  @OptionGroup var data: DataOptions

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    let registry = try data.read().registry
    let (branch, body) = try asker(in: registry)
    let answers = try agreements(in: registry).map { id in
      registry.access(
        Access.Question(
          agreement: id, branch: branch, body: body, level: level ?? registry.requiredLevel,
          day: data.day))
    }
    switch format {
    case .text:
      let blocks = answers.map { AccessText.lines($0, registry).joined(separator: "\n") }
      Output.write(blocks.joined(separator: "\n\n") + "\n")
    case .json:
      let values = answers.map(\.json)
      Output.write((agreement == nil ? JSONValue.array(values) : values[0]).text + "\n")
    }
    guard answers.contains(where: { $0.verdict == .usable }) else {
      throw CommandFailure(ExitStatus.no)
    }
  }

  private func agreements(in registry: Registry) throws -> [Agreement.ID] {
    guard let agreement else { return registry.agreements.map(\.id) }
    guard registry.agreements[Agreement.ID(agreement)] != nil else {
      let ids = registry.agreements.map(\.id.text).joined(separator: ", ")
      throw CommandFailure(
        ExitStatus.usage, "accord: there is no agreement \(agreement) — the data has \(ids)")
    }
    return [Agreement.ID(agreement)]
  }

  /// A body says which branch it belongs to; a branch alone is asked for as a whole.
  private func asker(in registry: Registry) throws -> (Branch, Body.ID?) {
    guard let body else {
      guard let branch else {
        throw CommandFailure(
          ExitStatus.usage,
          "accord: whose access? — say --branch executive, legislative or judicial, or --body ID")
      }
      return (branch, nil)
    }
    guard let found = registry.body(named: body) else {
      throw CommandFailure(
        ExitStatus.usage,
        "accord: there is no body \(body) — `accord list bodies` shows their ids and names")
    }
    guard branch == nil || branch == found.branch else {
      throw CommandFailure(
        ExitStatus.usage,
        "accord: \(found.name) is not of the \(branch?.rawValue ?? "") branch — it belongs to the "
          + "\(found.branch.rawValue) one — leave --branch out")
    }
    return (found.branch, found.id)
  }
}

extension Registry {
  /// A body by its id, its name or one of its other names, in any case.
  func body(named text: String) -> Body? {
    if let exact = bodies[Body.ID(text)] { return exact }
    let wanted = text.lowercased()
    return bodies.first { body in
      ([body.id.text, body.name] + body.aliases).contains { $0.lowercased() == wanted }
    }
  }
}
