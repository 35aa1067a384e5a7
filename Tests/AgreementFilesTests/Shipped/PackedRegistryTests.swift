import Agreements
import Foundation
import Testing

@testable import AgreementFiles

/// The packed form of the shipped registry is a second copy of it. When the files or the records
/// change, it has to be made anew:
///
///     ACCORD_PACKS_REGISTRY=1 swift test --filter PackedRegistryTests
///
/// and what then was written belongs to the same commit.
@Suite struct PackedRegistryTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/ShippedFiles/registry.packed").standardizedFileURL

  private let reading = ShippedRegistry.readFiles()

  @Test func theFilesAreWithoutMistake() {
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.description))")
  }

  @Test func theShippedFormIsWhatTheFilesSay() throws {
    let bytes = PackedRegistry.bytes(of: reading.registry)
    if ProcessInfo.processInfo.environment["ACCORD_PACKS_REGISTRY"] != nil {
      try Data(bytes).write(to: Self.file)
    }
    #expect(
      try [UInt8](Data(contentsOf: Self.file)) == bytes,
      "registry.packed is not what the files say; make it anew as this suite tells")
  }

  @Test func itIsReadAsItWasWritten() throws {
    let bytes = PackedRegistry.bytes(of: reading.registry)
    let registry = try #require(bytes.withUnsafeBytes { PackedRegistry.registry(from: $0) })
    #expect(registry == reading.registry)
    #expect(ShippedRegistry.read() == reading)
  }

  @Test func anEmptyRegistryIsOneToo() throws {
    let bytes = PackedRegistry.bytes(of: Registry())
    #expect(bytes.withUnsafeBytes { PackedRegistry.registry(from: $0) } == Registry())
  }

  @Test func aPartOfItIsNone() {
    let bytes = PackedRegistry.bytes(of: reading.registry)
    for length in stride(from: 0, to: bytes.count, by: 997) {
      #expect(bytes[..<length].withUnsafeBytes { PackedRegistry.registry(from: $0) } == nil)
    }
    #expect((bytes + [0]).withUnsafeBytes { PackedRegistry.registry(from: $0) } == nil)
  }

  @Test func bytesThatAreSomethingElseDoNoHarm() {
    let bytes = PackedRegistry.bytes(of: reading.registry)
    var random = SystemRandomNumberGenerator()
    for _ in 0..<50 {
      var broken = bytes
      for _ in 0..<8 {
        broken[Int.random(in: 0..<broken.count, using: &random)] = .random(in: 0...255)
      }
      // Another registry or none.
      _ = broken.withUnsafeBytes { PackedRegistry.registry(from: $0) }
    }
  }
}
