import AgreementFiles
import Agreements
import ArgumentParser
import Glibc
import Languages

struct RecordCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "record",
      abstract: localized(
        "Add a decision of a branch or a body to the data files, or take the last one back."),
      discussion: localized(
        """
        The decision goes into the file that holds those of the same body or branch; nothing else in it \
        changes by a byte. A source that is new to the data is added to sources.yaml and needs \
        --publisher and --title. What is written is shown first, and, in a terminal, asked about.

        Exit status: 0 recorded, 1 not recorded (refused, declined, or changed by somebody else \
        meanwhile), 2 wrong usage, 3 files cannot be read or written.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      localized("The id of the agreement whose product was decided on."),
      valueName: localized("agreement")))
  var agreement: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      localized("executive, legislative or judicial; with --body its own."),
      valueName: localized("branch")))
  var branch: Branch?

  @Option(help: ArgumentHelp(localized("The id of the body that decided."), valueName: "id"))
  var body: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "\(ApprovalStatus.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: localized("status")))
  var status: ApprovalStatus?

  @Option(
    help: ArgumentHelp(
      localized("When: 2026-11-24, 2026-11, 2026, 'by 2026-11-24' or today."),
      valueName: localized("day")))
  var on: StatedDate?

  @Option(
    help: ArgumentHelp(
      localized("Where it was read: an address, or the id of a source of the data."),
      valueName: "url"))
  var source: String?

  @Option(
    help: ArgumentHelp(
      localized("Who published a source that is new to the data."),
      valueName: localized("publisher")))
  var publisher: String?

  @Option(
    help: ArgumentHelp(localized("Its title, as published."), valueName: localized("title")))
  var title: String?

  @Option(
    help: ArgumentHelp(localized("When it was published."), valueName: localized("day")))
  var published: StatedDate?

  @Option(
    help: ArgumentHelp(
      "\(Certainty.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: localized("certainty")))
  var certainty: Certainty?

  @Option(help: ArgumentHelp(localized("What else there is to say.")))
  var note: String?

  @Option(
    help: ArgumentHelp(
      localized("The product in the decision's own words (default: as before)."),
      valueName: localized("product")))
  var product: String?

  @Option(help: ArgumentHelp(localized("The data directory."), valueName: localized("dir")))
  var data: String?

  @Flag(help: ArgumentHelp(localized("Show what would be written, and write nothing.")))
  var dryRun = false

  @Flag(name: .shortAndLong, help: ArgumentHelp(localized("Do not ask.")))
  var yes = false

  @Flag(
    help: ArgumentHelp(
      localized("Take back the last decision that was recorded here, if nothing followed it.")))
  var undo = false

  @OptionGroup var language: LanguageOptions

  func run() throws {
    var options = try DataOptions.parse([])
    options.data = data
    guard let desk = RecordDesk(of: options.location) else {
      throw CommandFailure(
        ExitStatus.usage,
        localized(
          """
          accord: there is no directory to record in — the registry that ships with the program \
          cannot be written to — `accord init DIR` writes it out; then use --data DIR
          """))
    }
    do {
      if undo { Output.complain(try desk.undo()) } else { try record(at: desk) }
    } catch let problem as RecordingProblem {
      throw CommandFailure(
        problem.exitStatus, "accord: \(problem.option)\(problem.description)")
    }
  }

  private func record(at desk: RecordDesk) throws {
    let request = try request()
    let isAsked = !yes && !dryRun && isatty(STDIN_FILENO) == 1 && Output.isTerminal
    guard isAsked || dryRun else {
      // Nothing is between showing and writing: it is written as the files are then.
      let (written, warning) = try desk.record(request, asShownIn: nil)
      show(written)
      return tell(written, warning)
    }
    let plan = try desk.plan(request)
    show(plan)
    if dryRun { return Output.complain(localized("Nothing was written.")) }
    Output.write(localized("Write this? [y/N] "))
    guard let answer = readLine(), Self.isYes(answer) else {
      throw CommandFailure(ExitStatus.no, localized("Nothing was written."))
    }
    let (written, warning) = try desk.record(request, asShownIn: plan)
    if written != plan {
      Output.complain(localized("The files had changed meanwhile; this was written:"))
      show(written)
    }
    tell(written, warning)
  }

  /// The English words are understood in every language, as scripts have them.
  private static func isYes(_ answer: String) -> Bool {
    let words = localized("y yes").split(separator: " ").map(String.init) + ["y", "yes"]
    return words.contains(answer.lowercased())
  }

  private func show(_ plan: RecordingPlan) {
    for line in plan.diff.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      Output.write(SafeText.line(String(line)) + "\n")
    }
  }

  private func tell(_ plan: RecordingPlan, _ warning: String?) {
    let path = plan.files.last?.path ?? ""
    Output.complain(localized("Recorded \(plan.decision.id) in \(path)."))
    if let warning { Output.complain(warning) }
  }

  private func request() throws -> DecisionRequest {
    guard let agreement, let status, let on, let source else {
      let missing = [
        agreement == nil ? localized("AGREEMENT") : nil, status == nil ? "--status" : nil,
        on == nil ? "--on" : nil, source == nil ? "--source" : nil,
      ]
      throw CommandFailure(
        ExitStatus.usage,
        localized(
          """
          accord: \(missing.compactMap(\.self).joined(separator: ", ")) missing — a decision says \
          about which agreement, what, when and where that was read — see accord record --help
          """))
    }
    var request = DecisionRequest(
      agreement: Agreement.ID(agreement), branch: branch, body: body.map { Body.ID($0) },
      status: status, date: on.date, source: SourceRequest(source))
    request.source.publisher = publisher
    request.source.title = title
    request.source.date = published?.date
    request.certainty = certainty
    request.note = note
    request.product = product
    return request
  }
}

extension RecordingProblem {
  fileprivate var exitStatus: Int32 {
    switch reason {
    case .request: ExitStatus.usage
    case .conflict, .check: ExitStatus.no
    case .file: ExitStatus.data
    }
  }

  /// The option that the problem is about.
  fileprivate var option: String {
    switch field {
    case .agreement?: localized("AGREEMENT: ")
    case .date?: "--on: "
    case let field?: "--\(field.rawValue): "
    case nil: ""
    }
  }
}

/// A date as the data files have it, or the present day.
struct StatedDate: ExpressibleByArgument {
  let date: ApproximateDate

  init?(argument: String) {
    if argument == "today" {
      date = ApproximateDate(Clock.today)
    } else if let date = ApproximateDate(argument) {
      self.date = date
    } else {
      return nil
    }
  }
}

extension ApprovalStatus: ExpressibleByArgument {
  public init?(argument: String) {
    let word = argument.lowercased().replacing("-", with: " ")
    self.init(rawValue: word)
  }
}

extension Certainty: ExpressibleByArgument {}
