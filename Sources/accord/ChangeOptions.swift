import Agreements
import ArgumentParser

/// Which changes are told: the same in every command that tells changes.
struct ChangeOptions: ParsableArguments {
  @OptionGroup var branches: BranchOptions

  @Option(name: .shortAndLong, help: "Only the changes that match, as in the dashboard.")
  var filter: String?

  @Option(
    help: ArgumentHelp(
      "Only these kinds: \(Change.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kind,…"))
  var kind: KindList?

  func selection(since: Day? = nil, until: Day) throws(CommandFailure) -> ChangeSelection {
    var selection = ChangeSelection(since: since, until: until)
    selection.branch = branches.branch
    selection.kinds = kind?.kinds ?? []
    do throws(QueryError) {
      selection.query = try Query(filter ?? "", columns: FieldTable<Change>.changes.columns)
    } catch {
      throw CommandFailure(ExitStatus.usage, "accord: --filter: \(error.description)")
    }
    return selection
  }
}

/// Kinds of changes, separated by commas.
struct KindList: ExpressibleByArgument {
  let kinds: Set<Change.Kind>

  init?(argument: String) {
    let words = argument.split(separator: ",")
    let kinds = words.compactMap { Change.Kind(rawValue: $0.lowercased()) }
    guard !kinds.isEmpty, kinds.count == words.count else { return nil }
    self.kinds = Set(kinds)
  }
}

/// From when to when.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The first day that counts: a day, or as many days back as 7d says.",
      valueName: "day|7d"))
  var since: Since?

  @Option(help: ArgumentHelp("The last day that counts (default: today).", valueName: "day"))
  var until: Day?

  /// The first day that counts, where one is given.
  func firstDay(before today: Day) throws -> Day? {
    guard let first = since?.day(before: today) else { return nil }
    let last = until ?? today
    guard first <= last else {
      throw CommandFailure(
        ExitStatus.usage,
        "accord: --since \(first) is later than the last day, \(last) — nothing lies between — "
          + "turn them round")
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
