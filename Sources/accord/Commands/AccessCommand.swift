import AgreementFiles
import Agreements
import ArgumentParser
import Languages

struct AccessCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "access",
      abstract: localized("May this branch or body use this product, and if not, what is missing?"),
      discussion: localized(
        """
        The agreement is given by its id, or by its vendor for all of the vendor's agreements; without \
        one all of them are asked about. Exit status: 0 when at least one of them is usable, 1 when \
        none is, 2 for a body or an agreement that is not in the data.
        """))
  }

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(
    help: ArgumentHelp(
      localized("The id of an agreement, or a vendor."), valueName: localized("agreement")))
  var agreement: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      localized("executive, legislative or judicial."), valueName: localized("branch")))
  var branch: Branch?

  @Option(help: ArgumentHelp(localized("The id of a body, such as house."), valueName: "id"))
  var body: String?

  @Option(
    help: ArgumentHelp(
      localized("high, moderate, low or li-saas (default: what the data asks for)."),
      valueName: localized("level")))
  var level: ImpactLevel?

  @OptionGroup var data: DataOptions

  @Option(help: ArgumentHelp(localized("text or json.")))
  var format = Format.text

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let registry = try data.read().registry
    let (branch, body) = try asker(in: registry)
    let ids = try agreements(in: registry)
    let answers = Language.$current.withValue(format == .json ? .forPrograms : .current) {
      ids.map { id in
        registry.access(
          Access.Question(
            agreement: id, branch: branch, body: body, level: level ?? registry.requiredLevel,
            day: data.day))
      }
    }
    switch format {
    case .text:
      var block = TextBlock()
      for (position, answer) in answers.enumerated() {
        if position > 0 { block.blank() }
        AccessText.write(answer, registry, to: &block)
      }
      Output.write(block.text)
    case .json:
      // One agreement is one object, whatever was said to name it; otherwise there is a list.
      let isOne = agreement != nil && answers.count == 1
      Language.$current.withValue(.forPrograms) {
        Output.write((isOne ? answers[0].json : JSONValue.array(answers.map(\.json))).text + "\n")
      }
    }
    guard answers.contains(where: { $0.verdict == .usable }) else {
      throw CommandFailure(ExitStatus.no)
    }
  }

  private func agreements(in registry: Registry) throws -> [Agreement.ID] {
    guard let agreement else { return registry.agreements.map(\.id) }
    let meant = registry.agreements(meantBy: agreement)
    guard meant.isEmpty else { return meant.map(\.id) }
    let help =
      registry.nearestAgreement(to: agreement).map { localized("did you mean '\($0)'?") }
      ?? localized("`accord list agreements` shows their ids")
    throw CommandFailure(
      ExitStatus.usage,
      localized("accord: there is no agreement or vendor \(agreement) — \(help)"))
  }

  /// A body says which branch it belongs to; a branch alone is asked for as a whole.
  private func asker(in registry: Registry) throws -> (Branch, Body.ID?) {
    guard let body else {
      guard let branch else {
        throw CommandFailure(
          ExitStatus.usage,
          localized(
            "accord: whose access? — say --branch executive, legislative or judicial, or --body ID")
        )
      }
      return (branch, nil)
    }
    guard let found = registry.body(named: body) else {
      let names = registry.bodies.flatMap { [$0.id.text, $0.name] + $0.aliases }
      let help =
        Spelling.question(body, among: names)?.text
        ?? localized("`accord list bodies` shows their ids and names")
      throw CommandFailure(
        ExitStatus.usage, localized("accord: there is no body \(body) — \(help)"))
    }
    guard branch == nil || branch == found.branch else {
      throw CommandFailure(
        ExitStatus.usage,
        localized(
          """
          accord: \(found.name) is not of the \(branch?.rawValue ?? "") branch — it belongs to the \
          \(found.branch.rawValue) one — leave --branch out
          """))
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
