import Glibc

extension [String: String] {
  /// A complete environment in which a program behaves the same everywhere: UTC, UTF-8, no settings
  /// of the user who runs the tests, and a crash that ends at once.
  ///
  /// - Parameter home: an existing directory; settings and data are looked for below it.
  public static func pinned(home: String, term: String = "xterm-256color") -> [String: String] {
    sanitizerOptions.merging([
      "HOME": home,
      "XDG_CONFIG_HOME": home + "/.config",
      "XDG_DATA_HOME": home + "/.local/share",
      "XDG_STATE_HOME": home + "/.local/state",
      "XDG_CACHE_HOME": home + "/.cache",
      "PATH": "/usr/local/bin:/usr/bin:/bin",
      "LC_ALL": "C.UTF-8",
      "TZ": "UTC",
      "TERM": term,
      // In a terminal the backtracer would wait for a key and so keep a crashed program alive.
      "SWIFT_BACKTRACE": "enable=no",
    ]) { $1 }
  }

  /// What whoever runs the tests under a sanitizer asks of it.
  private static var sanitizerOptions: [String: String] {
    var options: [String: String] = [:]
    for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
      if let value = getenv(name) { options[name] = String(cString: value) }
    }
    return options
  }

  /// With some variables set, and those left out whose value is `nil`.
  func changed(by variables: [String: String?]) -> [String: String] {
    var changed = self
    for (name, value) in variables { changed[name] = value }
    return changed
  }
}
