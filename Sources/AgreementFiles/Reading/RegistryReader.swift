import Agreements

/// What reading a data directory yields: the records, and everything that is wrong with the files.
public struct Reading: Hashable, Sendable {
  /// The records.
  public let registry: Registry
  /// In the order of files and places.
  public let diagnostics: [Diagnostic]
  /// Files that cannot be read now, whose records are those of the version read before.
  public let staleFiles: Set<String>
  /// The diagnostics with every oddity of FedRAMP's exports by itself; there those of one kind
  /// are told once, with their number.
  public let everyDiagnostic: [Diagnostic]

  /// The diagnostics that are no mere warnings.
  public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}

/// Reads a data directory once.
public enum RegistryReader {
  /// Reads all files; what is wrong with one of them hides nothing in the others.
  public static func read(files: [DataFile]) -> Reading {
    var registryFiles = RegistryFiles()
    return registryFiles.update(changed: files)
  }
}
