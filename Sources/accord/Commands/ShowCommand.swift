import AgreementFiles
import Agreements
import ArgumentParser
import Languages

struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: localized("Show everything about one record, by its id."),
      discussion: localized(
        """
        Where records of several kinds have the id, KIND:ID names one, as in vendors:everfox. An \
        approval is named AGREEMENT:BODY. Exit status: 0 shown, 1 there is no such record.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      localized(
        """
        The id of an agreement, an offering, a vendor, a body, a source, a programme, an event, a \
        decision, an opening of an offer or a search.
        """)))
  var id: String

  @OptionGroup var data: DataOptions

  @Option(help: OutputFormat.help)
  var format = OutputFormat.text

  @OptionGroup var links: LinkOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let registry = try data.read().registry
    let records = Language.$current.withValue(format.language) {
      registry.records(named: id, on: data.day)
    }
    guard let record = records.first else {
      let help =
        registry.nearestID(to: id).map { localized("did you mean '\($0)'?") }
        ?? localized("`accord list KIND` shows the ids of a kind")
      throw CommandFailure(
        ExitStatus.no, localized("accord: no record has the id \(id) — \(help)"))
    }
    for other in records.dropFirst() {
      Output.complain(
        localized(
          """
          accord: \(id) is also in \(other.kind.rawValue): \
          accord show \(other.kind.rawValue):\(id)
          """))
    }
    if format == .text {
      Output.write(
        RecordText.text(
          of: record, in: registry, on: data.day, hasLinks: links.areShown(in: format)))
    } else {
      RowOutput.write([record.row], columns: record.row.columns, as: format)
    }
  }
}
