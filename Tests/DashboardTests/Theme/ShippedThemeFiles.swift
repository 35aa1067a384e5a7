import Foundation

@testable import Dashboard

/// The themes that ship, read from where they are kept.
enum ShippedThemeFiles {
  static let all: [ThemeShelf.File] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "themes")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map {
        ThemeShelf.File(path: "themes/\(name)", bytes: [UInt8]($0))
      }
    }
  }()
}
