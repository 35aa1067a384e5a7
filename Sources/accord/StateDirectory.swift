import AgreementFiles
import Glibc
import Languages

/// Where the program keeps what it has to remember about a data directory: what was seen, what was
/// delivered, what can be undone. Only the user may read it.
///
/// It lies among the user's state, under a name that two data directories share only when they are
/// the same one.
struct StateDirectory {
  let path: String

  /// - Parameter location: the data that something is to be remembered about.
  /// - Throws: when there is no place to remember anything in.
  init(
    for location: DataLocation, environment: [String: String] = Environment.variables
  ) throws(CommandFailure) {
    guard let state = UserDirectories(environment: environment).state else {
      throw CommandFailure(
        ExitStatus.data,
        localized(
          """
          accord: nothing can be remembered — neither $XDG_STATE_HOME nor $HOME is the path of a \
          directory — set one of them
          """))
    }
    path = "\(state)/\(Self.name(of: location))"
  }

  /// The path of a file in it. The directory is made where it is missing.
  /// - Parameter name: may have directories of its own before it.
  func file(_ name: String) throws(FileProblem) -> String {
    let file = "\(path)/\(name)"
    try NewDirectory.make(at: String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
    return file
  }

  /// For writing ``file(_:)``: nobody else may read it.
  static let permissions: UInt32 = 0o600

  private static func name(of location: DataLocation) -> String {
    guard case .directory(let path, _) = location else { return "shipped" }
    let real = resolved(path)
    // For people the last part of the path, against mistakes all of it.
    let last = real.split(separator: "/").last.map(String.init) ?? "root"
    let readable = last.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        ? Character(scalar) : "-"
    }
    return String(readable.prefix(40)) + "-" + fingerprint(of: real)
  }

  /// Without links, so that every way to a directory leads to the same name. A path that does not
  /// exist yet stands for itself.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// FNV-1a in 64 bits: the same in every run, which Swift's own hashing is not.
  private static func fingerprint(of text: String) -> String {
    let hash = text.utf8.reduce(14_695_981_039_346_656_037 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 1_099_511_628_211
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
