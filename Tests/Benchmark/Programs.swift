import Foundation

/// The programs of this package that are measured. `swift run` builds the benchmark alone.
enum Programs {
  /// Builds a program beside the benchmark, the same way.
  /// - Returns: its path.
  static func built(_ product: String) throws -> String {
    let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let path = own.appendingPathComponent(product).path
    guard let swift = CommandCases.find("swift") else {
      if CommandCases.find(path) != nil { return path }
      throw Missing(product: product)
    }
    // SCRATCH/PLATFORM/CONFIGURATION/PRODUCT, SOURCES/Tests/Benchmark/Programs.swift.
    let scratch = own.deletingLastPathComponent().deletingLastPathComponent().path
    let sources = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { path, _ in
      path.deletingLastPathComponent()
    }
    let status = try CommandCases.run(
      swift,
      [
        "build", "-c", own.lastPathComponent, "--product", product, "--package-path", sources.path,
        "--scratch-path", scratch,
      ])
    guard status == 0, CommandCases.find(path) != nil else { throw Missing(product: product) }
    return path
  }

  struct Missing: Error, CustomStringConvertible {
    var product: String
    var description: String {
      "\(product) could not be built beside the benchmark: `swift build -c release` tells why"
    }
  }
}
