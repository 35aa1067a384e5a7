import AgreementFiles
import Dashboard

/// The file in which a user's filters are kept by their names, for all data directories. Programs
/// that use it side by side lose nothing of each other's.
struct SavedFiltersFile {
  private let path: String

  /// More is no list of filters that anybody would choose from.
  private static let limit = 1 << 20

  init(_ path: String) { self.path = path }

  /// Where the environment keeps what the program remembers; `nil` without such a place.
  init?(environment: [String: String] = Environment.variables) throws(FileProblem) {
    guard let state = UserDirectories(environment: environment).state else { return nil }
    try NewDirectory.make(at: state)
    self.init("\(state)/filters")
  }

  /// What is kept; nothing before the first time.
  func read() throws(FileProblem) -> SavedFilters {
    do throws(FileProblem) {
      let bytes = try FileReading(limit: Self.limit).contents(of: path).bytes
      return SavedFilters(String(decoding: bytes, as: UTF8.self))
    } catch {
      if error.reason == .missing { return SavedFilters() }
      throw error
    }
  }

  /// Keeps a filter under a name, or forgets it without a text, as one step: nobody else writes in
  /// between.
  /// - Returns: all that is kept now, also by other programs.
  func keep(_ text: String?, as name: String) throws(FileProblem) -> SavedFilters {
    try FileLock.holding(path + ".lock") { () throws(FileProblem) -> SavedFilters in
      var filters = try read()
      filters[name] = text
      try AtomicFile.write(
        Array(filters.description.utf8), to: path, existing: .replace,
        permissions: StateDirectory.permissions)
      return filters
    }
  }
}
