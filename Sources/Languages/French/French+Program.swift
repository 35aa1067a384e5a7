extension French {
  /// Texts of commands and their messages.
  static let program: [String: String] = [
    "language": "langue",
    "The language of the program's own words (default: by $LC_ALL, $LC_MESSAGES, $LANG).":
      "La langue des textes du programme (par défaut selon $LC_ALL, $LC_MESSAGES, $LANG).",
    "Saved filters are kept for this session only: {1}":
      "Les filtres enregistrés ne sont gardés que pour cette session : {1}",
  ]
}
