extension French {
  /// Texts of commands and their messages.
  static let program: [String: String] = [
    "Saved filters are kept for this session only: {1}":
      "Les filtres enregistrés ne sont gardés que pour cette session : {1}"
  ]
}
