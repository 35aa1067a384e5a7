extension French {
  /// Help of the commands that write and follow.
  static let programWriting: [String: String] = [
    "Write records as folders of files that DuckDB, Spark and BigQuery read.":
      "Écrire des fiches en dossiers de fichiers que lisent DuckDB, Spark et BigQuery.",
    """
    Each row goes to the folder that its values name, such as level=state/branch=judicial, and \
    the columns that name the folders are left out of the files. _schema.json beside them has \
    all columns with their types. The directory must not be there yet, or be empty.
    """: """
    Chaque ligne va dans le dossier que nomment ses valeurs, comme level=state/branch=judicial, \
    et les colonnes qui nomment les dossiers ne sont pas dans les fichiers. _schema.json à côté \
    donne toutes les colonnes avec leurs types. Le répertoire ne doit pas encore exister, ou \
    être vide.
    """,
    "Where to write.": "Où écrire.",
    "What to export.": "Quoi exporter.",
    "The columns that name the folders, outermost first.":
      "Les colonnes qui nomment les dossiers, le plus extérieur d’abord.",
    "Take data of other programs into the data directory.":
      "Reprendre des données d’autres programmes dans le répertoire de données.",
    "Record FedRAMP's exports in the history of the data directory.":
      "Noter les exports de FedRAMP dans l’historique du répertoire de données.",
    """
    FILE is an export as it was downloaded (data.json, fedramp-products.json, \
    fedramp-status-changelog.json, recognised by what is in it), or a directory of them. They \
    may come in any order, and again: what is known already is not recorded twice.

    The history is {1}: what changed, when it took effect and when it was first seen, one line \
    each. From it every day can be asked for with --as-of. An import that is interrupted leaves \
    the history as it was.

    Exit status: 0 done, 3 a file could not be read (what the others say is recorded all the \
    same).
    """: """
    FICHIER est un export tel que téléchargé (data.json, fedramp-products.json, \
    fedramp-status-changelog.json, reconnu à son contenu), ou un répertoire de tels fichiers. \
    L’ordre est sans importance, et les répétitions aussi : ce qui est déjà connu n’est pas noté \
    deux fois.

    L’historique est {1} : ce qui a changé, depuis quand cela vaut et quand cela a été vu, une \
    ligne pour chaque chose. Il permet de demander n’importe quel jour avec --as-of. Un import \
    interrompu laisse l’historique comme il était.

    Code de sortie : 0 fait, 3 un fichier n’a pas pu être lu (ce que disent les autres est noté \
    malgré tout).
    """,
    "Exports, and directories of exports.": "Des exports, et des répertoires d’exports.",
    "Write the registry that ships with the program as a data directory to start from.":
      "Écrire le registre fourni avec le programme en répertoire de données, pour commencer.",
    """
    Files that are there already are never overwritten: the command then ends with status 3 and \
    names the first of them.
    """: """
    Les fichiers déjà présents ne sont jamais écrasés : la commande finit alors avec le code 3 \
    et nomme le premier.
    """,
    "The directory, made if need be.": "Le répertoire, créé au besoin.",
    "List records: {1}.": "Lister des fiches : {1}.",
    """
    The filter is the one of the dashboard: words match anywhere, field:value looks into one \
    field, ! negates, and high, pending>90d, ends<30d compare. Field names are the keys of the \
    JSON output. Text and markdown show the main columns, and text on a terminal as many of them \
    as fit; a dash is what is not known, or does not apply. json, jsonl and csv have every \
    column, and null or nothing there.
    """: """
    Le filtre est celui du tableau de bord : les mots sont cherchés partout, field:value cherche \
    dans un champ, ! nie, et high, pending>90d, ends<30d comparent. Les noms des champs sont les \
    clés de la sortie JSON. text et markdown montrent les colonnes principales, et text sur un \
    terminal autant qu’il en tient ; un tiret est ce qui n’est pas connu, ou ne s’applique pas. \
    json, jsonl et csv ont toutes les colonnes, et là null ou rien.
    """,
    "What to list.": "Quoi lister.",
    "Only the rows of that status, such as pending.":
      "Seulement les lignes de cet état, comme pending.",
    "Print a manual page, as `accord man | man -l -` shows it.":
      "Écrire une page de manuel, que montre `accord man | man -l -`.",
    "accord, for accord(1), or accord-data, for accord-data(5).":
      "accord, pour accord(1), ou accord-data, pour accord-data(5).",
    """
    Add a decision of a branch or a body to the data files, or take the last one back.
    """: """
    Ajouter aux fichiers une décision d’une branche ou d’un organe, ou reprendre la dernière.
    """,
    """
    The decision goes into the file that holds those of the same body or branch; nothing else in \
    it changes by a byte. A source that is new to the data is added to sources.yaml and needs \
    --publisher and --title. What is written is shown first, and, in a terminal, asked about.

    Exit status: 0 recorded, 1 not recorded (refused, declined, or changed by somebody else \
    meanwhile), 2 wrong usage, 3 files cannot be read or written.
    """: """
    La décision va dans le fichier où sont celles du même organe ou de la même branche ; rien \
    d’autre n’y change d’un octet. Une source nouvelle pour les données est ajoutée à \
    sources.yaml et demande --publisher et --title. Ce qui va être écrit est montré d’abord et, \
    dans un terminal, une question est posée.

    Code de sortie : 0 noté, 1 pas noté (refusé, décliné, ou changé par quelqu’un d’autre \
    entre-temps), 2 mauvais usage, 3 fichiers qui ne peuvent être lus ou écrits.
    """,
    "The id of the agreement whose product was decided on.":
      "L’identifiant de l’accord dont le produit a fait l’objet d’une décision.",
    "executive, legislative or judicial; with --body its own.":
      "executive, legislative ou judicial ; avec --body, celle de l’organe.",
    "The id of the body that decided.": "L’identifiant de l’organe qui a décidé.",
    "When: 2026-11-24, 2026-11, 2026, 'by 2026-11-24' or today.":
      "Quand : 2026-11-24, 2026-11, 2026, 'by 2026-11-24' ou today.",
    "Where it was read: an address, or the id of a source of the data.":
      "Où cela a été lu : une adresse, ou l’identifiant d’une source des données.",
    "Who published a source that is new to the data.":
      "Qui a publié une source nouvelle pour les données.",
    "Its title, as published.": "Son titre, tel que publié.",
    "When it was published.": "Quand elle a été publiée.",
    "What else there is to say.": "Ce qu’il y a d’autre à dire.",
    "The product in the decision's own words (default: as before).":
      "Le produit dans les mots de la décision (par défaut comme avant).",
    "Show what would be written, and write nothing.":
      "Montrer ce qui serait écrit, et ne rien écrire.",
    "Do not ask.": "Ne pas demander.",
    "Take back the last decision that was recorded here, if nothing followed it.":
      "Reprendre la dernière décision notée ici, si rien ne l’a suivie.",
    """
    Print the JSON Schema of a kind of data file, for editors that complete and check.
    """: """
    Écrire le schéma JSON d’un genre de fichier de données, pour les éditeurs qui complètent et \
    vérifient.
    """,
    """
    Kinds: {1}. With --into, the schemas of all kinds are written as KIND.schema.json; what is \
    there of them is replaced. An editor with a YAML language server finds one by a first line \
    such as "# yaml-language-server: $schema=../schemas/agreement.schema.json".
    """: """
    Genres : {1}. Avec --into, les schémas de tous les genres sont écrits comme \
    GENRE.schema.json ; ceux qui sont déjà là sont remplacés. Un éditeur avec un serveur de \
    langage YAML en trouve un par une première ligne comme "# yaml-language-server: \
    $schema=../schemas/agreement.schema.json".
    """,
    "The kind of file.": "Le genre de fichier.",
    "Write the schemas into this directory instead.":
      "Écrire plutôt les schémas dans ce répertoire.",
    "Show everything about one record, by its id.":
      "Montrer tout d’une fiche, par son identifiant.",
    """
    Where records of several kinds have the id, KIND:ID names one, as in vendors:everfox. An \
    approval is named AGREEMENT:BODY. Exit status: 0 shown, 1 there is no such record.
    """: """
    Si des fiches de plusieurs genres ont l’identifiant, GENRE:ID en nomme une, comme \
    vendors:everfox. Une approbation se nomme ACCORD:ORGANE. Code de sortie : 0 montré, 1 il n’y \
    a pas de telle fiche.
    """,
    """
    The id of an agreement, an offering, a vendor, a body, a source, a programme, an event, a \
    decision, an opening of an offer or a search.
    """: """
    L’identifiant d’un accord, d’une offre, d’un fournisseur, d’un organe, d’une source, d’un \
    programme, d’un événement, d’une décision, d’une ouverture d’offre ou d’une recherche.
    """,
    "List the themes, one name a line.": "Lister les thèmes, un nom par ligne.",
    "Tell every change of the data as it happens, one line each, without a screen.":
      "Dire chaque changement des données quand il arrive, une ligne chacun, sans écran.",
    """
    What was delivered is remembered for each data directory and each --name: started again, a \
    watcher tells what happened meanwhile. Every change is delivered at least once, also when \
    the watcher was killed. Days that bring something by themselves, such as the end of an \
    agreement, are told when they come.

    --exec runs a command for every batch, without a shell, with the changes on its standard \
    input, one JSON object a line; it takes the place of the lines on standard output. When it \
    does not end with status 0, its batch is kept and delivered with the next one.

    To be told by mail: accord watch --exec 'mail -s "AI agreements" me@example.org'
    """: """
    Ce qui a été livré est retenu pour chaque répertoire de données et chaque --name : relancé, \
    un veilleur dit ce qui s’est passé entre-temps. Chaque changement est livré au moins une \
    fois, même si le veilleur a été tué. Les jours qui apportent quelque chose d’eux-mêmes, \
    comme la fin d’un accord, sont dits quand ils viennent.

    --exec lance une commande pour chaque lot, sans interpréteur, avec les changements sur son \
    entrée standard, un objet JSON par ligne ; cela remplace les lignes sur la sortie standard. \
    Si elle ne finit pas avec le code 0, son lot est gardé et livré avec le suivant.

    Pour être prévenu par courrier : accord watch --exec 'mail -s "Accords d’IA" \
    moi@example.org'
    """,
    """
    Tell what the records say of the days since this one first: a day, or 7d for as many days \
    back; last (the default) goes on where this watcher stopped.
    """: """
    Dire d’abord ce que disent les fiches des jours depuis celui-ci : un jour, ou 7d pour autant \
    de jours en arrière ; last (par défaut) reprend là où ce veilleur s’est arrêté.
    """,
    "Tell what happened since the last time, and end.":
      "Dire ce qui s’est passé depuis la dernière fois, et finir.",
    "Run this for every batch of changes.": "Lancer ceci pour chaque lot de changements.",
    "Under which name to remember what was delivered.": "Sous quel nom retenir ce qui a été livré.",
  ]
}
