extension French {
  /// Manual pages.
  static let programManual: [String: String] = [
    "User Commands": "Commandes",
    "File Formats": "Formats de fichiers",
    "Name": "Nom",
    "Synopsis": "Synopsis",
    "Description": "Description",
    "Subcommands": "Sous-commandes",
    "Keys": "Touches",
    "Filters": "Filtres",
    "Files": "Fichiers",
    "Environment": "Environnement",
    "See also": "Voir aussi",
    "Fields": "Champs",
    "Required.": "Obligatoire.",
    "accord [options]": "accord [options]",
    "accord subcommand [arguments] [options]": "accord sous-commande [arguments] [options]",
    """
    Words match anywhere in a row. field:value looks into one field, ! negates, and high, \
    pending>90d and ends<30d compare. The fields are listed in accord-data(5).
    """: """
    Les mots sont cherchés partout dans une ligne. field:value cherche dans un champ, ! nie, et \
    high, pending>90d et ends<30d comparent. Les champs sont dans accord-data(5).
    """,
    """
    Each key calls a command, whose id stands behind it; config.yaml gives commands other keys, \
    and scripts call them by their ids.
    """: """
    Chaque touche appelle une commande, dont l’identifiant est entre parenthèses ; config.yaml \
    donne d’autres touches aux commandes, et les scripts les appellent par leurs identifiants.
    """,
    """
    A script has a step on each line; a line that begins with # is a remark. It is checked as a \
    whole before anything of it is played.
    """: """
    Un script a un pas par ligne ; une ligne qui commence par # est une remarque. Il est vérifié \
    en entier avant que rien n’en soit joué.
    """,
    "Calls a command by its id.": "Appelle une commande par son identifiant.",
    "keys KEY ...": "keys TOUCHE ...",
    "type TEXT": "type TEXTE",
    "size COLUMNSxROWS": "size COLONNESxLIGNES",
    "Presses keys, written as in config.yaml.":
      "Presse des touches, écrites comme dans config.yaml.",
    "Puts a text into the line that is being typed.":
      "Met un texte dans la ligne qu’on est en train d’écrire.",
    "Changes the size of the screen; not that of a real terminal.":
      "Change la taille de l’écran ; pas celle d’un vrai terminal.",
    "Waits until the data is read completely.": "Attend que les données soient lues en entier.",
    "Settings: see accord config --default.": "Les réglages : voir accord config --default.",
    "Themes of the user's own.": "Vos propres thèmes.",
    "The data, where neither --data nor $ACCORD_DATA says otherwise.":
      "Les données, si ni --data ni $ACCORD_DATA ne disent autre chose.",
    "What the program remembers, for each data directory.":
      "Ce que le programme retient, pour chaque répertoire de données.",
    "Without colours, unless a theme is asked for.": "Sans couleurs, sauf si un thème est demandé.",
    "The terminal's colours, to choose a dark or a light theme.":
      "Les couleurs du terminal, pour choisir un thème sombre ou clair.",
    "Programs to open links, edit records and read texts.":
      "Programmes pour ouvrir des liens, modifier des fiches et lire des textes.",
    "The language, English or French, unless --lang or a setting names one.":
      "La langue, anglais ou français, sauf si --lang ou un réglage en nomme une.",
    "Where the files above lie.": "Où se trouvent les fichiers ci-dessus.",
    "The size of a screen without a terminal.": "La taille d’un écran sans terminal.",
    "accord-data — the data directory of accord": "accord-data — le répertoire de données d’accord",
    """
    A data directory holds plain text files, made for version control. accord init DIR writes \
    one to start from, accord check DIR tells what is wrong in one, and accord schema KIND \
    prints a JSON Schema for editors.

    Exports of the FedRAMP Marketplace lie in fedramp/ as they were downloaded; accord import \
    fedramp records them.
    """: """
    Un répertoire de données contient de simples fichiers de texte, faits pour la gestion de \
    versions. accord init RÉP en écrit un pour commencer, accord check RÉP dit ce qui n’y va \
    pas, et accord schema GENRE écrit un schéma JSON pour les éditeurs.

    Les exports du FedRAMP Marketplace sont dans fedramp/ tels que téléchargés ; accord import \
    fedramp les note.
    """,
    """
    What accord list writes and filters ask about, by kind of record. Names are the keys of the \
    JSON output.
    """: """
    Ce qu’écrit accord list et ce que demandent les filtres, par genre de fiche. Les noms sont \
    les clés de la sortie JSON.
    """,
  ]
}
