import AgreementFiles
import Agreements
import Dashboard
import Languages

/// The user's settings: `config.yaml` and the themes beside it. They are read only; nothing here is
/// ever written by the program.
struct SettingsDirectory {
  static let file = "config.yaml"
  static let themes = "themes"
  static let folders = [themes]

  /// `nil` when there is no home to look for it in.
  let path: String?
  private var listing: DirectoryListing?
  private(set) var reading: SettingsReading
  /// For `DirectoryWatch.follow`.
  var linkedPlaces: Set<LinkedPlace> { listing?.linkedPlaces ?? [] }

  init(environment: [String: String] = Environment.variables) {
    path = UserDirectories(environment: environment).configuration
    reading = SettingsReading(settings: Settings(), diagnostics: [], themes: ShippedThemes.shelf)
    look()
  }

  /// The language that the settings ask for, without a word about what is wrong in them: everything
  /// that is said, is said in that language.
  static func language(environment: [String: String]) -> Language? {
    guard let path = UserDirectories(environment: environment).configuration,
      let contents = try? FileReading(limit: largest).contents(of: "\(path)/\(file)")
    else { return nil }
    return SettingsReader.read(contents.bytes, file: file).settings.language
  }

  /// Reads what is different from the last time.
  /// - Returns: whether anything is.
  @discardableResult
  mutating func look() -> Bool {
    guard let path else { return false }
    let listing = DirectoryListing(of: path, folders: Self.folders)
    guard listing != self.listing else { return false }
    self.listing = listing
    let before = reading
    reading = read(listing, below: path)
    return reading != before
  }

  private func read(_ listing: DirectoryListing, below path: String) -> SettingsReading {
    var diagnostics: [Diagnostic] = []
    for (name, problem) in listing.problems.sorted(by: { $0.key < $1.key })
    // No directory is the common case: then everything is as it comes.
    where !(name.isEmpty && problem.reason == .missing) {
      diagnostics.append(Diagnostic(unreadable: problem))
    }
    var themes = ShippedThemes.shelf
    for name in listing.files.keys.sorted() where name.hasPrefix(Self.themes + "/") {
      guard let bytes = bytes(of: name, below: path, &diagnostics) else { continue }
      themes.add([ThemeShelf.File(path: "\(path)/\(name)", bytes: bytes)])
    }
    var settings = Settings()
    if listing.files[Self.file] != nil,
      let bytes = bytes(of: Self.file, below: path, &diagnostics)
    {
      let read = SettingsReader.read(bytes, file: "\(path)/\(Self.file)", themes: themes.names)
      settings = read.settings
      diagnostics += read.diagnostics
    }
    return SettingsReading(settings: settings, diagnostics: diagnostics, themes: themes)
  }

  /// Far above what anybody writes by hand.
  private static let largest = 1 << 20

  private func bytes(
    of name: String, below path: String, _ diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    do throws(FileProblem) {
      return try FileReading(limit: Self.largest).contents(of: "\(path)/\(name)").bytes
    } catch {
      diagnostics.append(Diagnostic(unreadable: error))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate init(unreadable problem: FileProblem) {
    self.init(
      file: problem.path, line: 1, column: 1, severity: .error, message: problem.what,
      reason: Phrase("what it says is left out"), help: problem.help)
  }
}
