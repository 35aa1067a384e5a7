extension French {
  /// Help of the commands that show and check.
  static let programReading: [String: String] = [
    """
    A dashboard for government AI agreements: prices, certifications, approvals.
    """: """
    Un tableau de bord des accords d’IA des pouvoirs publics : prix, certifications, \
    approbations.
    """,
    """
    Without a subcommand the dashboard opens, or, when standard output is no terminal, its \
    summary is printed.

    Data is taken from --data, else $ACCORD_DATA, else $XDG_DATA_HOME/accord where it exists, \
    else from the registry that ships with the program.

    Exit status: 0 done, 1 the answer is no, 2 wrong usage, 3 data cannot be read.
    """: """
    Sans sous-commande le tableau de bord s’ouvre ; si la sortie standard n’est pas un terminal, \
    son résumé est écrit.

    Les données viennent de --data, sinon de $ACCORD_DATA, sinon de $XDG_DATA_HOME/accord s’il \
    existe, sinon du registre fourni avec le programme.

    Code de sortie : 0 fait, 1 la réponse est non, 2 mauvais usage, 3 données illisibles.
    """,
    "May this branch or body use this product, and if not, what is missing?":
      "Cette branche ou cet organe peut-il utiliser ce produit, et sinon, que manque-t-il ?",
    """
    The agreement is given by its id, or by its vendor for all of the vendor's agreements; \
    without one all of them are asked about. Exit status: 0 when at least one of them is usable, \
    1 when none is, 2 for a body or an agreement that is not in the data.
    """: """
    L’accord est donné par son identifiant, ou par son fournisseur pour tous les accords de \
    celui-ci ; sans rien, il s’agit de tous. Code de sortie : 0 si l’un d’eux au moins est \
    utilisable, 1 si aucun ne l’est, 2 pour un organe ou un accord absent des données.
    """,
    "The id of an agreement, or a vendor.": "L’identifiant d’un accord, ou un fournisseur.",
    "The id of a body, such as house.": "L’identifiant d’un organe, comme house.",
    "high, moderate, low or li-saas (default: what the data asks for).":
      "high, moderate, low ou li-saas (par défaut ce que demandent les données).",
    """
    Tell what changed: agreements, certifications, approvals and verdicts, newest first.
    """: """
    Dire ce qui a changé : accords, certifications, approbations et verdicts, du plus récent au \
    plus ancien.
    """,
    """
    A verdict that follows from other changes is told as one of kind access, with its reason. A \
    date known to the month or the year only counts when the first or the last day of it lies \
    between --since and --until.

    As a mail in the morning: accord changes --since 7d --format markdown

    With OLD and NEW, what changed from the one to the other: two data directories, or exports \
    of FedRAMP's as they were downloaded (data.json, fedramp-products.json, \
    fedramp-status-changelog.json, recognised by what is in them), or directories of such \
    exports, of which the newest counts.

    Between exports the four kinds are told that say what is listed, and as what: listed, \
    delisted, status, impact_level. --all tells every kind, --kind those that it names: {1}. In \
    jsonl and json each is one object, in the words of the export: change, id, offering, and \
    then status and impact_level for listed and delisted, from and to for status and \
    impact_level; for the other kinds, where they apply, status, field, service, agency, \
    sub_agency, from, to, effective.
    """: """
    Un verdict qui découle d’autres changements est donné comme un changement du genre access, \
    avec sa raison. Une date connue au mois ou à l’année près ne compte que si son premier ou \
    son dernier jour est entre --since et --until.

    Comme courrier du matin : accord changes --since 7d --format markdown

    Avec ANCIEN et NOUVEAU, ce qui a changé de l’un à l’autre : deux répertoires de données, ou \
    des exports de FedRAMP tels que téléchargés (data.json, fedramp-products.json, \
    fedramp-status-changelog.json, reconnus à leur contenu), ou des répertoires de tels exports, \
    dont le plus récent compte.

    Entre exports sont donnés les quatre genres qui disent ce qui est listé, et comment : \
    listed, delisted, status, impact_level. --all donne tous les genres, --kind ceux qu’il \
    nomme : {1}. En jsonl et json chacun est un objet, dans les mots de l’export : change, id, \
    offering, puis status et impact_level pour listed et delisted, from et to pour status et \
    impact_level ; pour les autres genres, selon le cas, status, field, service, agency, \
    sub_agency, from, to, effective.
    """,
    "An earlier export or data directory, and a later one.":
      "Un export ou un répertoire de données, et un plus récent.",
    """
    Tell what each commit changed in the data files, with its author and date; instead of OLD \
    and NEW a range of commits, REV..REV, may be named.
    """: """
    Dire ce que chaque commit a changé dans les fichiers de données, avec son auteur et sa \
    date ; au lieu d’ANCIEN et NOUVEAU on peut nommer une suite de commits, REV..REV.
    """,
    "Between exports: every kind of change.": "Entre exports : tous les genres de changements.",
    "Check a data directory: every mistake with its place and how to mend it.":
      "Vérifier un répertoire de données : chaque erreur avec sa place et comment la corriger.",
    """
    What is odd in FedRAMP's exports is told as warnings, in groups unless --all is given. Exit \
    status: 0 nothing is wrong, 1 there are errors, 3 data cannot be read.
    """: """
    Ce qui est étrange dans les exports de FedRAMP est donné comme avertissements, par groupes \
    sauf avec --all. Code de sortie : 0 rien à redire, 1 il y a des erreurs, 3 données \
    illisibles.
    """,
    """
    Tell every oddity of FedRAMP's exports by itself, not those of one kind in one.
    """: """
    Donner chaque étrangeté des exports de FedRAMP à part, au lieu de grouper celles d’un même \
    genre.
    """,
    """
    Print the settings in force, those without a file, or where they are looked for.
    """: """
    Écrire les réglages en vigueur, ceux qui valent sans fichier, ou l’endroit où ils sont \
    cherchés.
    """,
    """
    The settings are read from $XDG_CONFIG_HOME/accord/config.yaml, the user's own themes from \
    themes/NAME.yaml beside it. Both are followed while the dashboard runs. The program never \
    writes there: start with `accord config --default > ~/.config/accord/config.yaml`.

    Exit status: 0 done, 1 there are mistakes (with --check).
    """: """
    Les réglages sont lus dans $XDG_CONFIG_HOME/accord/config.yaml, vos thèmes dans \
    themes/NOM.yaml à côté. Les deux sont suivis tant que le tableau de bord est ouvert. Le \
    programme n’y écrit jamais : pour commencer, `accord config --default > \
    ~/.config/accord/config.yaml`.

    Code de sortie : 0 fait, 1 il y a des erreurs (avec --check).
    """,
    "Print the settings that hold without a file.": "Écrire les réglages qui valent sans fichier.",
    "Print every path that is read or written.": "Écrire tous les chemins qui sont lus ou écrits.",
    "Print what is wrong in the settings and the user's themes, with its place.":
      "Écrire ce qui ne va pas dans les réglages et dans vos thèmes, avec sa place.",
    "Open the dashboard (also without any subcommand).":
      "Ouvrir le tableau de bord (aussi sans sous-commande).",
    """
    Only the rows that match, as in the dashboard's filter line.
    """: """
    Seulement les lignes qui répondent au filtre, comme dans la ligne de filtre du tableau de \
    bord.
    """,
    "The theme, or auto; `accord themes` lists them.":
      "Le thème, ou auto ; `accord themes` en donne la liste.",
    "Draw with ASCII characters only.": "Ne dessiner qu’avec des caractères ASCII.",
    "Hear the mouse; without, it selects text.":
      "Écouter la souris ; sinon, elle sélectionne du texte.",
    """
    Lines of words without borders, one pane at a time, and changes told line by line.
    """: """
    Des lignes de mots sans bordures, un volet à la fois, et les changements dits ligne par \
    ligne.
    """,
    "Write nothing: no record, no export, nothing that is remembered.":
      "Ne rien écrire : ni décision, ni export, rien dont on se souvienne.",
    "Tell in a file what happens, for reports of faults.":
      "Noter dans un fichier ce qui se passe, pour signaler des défauts.",
    "Draw the first screen, end, and print what each phase of the start cost.":
      "Dessiner le premier écran, finir, et écrire ce que chaque phase du départ a coûté.",
    "Scripts": "Scripts",
  ]
}
