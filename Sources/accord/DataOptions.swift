import AgreementFiles
import Agreements
import ArgumentParser
import DecisionColumns
import Glibc
import Languages

/// Where the data is, which day is asked about, and for which branch: the same in every command.
struct DataOptions: ParsableArguments {
  @Option(help: ArgumentHelp(localized("The data directory."), valueName: localized("dir")))
  var data: String?

  @Option(
    help: ArgumentHelp(
      localized("The day that is asked about (default: today): \(DayPhrase.examples)."),
      valueName: localized("day")),
    transform: DataOptions.day)
  var asOf: Day?

  static var none: DataOptions {
    var options = DataOptions()
    options.data = nil
    options.asOf = nil
    return options
  }

  var day: Day { asOf ?? Clock.today }

  @Sendable private static func day(_ text: String) throws -> Day {
    do throws(DayPhrase.Mistake) {
      return try DayPhrase.day(text, today: Clock.today)
    } catch {
      throw ValidationError(error.description)
    }
  }

  var location: DataLocation {
    DataLocation.find(option: data, environment: Environment.variables) { path in
      var status = stat()
      return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
  }

  /// Reads the data. Mistakes in single records are told on standard error and leave the others.
  func read(complaining: Bool = true) throws(CommandFailure) -> Reading {
    switch location {
    case .embedded:
      return ShippedRegistry.read()
    case .directory(let path, _):
      var directory = RegistryDirectory(at: path)
      directory.refresh()
      let reading = directory.reading
      if let problem = directory.problem {
        throw CommandFailure(ExitStatus.data, "accord: \(problem.description)")
      }
      if complaining {
        let errors = reading.diagnostics.filter { $0.severity == .error }
        for error in errors { Output.complain(error.description) }
      }
      return reading
    }
  }
}

extension DataOptions {
  /// The decisions of a data directory that has bulk files, as columns; `nil` where there are none.
  func bulkDecisions(of branch: Branch?) throws(CommandFailure) -> DecisionColumns? {
    guard case .directory(let path, _) = location else { return nil }
    var directory = RegistryDirectory(at: path, bulk: .columns)
    directory.refresh(leavingOutExports: true)
    guard directory.problem == nil, directory.hasBulkFiles,
      let (columns, diagnostics) = directory.readDecisions(branch: branch)
    else { return nil }
    let errors = (directory.reading.diagnostics + diagnostics).filter { $0.severity == .error }
    for error in errors { Output.complain(error.description) }
    return columns
  }
}

struct BranchOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      localized("executive, legislative or judicial."), valueName: localized("branch")))
  var branch: Branch?

  static var none: BranchOptions {
    var options = BranchOptions()
    options.branch = nil
    return options
  }
}

enum Environment {
  static var variables: [String: String] {
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      if let equals = strchr(entry, Int32(UInt8(ascii: "="))) {
        let name = UnsafeRawBufferPointer(start: entry, count: equals - entry)
        variables[String(decoding: name, as: UTF8.self)] = String(cString: equals + 1)
      }
      next += 1
    }
    return variables
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Branch: ExpressibleByArgument {
  /// Every unambiguous beginning of a branch's name, in any case.
  public init?(argument: String) {
    let matches = Branch.allCases.filter { $0.rawValue.hasPrefix(argument.lowercased()) }
    guard matches.count == 1, !argument.isEmpty, let branch = matches.first else { return nil }
    self = branch
  }
}

extension ImpactLevel: ExpressibleByArgument {
  public init?(argument: String) {
    let match = ImpactLevel.allCases.first { $0.rawValue.lowercased() == argument.lowercased() }
    guard let match else { return nil }
    self = match
  }
}
