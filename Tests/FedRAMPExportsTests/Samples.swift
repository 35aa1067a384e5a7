import FedRAMPExports
import Foundation
import Testing

/// Files to read in the tests: small extracts beside them, and the real exports where a checkout has
/// them next to it.
enum Samples {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  static func extract(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: "Extracts/\(name)")))
  }

  private static let realExports = folder.appending(path: "../../../shared/data/fedramp")
    .standardizedFileURL

  static let areRealExportsThere = FileManager.default.fileExists(atPath: realExports.path)

  static func real(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: realExports.appending(path: name)))
  }

  static let months = (1...12).map { "2025-" + ($0 < 10 ? "0" : "") + "\($0)-01" }

  static func snapshot(_ month: String) throws -> Snapshot {
    let export = try ExportReader.read(try real("\(month).json"), file: "\(month).json").export
    return try #require(export.snapshot)
  }
}

extension Trait where Self == ConditionTrait {
  /// For tests on the real exports, which are too large for the repository.
  static var onRealExports: Self {
    .enabled(
      if: Samples.areRealExportsThere,
      "the real exports are not there: put them into ../shared/data/fedramp")
  }
}
