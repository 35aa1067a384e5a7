extension French {
  /// Texts of the panes, pages and prompts.
  static let dashboard: [String: String] = [
    "no row here is tagged; {1} tags one": "aucune ligne n’est cochée ici ; {1} en coche une",
    "Tagged: {1} in {2}. Copy and export take the tagged rows only.":
      "Cochées : {1} dans {2}. Copier et exporter ne prennent que les lignes cochées.",
    "No longer tagged: {1} left in {2}.": "Décochée ; il en reste {1} dans {2}.",
    "{1} {2?tag|tags} taken off.": "{1} {2?coche ôtée|coches ôtées}.",
    "{1} tagged": "{1} {1?cochée|cochées}",
    "tagged": "cochée",
    "{1} {2?row|rows}": "{1} {2?ligne|lignes}",
    "{1} tagged {2?row|rows}": "{1} {2?ligne cochée|lignes cochées}",
    "tagged only: {1} {2}": "cochées seulement : {1} {2}",
  ]
}
