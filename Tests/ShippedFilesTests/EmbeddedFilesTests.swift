import Foundation
import ShippedFiles
import Testing

/// A file that lies in its folder and is not listed in the C source would be missing from the
/// program, and nothing else would say so.
@Suite struct EmbeddedFilesTests {
  static let registryFolder = package.appending(path: "Sources/ShippedFiles/registry")
  static let themesFolder = package.appending(path: "themes")

  @Test func theEmbeddedRegistryIsTheRegistryFolder() throws {
    try compare(registry, with: Self.registryFolder)
  }

  @Test func theEmbeddedThemesAreTheThemesFolder() throws {
    try compare(themes, with: Self.themesFolder)
  }

  @Test func noPathIsListedTwice() {
    for list in [registry, themes] {
      let paths = list.map { String(cString: $0.path) }
      #expect(Set(paths).count == paths.count)
    }
  }

  private func compare(_ embedded: some Sequence<shipped_file>, with folder: URL) throws {
    var bytes: [String: Data] = [:]
    for file in embedded {
      bytes[String(cString: file.path)] = Data(bytes: file.bytes, count: file.length)
    }
    let paths = try files(below: folder)
    #expect(!paths.isEmpty)
    #expect(bytes.keys.sorted() == paths)
    for path in paths {
      let onDisk = try Data(contentsOf: folder.appending(path: path))
      #expect(bytes[path] == onDisk, "\(path) is not embedded as it is on disk")
    }
  }

  private func files(below folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      try folder.appending(path: path).resourceValues(forKeys: [.isRegularFileKey])
        .isRegularFile == true
    }.sorted()
  }

  private var registry: UnsafeBufferPointer<shipped_file> {
    UnsafeBufferPointer(start: shipped_registry, count: shipped_registry_count)
  }

  private var themes: UnsafeBufferPointer<shipped_file> {
    UnsafeBufferPointer(start: shipped_themes, count: shipped_themes_count)
  }

  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
