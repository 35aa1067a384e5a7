import Agreements
import ShippedFiles

/// The registry that travels inside the program, as the files it is made of.
public enum ShippedRegistry {
  /// Every file, with its path relative to a data directory.
  public static var files: [(path: String, bytes: [UInt8])] {
    (0..<shipped_registry_count).map { index in
      let file = shipped_registry[index]
      return (
        String(cString: file.path),
        Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
      )
    }
  }

  /// What the files say. It travels along in a packed form, as reading the files would be most of
  /// what a start takes; a test holds the two against each other.
  public static func read() -> Reading {
    let packed = UnsafeRawBufferPointer(
      start: shipped_packed_registry, count: shipped_packed_registry_length)
    guard let registry = PackedRegistry.registry(from: packed) else { return readFiles() }
    return Reading(registry: registry, diagnostics: [], staleFiles: [], everyDiagnostic: [])
  }

  /// The same, from the files themselves.
  static func readFiles() -> Reading {
    var registry = RegistryFiles()
    return registry.update(
      changed: files.map { DataFile(path: $0.path, bytes: $0.bytes) }, removed: [])
  }
}
