extension French {
  /// Help of the options that several commands have.
  static let programOptions: [String: String] = [
    "language": "langue",
    "when": "quand",
    "Whether addresses can be clicked in a terminal: auto or never.":
      "Si l’on peut cliquer sur les adresses dans un terminal : auto ou never.",
    "filter": "filtre",
    "kind,…": "genre,…",
    "day|7d": "jour|7d",
    "day": "jour",
    "file": "fichier",
    "dir": "rép",
    "theme": "thème",
    "agreement": "accord",
    "branch": "branche",
    "status": "état",
    "publisher": "éditeur",
    "title": "titre",
    "certainty": "certitude",
    "product": "produit",
    "kind": "genre",
    "day|7d|last": "jour|7d|last",
    "command": "commande",
    "name": "nom",
    "old new": "ancien nouveau",
    "level": "niveau",
    "AGREEMENT": "ACCORD",
    "AGREEMENT: ": "ACCORD : ",
    "The language of the program's own words (default: by $LC_ALL, $LC_MESSAGES, $LANG).":
      "La langue des textes du programme (par défaut selon $LC_ALL, $LC_MESSAGES, $LANG).",
    "Only the changes that match, as in the dashboard.":
      "Seulement les changements qui répondent au filtre, comme dans le tableau de bord.",
    "Only these kinds: {1}.": "Seulement ces genres : {1}.",
    "The first day that counts: a day, or as many days back as 7d says.":
      "Le premier jour qui compte : un jour, ou autant de jours en arrière que le dit 7d.",
    "The last day that counts (default: today).":
      "Le dernier jour qui compte (par défaut aujourd’hui).",
    """
    Play a file of command ids, `keys …`, `type …`, `size 120x40` and `wait`, a line each.
    """: """
    Jouer un fichier d’identifiants de commandes, de `keys …`, `type …`, `size 120x40` et \
    `wait`, un par ligne.
    """,
    "Write the screen to standard output, after the script; needs no terminal.":
      "Écrire l’écran sur la sortie standard, après le script ; sans besoin d’un terminal.",
    "Of the screen: {1}.": "De l’écran : {1}.",
    "Columns and rows of the screen (default: $COLUMNS x $LINES, or 80x24).":
      "Colonnes et lignes de l’écran (par défaut $COLUMNS x $LINES, ou 80x24).",
    "The data directory.": "Le répertoire de données.",
    "The day that is asked about (default: today): {1}.":
      "Le jour dont il s’agit (par défaut aujourd’hui) : {1}.",
    "executive, legislative or judicial.": "executive, legislative ou judicial.",
    "Only these columns, in this order; the keys of the JSON output.":
      "Seulement ces colonnes, dans cet ordre ; ce sont les clés de la sortie JSON.",
    """
    Every column also in text and markdown, which show the main ones otherwise.
    """: """
    Toutes les colonnes aussi en text et markdown, qui ne montrent sinon que les principales.
    """,
    "text or json.": "text ou json.",
    "text or jsonl.": "text ou jsonl.",
    "csv or jsonl.": "csv ou jsonl.",
    "Only the rows that match.": "Seulement les lignes qui répondent au filtre.",
  ]
}
