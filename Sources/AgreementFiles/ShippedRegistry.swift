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

  /// What the files say.
  public static func read() -> Reading {
    var registry = RegistryFiles()
    return registry.update(
      changed: files.map { DataFile(path: $0.path, bytes: $0.bytes) }, removed: [])
  }
}
