extension French {
  /// Complaints about what was asked for.
  static let programUsage: [String: String] = [
    "accord: --kind: there is no kind {1} among these changes — use one of {2}":
      "accord: --kind: il n’y a pas de genre {1} parmi ces changements — prenez l’un de {2}",
    """
    accord: --since {1} is later than the last day, {2} — nothing lies between — turn them round
    """: """
    accord: --since {1} vient après le dernier jour, {2} — il n’y a rien entre les deux — \
    échangez-les
    """,
    """
    accord: --log-file: {1} cannot be opened — {2} — name a file that can be written
    """: """
    accord: --log-file: {1} ne peut être ouvert — {2} — nommez un fichier où l’on peut écrire
    """,
    "accord: standard output cannot be written to: {1} — what came out is not all":
      "accord: impossible d’écrire sur la sortie standard : {1} — il en manque une partie",
    "a quote {1} is not closed — add it at the end":
      "un guillemet {1} n’est pas fermé — ajoutez-le à la fin",
    "nothing follows the last \\ — remove it": "rien ne suit le dernier \\ — enlevez-le",
    "no program is named — write one, such as 'mail -s Changes me'":
      "aucun programme n’est nommé — écrivez-en un, comme 'mail -s Changements moi'",
    """
    accord: there is no data directory to import into — the shipped data is part of the program \
    — make one with `accord init DIR`, and say --data DIR
    """: """
    accord: il n’y a pas de répertoire de données où importer — les données fournies font partie \
    du programme — créez-en un avec `accord init RÉP`, et dites --data RÉP
    """,
    """
    accord: there is no theme {1} — none of those that ship or lie in the settings has that name \
    — use auto or one of {2}
    """: """
    accord: il n’y a pas de thème {1} — aucun des thèmes fournis ou des réglages n’a ce nom — \
    prenez auto ou l’un de {2}
    """,
    """
    accord: --filter: the summary is of everything; `accord list agreements --filter` lists what \
    matches.
    """: """
    accord: --filter: le résumé porte sur tout ; `accord list agreements --filter` donne ce qui \
    répond au filtre.
    """,
    "accord: {1} `accord list agreements` prints text instead.":
      "accord: {1} `accord list agreements` écrit du texte à la place.",
    "did you mean '{1}'?": "vouliez-vous dire « {1} » ?",
    "`accord list KIND` shows the ids of a kind":
      "`accord list GENRE` montre les identifiants d’un genre",
    "accord: no record has the id {1} — {2}": "accord: aucune fiche n’a l’identifiant {1} — {2}",
    "accord: {1} is also in {2}: accord show {3}:{4}":
      "accord: {1} est aussi dans {2} : accord show {3}:{4}",
    """
    accord: there is no directory to record in — the registry that ships with the program cannot \
    be written to — `accord init DIR` writes it out; then use --data DIR
    """: """
    accord: il n’y a pas de répertoire où noter — on ne peut pas écrire dans le registre fourni \
    avec le programme — `accord init RÉP` l’écrit ; dites ensuite --data RÉP
    """,
    """
    accord: {1} missing — a decision says about which agreement, what, when and where that was \
    read — see accord record --help
    """: """
    accord: il manque {1} — une décision dit sur quel accord, quoi, quand et où cela a été lu — \
    voir accord record --help
    """,
    "accord: which schema? — say a kind, or --into DIR for all of them":
      "accord: quel schéma ? — dites un genre, ou --into RÉP pour tous",
    """
    accord: there is no directory to watch — the registry that ships with the program does not \
    change — `accord init DIR` writes it out; then use --data DIR
    """: """
    accord: il n’y a pas de répertoire à suivre — le registre fourni avec le programme ne change \
    pas — `accord init RÉP` l’écrit ; dites ensuite --data RÉP
    """,
    "With --git name one range of commits, REV..REV, or none.":
      "Avec --git, nommez une suite de commits, REV..REV, ou aucune.",
    "Give two to compare, OLD and NEW, or none.":
      "Donnez-en deux à comparer, ANCIEN et NOUVEAU, ou aucun.",
    "--since and --until ask one registry: leave OLD and NEW out.":
      "--since et --until interrogent un seul registre : laissez ANCIEN et NOUVEAU de côté.",
    """
    accord: --git: the registry that ships with the program has no commits — `accord init DIR` \
    writes it out; then use --data DIR
    """: """
    accord: --git: le registre fourni avec le programme n’a pas de commits — `accord init RÉP` \
    l’écrit ; dites ensuite --data RÉP
    """,
    "accord: {1} is no range of commits — write it as REV..REV":
      "accord: {1} n’est pas une suite de commits — écrivez REV..REV",
    "--format: an export is csv or jsonl": "--format: un export est en csv ou en jsonl",
    "--partition-by: takes different columns of {1}: {2}":
      "--partition-by: prend des colonnes différentes ({1}) : {2}",
    """
    --partition-by: makes {1} folders — choose columns with few values, such as level,branch
    """: """
    --partition-by: fait {1} dossiers — choisissez des colonnes avec peu de valeurs, comme \
    level,branch
    """,
    "accord: --status: {1} have no status": "accord: --status: il n’y a pas d’état ({1})",
    "one of: {1}": "l’un de : {1}",
    "accord: --status: no approval is '{1}' — {2}":
      "accord: --status: aucune approbation n’est « {1} » — {2}",
    "`accord list agreements` shows their ids":
      "`accord list agreements` montre leurs identifiants",
    "accord: there is no agreement or vendor {1} — {2}":
      "accord: il n’y a pas d’accord ni de fournisseur {1} — {2}",
    """
    accord: whose access? — say --branch executive, legislative or judicial, or --body ID
    """: """
    accord: l’accès de qui ? — dites --branch executive, legislative ou judicial, ou --body ID
    """,
    "`accord list bodies` shows their ids and names":
      "`accord list bodies` montre leurs identifiants et leurs noms",
    "accord: there is no body {1} — {2}": "accord: il n’y a pas d’organe {1} — {2}",
    """
    accord: {1} is not of the {2} branch — it belongs to the {3} one — leave --branch out
    """: """
    accord: {1} n’est pas de la branche {2} — il est de la branche {3} — laissez --branch de \
    côté
    """,
    "--default, --print-paths and --check exclude each other.":
      "--default, --print-paths et --check s’excluent.",
    "the columns are {1}": "les colonnes sont {1}",
    "accord: --columns: {1} have no column {2} — {3}":
      "accord: --columns: il n’y a pas de colonne {2} ({1}) — {3}",
  ]
}
