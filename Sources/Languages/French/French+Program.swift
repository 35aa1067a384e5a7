extension French {
  /// Texts of commands and their messages.
  static let program = [
    programOptions, programReading, programWriting, programManual, programParser, programUsage,
    programOwn, programMessages,
  ]
  .reduce(into: [:]) { $0.merge($1) { first, _ in first } }

  private static let programMessages: [String: String] = [
    "Saved filters are kept for this session only: {1}":
      "Les filtres enregistrés ne sont gardés que pour cette session : {1}",
    """
    no thread could be started: {1} — too many are running — close other programs and try again
    """: """
    aucun fil d’exécution n’a pu démarrer : {1} — il y en a trop — fermez d’autres programmes et \
    réessayez
    """,
    "program and arguments": "programme et arguments",
    "together": "en tout",
    "phase": "phase",
    "took ms": "durée ms",
    "work ms": "travail ms",
    "settings and themes": "réglages et thèmes",
    "data": "données",
    "terminal": "terminal",
    "state": "état",
    "first screen": "premier écran",
    "settings": "réglages",
    "themes": "thèmes",
    "What you have seen is not remembered: {1}": "Ce que vous avez vu n’est pas retenu : {1}",
    "What you see is not remembered: {1}": "Ce que vous voyez n’est pas retenu : {1}",
    "What you see is not remembered: set $HOME or $XDG_STATE_HOME.":
      "Ce que vous voyez n’est pas retenu : définissez $HOME ou $XDG_STATE_HOME.",
    "Changes are not shown: {1}": "Les changements ne sont pas montrés : {1}",
    "The files are not followed, as the settings ask.":
      "Les fichiers ne sont pas suivis, comme le demandent les réglages.",
    "The terminal type {1} is not known here; {2} is used.":
      "Le type de terminal {1} n’est pas connu ici ; c’est {2} qui sert.",
    "open the link": "ouvrir le lien",
    "edit the file": "modifier le fichier",
    "show the text": "montrer le texte",
    "copy": "copier",
    """
    Cannot {1}: {2} does not start ({3}); set $BROWSER, $EDITOR or $PAGER to a program that \
    does.
    """: """
    Impossible de {1} : {2} ne démarre pas ({3}) ; donnez à $BROWSER, $EDITOR ou $PAGER un \
    programme qui démarre.
    """,
    "Cannot {1}: {2}.": "Impossible de {1} : {2}.",
    "it ended with status {1}": "il a fini avec le code {1}",
    "it was ended by signal {1}": "il a été arrêté par le signal {1}",
    "{1} does not start: {2}": "{1} ne démarre pas : {2}",
    "{1} of {2} exports": "{1} sur {2} exports",
    "Recorded {1}": "Enregistré : {1}",
    "Recorded {1} of {2}": "Enregistré : {1} du {2}",
    "Recorded {1} from {2} to {3}": "Enregistré : {1} du {2} au {3}",
    "; {1} {2?export|exports} {3?was|were} known already":
      " ; {1} {2?export était déjà connu|exports étaient déjà connus}",
    ". {1} has {2}, {3} KiB.": ". {1} a {2}, {3} Kio.",
    "{1} {2?export|exports}": "{1} {2?export|exports}",
    "(not there)": "(n’existe pas)",
    "none: $HOME is not set": "aucun : $HOME n’est pas défini",
    "the registry that ships with the program": "le registre fourni avec le programme",
    "what it says is left out": "ce qu’il dit est laissé de côté",
    "unknown": "inconnu",
    "cost: {1}": "coût : {1}",
    "none": "aucun",
    "{1} {2?error|errors}, {3} {4?warning|warnings}":
      "{1} {2?erreur|erreurs}, {3} {4?avertissement|avertissements}",
    "Nothing was written.": "Rien n’a été écrit.",
    "Write this? [y/N] ": "Écrire ceci ? [o/N] ",
    "y yes": "o oui",
    "The files had changed meanwhile; this was written:":
      "Les fichiers avaient changé entre-temps ; voici ce qui a été écrit :",
    "Recorded {1} in {2}.": "{1} est noté dans {2}.",
    "Wrote {1} {2?schema|schemas} to {3}.": "{1} {2?schéma écrit|schémas écrits} dans {3}.",
    "Only the last {1} commits are told; REV..REV names older ones.":
      "Seuls les {1} derniers commits sont donnés ; REV..REV en nomme de plus anciens.",
    "Wrote {1} rows to {2} {3?folder|folders} in {4}.":
      "{1} lignes écrites dans {2} {3?dossier|dossiers} de {4}.",
    "The settings in force.": "Les réglages en vigueur.",
    "Wrote {1} files to {2}.": "{1} fichiers écrits dans {2}.",
    "{1}, {2}, level {3}": "{1}, {2}, niveau {3}",
    "{1} branch": "branche {1}",
    "git cannot be asked: {1} — install git, or leave --git out":
      "impossible d’interroger git : {1} — installez git, ou laissez --git de côté",
    "git says: {1}": "git dit : {1}",
    "git has more to tell than {1} MB — name a shorter range, REV..REV":
      "git a plus de {1} Mo à dire — nommez une suite plus courte, REV..REV",
    "git takes too long — name a shorter range, REV..REV":
      "git met trop de temps — nommez une suite plus courte, REV..REV",
    "nothing": "rien",
    "{1} agreements, {2} offerings, {3} decisions": "{1} accords, {2} offres, {3} décisions",
    "Changes by commit": "Changements par commit",
    "not committed yet": "pas encore dans un commit",
    """
    accord: {1}: there is no export in it — give exports of FedRAMP's, directories of them, or \
    two data directories
    """: """
    accord: {1}: il n’y a pas d’export — donnez des exports de FedRAMP, des répertoires \
    d’exports, ou deux répertoires de données
    """,
    "{1}, {2} to {3}: {4}": "{1}, du {2} au {3} : {4}",
    "Not shown: {1} (--all shows them)": "Pas montrés : {1} (--all les montre)",
    "unknown day": "jour inconnu",
    "no changes": "aucun changement",
    "effective {1}": "en vigueur le {1}",
    """
    accord: {1} is {2} and {3} is {4} — the two word the same things differently and cannot be \
    compared — give two exports of one kind
    """: """
    accord: {1} est {2} et {3} est {4} — les deux disent les mêmes choses autrement et ne \
    peuvent être comparés — donnez deux exports du même genre
    """,
    """
    accord: --exec: {1} — {2} {3?change is|changes are} kept — the next run tries again
    """: """
    accord: --exec: {1} — {2} {3?changement gardé|changements gardés} — le prochain lancement \
    réessaie
    """,
    """
    accord: --exec: {1} — {2} {3?change is|changes are} kept — tried again with the next change, \
    or in {4}.0 seconds
    """: """
    accord: --exec: {1} — {2} {3?changement gardé|changements gardés} — nouvel essai au prochain \
    changement, ou dans {4} secondes
    """,
    "accord: {1}; what was not delivered yet is delivered by the next run":
      "accord: {1} ; ce qui n’est pas encore livré le sera au prochain lancement",
    "accord: {1}; what was just delivered is delivered once more by the next run":
      "accord: {1} ; ce qui vient d’être livré le sera encore une fois au prochain lancement",
    """
    accord: another watcher named {1} follows this directory — both would tell half of what \
    happens — stop it, or choose another name with --name
    """: """
    accord: un autre veilleur nommé {1} suit ce répertoire — chacun dirait la moitié de ce qui \
    se passe — arrêtez-le, ou choisissez un autre nom avec --name
    """,
    """
    accord: {1}:{2}:{3}: {4} — what was delivered is not known — remove the file to start anew; \
    --since DAY tells what may have been missed
    """: """
    accord: {1}:{2}:{3}: {4} — on ne sait pas ce qui a été livré — supprimez le fichier pour \
    repartir de zéro ; --since JOUR dit ce qui a pu être manqué
    """,
    "no day in it": "aucun jour dedans",
    "remove the file": "supprimez le fichier",
    """
    accord: nothing can be waited for: {1} — close other programs and try again
    """: """
    accord: impossible d’attendre quoi que ce soit : {1} — fermez d’autres programmes et \
    réessayez
    """,
    """
    accord: nothing can be remembered — neither $XDG_STATE_HOME nor $HOME is the path of a \
    directory — set one of them
    """: """
    accord: rien ne peut être retenu — ni $XDG_STATE_HOME ni $HOME n’est le chemin d’un \
    répertoire — définissez l’un des deux
    """,
    "It cannot be undone by --undo: {1}": "--undo ne pourra pas la reprendre : {1}",
    """
    accord: nothing to take back — no decision was recorded in this directory with `accord \
    record`, or all were taken back — edit the files by hand
    """: """
    accord: rien à reprendre — aucune décision n’a été notée dans ce répertoire avec `accord \
    record`, ou toutes ont été reprises — modifiez les fichiers à la main
    """,
    "Took back {1} from {2}.": "{1} est repris de {2}.",
    "That cannot be remembered: {1}": "Cela ne peut être retenu : {1}",
    "It cannot be taken back.": "On ne peut pas la reprendre.",
    "The shipped data takes no records; `accord init DIR` writes it out.":
      "On ne peut rien noter dans les données fournies ; `accord init RÉP` les écrit.",
    "{1} {2?byte|bytes}": "{1} {2?octet|octets}",
    "Copied {1} ({2}) by the terminal (OSC 52).": "Copié {1} ({2}) par le terminal (OSC 52).",
    "this terminal has no clipboard that programs can fill":
      "ce terminal n’a pas de presse-papiers que les programmes puissent remplir",
    "terminals take {1} bytes, and this is {2}":
      "les terminaux prennent {1} octets, et ceci en fait {2}",
    "a program": "un programme",
    "Copied {1} ({2}) by {3}.": "Copié {1} ({2}) par {3}.",
    ", and ": ", et ",
    "none of wl-copy, xclip, xsel and pbcopy is there with a display":
      "ni wl-copy, ni xclip, ni xsel, ni pbcopy n’est là avec un écran",
    "Nothing was copied: {1}.": "Rien n’a été copié : {1}.",
    "Wrote {1} to {2}.": "{1} : écrit dans {2}.",
  ]
}
