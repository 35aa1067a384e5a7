import ArgumentParser
import Languages

/// Which language the program speaks: the same in every command.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      localized(
        "The language of the program's own words (default: by $LC_ALL, $LC_MESSAGES, $LANG)."),
      valueName: localized("language")))
  var lang: Language?

  static var none: LanguageOptions {
    var options = LanguageOptions()
    options.lang = nil
    return options
  }

  /// What a command line asks for. It is looked for before the arguments are taken apart, because
  /// help and complaints about them are in that language too.
  /// - Returns: `nil` when nothing is asked for, or a language that there is not.
  static func asked(in arguments: [String]) -> Language? {
    let name = "--lang"
    // What follows `--` are no options.
    let options = arguments.prefix { $0 != "--" }
    var asked: Language?
    for (option, next) in zip(options, options.dropFirst().map(Optional.init) + [nil]) {
      if option == name {
        asked = next.flatMap { Language(argument: $0) }
      } else if option.hasPrefix(name + "=") {
        asked = Language(argument: String(option.dropFirst(name.count + 1)))
      }
    }
    return asked
  }

  /// The language that a run begins with: the one asked for, else that of the settings, else that of
  /// the environment.
  static func language(
    for arguments: [String], environment: [String: String] = Environment.variables
  ) -> Language {
    asked(in: arguments) ?? SettingsDirectory.language(environment: environment)
      ?? Language(environment: environment)
  }
}

extension Language {
  /// Of what other programs read: the same in every language.
  static let forPrograms = english
}

extension Language: ExpressibleByArgument {
  public init?(argument: String) { self.init(locale: argument) }
}
