import Glibc

/// The programs of this package, as they were built together with the tests.
public enum BuiltProduct {
  /// The path of a built executable.
  ///
  /// The test target must depend on it, or it may be missing or old.
  public static func path(_ name: String) throws -> String {
    let path = try directory() + "/" + name
    guard access(path, X_OK) == 0 else {
      throw SystemError("run \(path), which `swift build` makes")
    }
    return path
  }

  /// Where the tests were built, which is where the products are.
  private static func directory() throws -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    guard length > 0 else { throw SystemError("find the tests' own executable") }
    let bytes = buffer.prefix(length).map { UInt8(bitPattern: $0) }
    let executable = String(decoding: bytes, as: UTF8.self)
    return executable.lastIndex(of: "/").map { String(executable[..<$0]) } ?? "."
  }
}
