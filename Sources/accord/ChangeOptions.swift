import Agreements
import ArgumentParser
import FedRAMPExports
import Languages

/// Which changes are told: the same in every command that tells changes.
struct ChangeOptions: ParsableArguments {
  @OptionGroup var branches: BranchOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      localized("Only the changes that match, as in the dashboard."),
      valueName: localized("filter")))
  var filter: String?

  @Option(
    help: ArgumentHelp(
      localized(
        "Only these kinds: \(Change.Kind.allCases.map(\.rawValue).joined(separator: ", "))."),
      valueName: localized("kind,…")))
  var kind: KindList?

  func selection(since: Day? = nil, until: Day) throws(CommandFailure) -> ChangeSelection {
    var selection = ChangeSelection(since: since, until: until)
    selection.branch = branches.branch
    selection.kinds = try kind?.all(of: Change.Kind.self) ?? []
    do throws(QueryError) {
      selection.query = try Query(filter ?? "", columns: FieldTable<Change>.changes.columns)
    } catch {
      throw CommandFailure(ExitStatus.usage, "accord: --filter: \(error.description)")
    }
    return selection
  }

  /// The kinds asked for of changes between exports.
  func exportKinds() throws(CommandFailure) -> Set<FedRAMPChange.Kind> {
    try kind?.all(of: FedRAMPChange.Kind.self) ?? []
  }
}

/// Kinds of changes, separated by commas. Which words there are depends on what is compared.
struct KindList: ExpressibleByArgument {
  private let words: [String]

  init?(argument: String) {
    words = argument.split(separator: ",").map { $0.lowercased() }
    guard !words.isEmpty else { return nil }
  }

  func all<Kind: RawRepresentable<String> & CaseIterable & Hashable>(
    of _: Kind.Type
  ) throws(CommandFailure) -> Set<Kind> {
    var kinds: Set<Kind> = []
    for word in words {
      guard let kind = Kind(rawValue: word) else {
        throw CommandFailure(
          ExitStatus.usage,
          localized(
            """
            accord: --kind: there is no kind \(word) among these changes — use one of \
            \(Kind.allCases.map(\.rawValue).joined(separator: ", "))
            """))
      }
      kinds.insert(kind)
    }
    return kinds
  }
}

/// From when to when.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      localized("The first day that counts: a day, or as many days back as 7d says."),
      valueName: localized("day|7d")))
  var since: Since?

  @Option(
    help: ArgumentHelp(
      localized("The last day that counts (default: today)."), valueName: localized("day")))
  var until: Day?

  /// The first day that counts, where one is given.
  func firstDay(before today: Day) throws -> Day? {
    guard let first = since?.day(before: today) else { return nil }
    let last = until ?? today
    guard first <= last else {
      throw CommandFailure(
        ExitStatus.usage,
        localized(
          """
          accord: --since \(first) is later than the last day, \(last) — nothing lies between — \
          turn them round
          """))
    }
    return first
  }
}

/// A day, so many days back, or the last time.
enum Since: ExpressibleByArgument, CustomStringConvertible {
  case day(Day)
  case daysBack(Int)
  case last

  init?(argument: String) {
    if let day = Day(argument) {
      self = .day(day)
    } else if argument == "last" {
      self = .last
    } else if argument.last == "d", let days = Int(argument.dropLast()), days >= 0 {
      self = .daysBack(days)
    } else {
      return nil
    }
  }

  /// The first day; `nil` for the last time, whenever that was.
  func day(before today: Day) -> Day? {
    switch self {
    case .day(let day): day
    case .daysBack(let days): today.advanced(by: -days)
    case .last: nil
    }
  }

  var description: String {
    switch self {
    case .day(let day): day.description
    case .daysBack(let days): "\(days)d"
    case .last: "last"
    }
  }
}
