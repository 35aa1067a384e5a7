/// Where the data is read from.
public enum DataLocation: Hashable, Sendable {
  case directory(String, chosenBy: Choice)
  /// The registry that comes with the program.
  case embedded

  /// What led to a directory.
  public enum Choice: String, Hashable, Sendable {
    case option = "--data"
    case variable = "$ACCORD_DATA"
    case userDirectory = "the user's data directory"
  }

  /// The first of: the option, `$ACCORD_DATA`, the user's data directory if it exists, and what
  /// comes with the program. A directory that was named is taken even when it does not exist, so
  /// that a misspelt name is reported and not silently passed over.
  public static func find(
    option: String?, environment: [String: String], exists: (String) -> Bool
  ) -> DataLocation {
    if let option { return .directory(option, chosenBy: .option) }
    if let named = environment["ACCORD_DATA"], !named.isEmpty {
      return .directory(named, chosenBy: .variable)
    }
    if let directory = UserDirectories(environment: environment).data, exists(directory) {
      return .directory(directory, chosenBy: .userDirectory)
    }
    return .embedded
  }
}

/// The program's own directories of a user, after the XDG Base Directory Specification: without a
/// variable its default below the home directory, and none without a home. The specification has
/// relative paths ignored.
public struct UserDirectories: Hashable, Sendable {
  /// Data of the user's own: `$XDG_DATA_HOME/accord`.
  public let data: String?
  /// Settings, written by the user alone: `$XDG_CONFIG_HOME/accord`.
  public let configuration: String?
  /// What the program remembers: `$XDG_STATE_HOME/accord`.
  public let state: String?

  /// The folders that these variables name.
  public init(environment: [String: String]) {
    func directory(_ variable: String, below home: String) -> String? {
      if let named = environment[variable], named.hasPrefix("/") {
        return PathTrail.join(named, "accord")
      }
      guard let user = environment["HOME"], user.hasPrefix("/") else { return nil }
      return PathTrail.join(PathTrail.join(user, home), "accord")
    }
    data = directory("XDG_DATA_HOME", below: ".local/share")
    configuration = directory("XDG_CONFIG_HOME", below: ".config")
    state = directory("XDG_STATE_HOME", below: ".local/state")
  }
}
