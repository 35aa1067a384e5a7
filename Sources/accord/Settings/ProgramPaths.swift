import AgreementFiles
import Glibc
import Languages

/// Every place that the program reads or writes, for people who look for it.
struct ProgramPaths {
  private let location: DataLocation
  private let directories = UserDirectories(environment: Environment.variables)

  init(_ location: DataLocation) { self.location = location }

  func write() {
    let width = 2 + (places.map(\.0.count).max() ?? 0)
    for (name, path) in places {
      let label = name + String(repeating: " ", count: max(1, width - name.count))
      let note = path.map { exists($0) ? "" : "  " + localized("(not there)") } ?? ""
      let place = path ?? localized("none: $HOME is not set")
      Output.write(SafeText.line(label + place + note) + "\n")
    }
  }

  private var places: [(String, String?)] {
    let configuration = directories.configuration
    return [
      (localized("data"), dataPath),
      (localized("settings"), configuration.map { "\($0)/\(SettingsDirectory.file)" }),
      (localized("themes"), configuration.map { "\($0)/\(SettingsDirectory.themes)" }),
      (localized("state"), try? StateDirectory(for: location).path),
    ]
  }

  private var dataPath: String? {
    switch location {
    case .directory(let path, let choice): "\(path)  (\(choice.rawValue))"
    case .embedded: localized("the registry that ships with the program")
    }
  }

  /// The data is named with a remark, and said to be missing when it is read.
  private func exists(_ path: String) -> Bool {
    path == dataPath || access(path, F_OK) == 0
  }
}
