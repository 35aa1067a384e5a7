/// The languages that the program's own texts are written in.
///
/// Data stays as its file has it, and so do the words that files and filters are written with:
/// field names, statuses, levels, command ids.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case french = "fr"

  /// The language of the texts made by the work now going on. Set once where the program begins;
  /// a thread of its own is given the value of the one that started it.
  @TaskLocal public static var current = Language.english

  /// The language that a locale's name (`fr_CA.UTF-8`) or a language tag (`fr-CA`) asks for,
  /// nil for one that the program does not speak.
  public init?(locale name: some StringProtocol) {
    let tag = name.prefix { $0.isASCII && $0.isLetter }.lowercased()
    switch tag {
    case "c", "posix": self = .english
    default: self.init(rawValue: tag)
    }
  }

  /// The language that the environment asks for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG`
  /// that is set and not empty decides (POSIX, Environment Variables, 8.2).
  public init(environment: [String: String]) {
    let deciding = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }
      .first { !$0.isEmpty }
    self = deciding.flatMap { Language(locale: $0) } ?? .english
  }
}
