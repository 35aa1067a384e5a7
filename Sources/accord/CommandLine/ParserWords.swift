import Languages

/// What the argument parser says by itself. It speaks English only, so that its sentences are looked
/// for in what it made of a help or a complaint.
enum ParserWords {
  static func translated(_ message: String) -> String {
    if message.hasPrefix("OVERVIEW: ") { return put(help + choices + flags, in: message) }
    if message.hasPrefix("Error: ") { return put(complaints, in: message) }
    // A completion script, or the version.
    return put(flags, in: message)
  }

  /// Choices and defaults, which stand behind the description of an option.
  static func choices(in description: String) -> String { put(choices, in: description) }

  private static func put(_ phrases: [Phrase], in text: String) -> String {
    guard Language.current != .english else { return text }
    return phrases.reduce(text) { $1.translated(in: $0) }
  }

  /// Some word of the text's.
  private static let any = "…"

  private static let help = [
    Phrase("OVERVIEW: "), Phrase("\nUSAGE: "), Phrase("\nARGUMENTS:\n"), Phrase("\nOPTIONS:\n"),
    Phrase("\nSCRIPTS:\n"), Phrase("\nSUBCOMMANDS:\n"), Phrase(" (default) "),
    Phrase("<subcommand>"),
    Phrase("\n  See '\(any)' for detailed help."),
  ]

  // As long as in English in every language, because lines are broken already.
  private static let choices = [
    Phrase("(values:"), Phrase("(default:"), Phrase("; default:"),
    Phrase(";\n                          default:"),
  ]

  /// The options that the parser brings with it; they are in completions too.
  private static let flags = [
    Phrase("Show help information."), Phrase("Show the version."),
    Phrase("Show subcommand help information."),
  ]

  private static let complaints = [
    Phrase("Error: "), Phrase("\nHelp:  "), Phrase("\nUsage: "),
    Phrase("\n  See '\(any)' for more information."), Phrase("<subcommand>"),
    Phrase("Missing expected argument '\(any)'"), Phrase("Missing one of: "),
    Phrase("Missing value for '\(any)'"), Phrase("\n   or: "),
    Phrase("Unknown option '\(any)'"), Phrase("Did you mean '\(any)'?"),
    Phrase("Unexpected argument '\(any)'"), Phrase("\(any) unexpected arguments: "),
    Phrase("The value '\(any)' is invalid for '\(any)': "),
    Phrase("The value '\(any)' is invalid for '\(any)'"), Phrase("Please provide one of '"),
    Phrase("Please provide one of the following:"), Phrase("' and '"), Phrase("' or '"),
    Phrase("The option '\(any)' does not take any value, but '\(any)' was specified."),
    Phrase("Value to be set with flag '\(any)' had already been set with flag '\(any)'"),
    Phrase("Invalid option: "), Phrase("Can't generate completion scripts for '\(any)'."),
    Phrase("Can't autodetect a supported shell."),
    Phrase("Please use --generate-completion-script=<shell> with one of:"),
  ]
}
