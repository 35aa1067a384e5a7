import AgreementFiles
import Glibc

/// Every place that the program reads or writes, for people who look for it.
struct ProgramPaths {
  private let location: DataLocation
  private let directories = UserDirectories(environment: Environment.variables)

  init(_ location: DataLocation) { self.location = location }

  func write() {
    for (name, path) in places {
      let label = name + String(repeating: " ", count: max(1, 10 - name.count))
      let note = path.map { exists($0) ? "" : "  (not there)" } ?? ""
      Output.write(SafeText.line("\(label)\(path ?? "none: $HOME is not set")\(note)") + "\n")
    }
  }

  private var places: [(String, String?)] {
    let configuration = directories.configuration
    return [
      ("data", dataPath),
      ("settings", configuration.map { "\($0)/\(SettingsDirectory.file)" }),
      ("themes", configuration.map { "\($0)/\(SettingsDirectory.themes)" }),
      ("state", try? StateDirectory(for: location).path),
    ]
  }

  private var dataPath: String? {
    switch location {
    case .directory(let path, let choice): "\(path)  (\(choice.rawValue))"
    case .embedded: "the registry that ships with the program"
    }
  }

  /// The data is named with a remark, and said to be missing when it is read.
  private func exists(_ path: String) -> Bool {
    path == dataPath || access(path, F_OK) == 0
  }
}
