import Glibc

/// The sanitizer that the tests and the programs that they start are built with; `.ci/sanitize` says
/// which.
public enum Sanitizer: String, Sendable {
  case address, thread

  /// `nil` without one.
  public static var current: Sanitizer? {
    getenv("ACCORD_SANITIZER").flatMap { Sanitizer(rawValue: String(cString: $0)) }
  }
}
