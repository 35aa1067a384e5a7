import AgreementFiles
import Dashboard

/// Remembers, for each data directory, what was looked at last. Whatever goes wrong with it, the
/// dashboard works: then it begins as the first time.
struct ViewMemory {
  private let location: DataLocation

  init(of location: DataLocation) { self.location = location }

  private static let file = "view"

  /// What was looked at last; `nil` when nothing is remembered that can be read.
  func read() -> RememberedView? {
    guard let directory = try? StateDirectory(for: location),
      let contents = try? FileReading(limit: RememberedView.sizeLimit)
        .contents(of: "\(directory.path)/\(Self.file)")
    else { return nil }
    return RememberedView(String(decoding: contents.bytes, as: UTF8.self))
  }

  /// Two dashboards on the same data may leave at the same time: the last one counts, and its file
  /// is whole.
  func write(_ view: RememberedView) {
    guard let directory = try? StateDirectory(for: location),
      let path = try? directory.file(Self.file)
    else { return }
    _ = try? AtomicFile.write(
      Array(view.description.utf8), to: path, existing: .replace,
      permissions: StateDirectory.permissions)
  }
}
