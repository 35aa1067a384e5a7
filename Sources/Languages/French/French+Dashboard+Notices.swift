extension French {
  /// What the status row tells, and what is announced.
  static let dashboardNotices: [String: String] = [
    "{1} was kept; nothing was written.": "{1} a été gardé ; rien n’a été écrit.",
    "Saved as {1}; {2} sets it again.": "Gardé sous {1} ; {2} le remet.",
    "The theme is {1} now; to keep it, write theme: {2} in config.yaml.":
      "Le thème est maintenant {1} ; pour le garder, écrire theme: {2} dans config.yaml.",
    "Stopped: the decisions of bulk files are not shown until their files change.":
      """
    Arrêté : les décisions des gros fichiers ne sont pas montrées avant que ces fichiers \
    changent.
    """,
    "{1} is not in this page.": "{1} n’est pas dans cette page.",
    "{1} {2} takes it back.": "{1} {2} la reprend.",
    "Showing {1}.": "Affichage : {1}.",
    "all branches": "toutes les branches",
    "{1} match.": "{1} correspondent.",
    "Opened {1}.": "Ouvert : {1}.",
    "from {1}": "de {1}",
    "to {1}": "à {1}",
    "Changed: {1}{2}{3}.": "Modifié : {1}{2}{3}.",
    "{1} more changes.": "{1} {1?autre changement|autres changements}.",
    "Nothing here stands in a data file.": "Rien ici ne se trouve dans un fichier de données.",
    "The files have changed; {1} lets the changes in.":
      "Les fichiers ont changé ; {1} laisse entrer les changements.",
    "{1} {2?problem|problems} in the data files; {3} shows where.":
      "{1} {2?problème|problèmes} dans les fichiers de données ; {3} montre où.",
    "The problems in the data files are mended.":
      "Les problèmes des fichiers de données sont réparés.",
    "{1} {2?change|changes}.": "{1} {2?changement|changements}.",
    "No command for \"{1}\"; {2} shows the keys.":
      "Pas de commande pour « {1} » ; {2} montre les touches.",
    "The mouse is Accord's again: click and wheel work.":
      "La souris est de nouveau à Accord : clic et molette agissent.",
    "The mouse selects text now; {1} gives it back to Accord.":
      "La souris choisit du texte maintenant ; {1} la rend à Accord.",
    "This line leads to no other record.": "Cette ligne ne mène à aucune autre fiche.",
    "This record has no source with a link.": "Cette fiche n’a pas de source avec un lien.",
    "Only http and https links are opened; this one is neither.":
      "Seuls les liens http et https sont ouverts ; celui-ci n’en est pas un.",
    "Opening {1}": "Ouverture de {1}",
    "Pasted text goes where a line is typed: press {1} for the filter first.":
      "Un texte collé va là où l’on tape une ligne : appuyer d’abord sur {1} pour le filtre.",
    "Nothing new here; {1} marks all {2} seen.":
      "Rien de nouveau ici ; {1} marque tout ({2}) comme vu.",
    "Nothing new to mark.": "Rien de nouveau à marquer.",
    "Marked {1} seen.": "Marqué comme vu : {1}.",
    "{1} {2?change|changes}": "{1} {2?changement|changements}",
    "The settings were read anew.": "Les réglages ont été relus.",
    "The settings have {1} {2?problem|problems}: see p.":
      "Les réglages ont {1} {1?problème|problèmes} : voir p.",
    "{1}, descending": "{1}, décroissant",
    "{1}, ascending": "{1}, croissant",
    "{1} stands in its standard order: {2}.": "{1} : ordre d’origine, {2}.",
    "{1} sorted by {2}.": "{1} : tri selon {2}.",
    "; then by ": " ; puis ",
    ", and {1} more": ", et {1} de plus",
    "{1} new": "{1} {1?nouveau|nouveaux}",
    "{1} pending": "{1} en attente",
    "as of {1}": "à la date du {1}",
    "Accord: {1}": "Accord : {1}",
    "Nothing is known to have changed before {1}.": "On ne connaît aucun changement avant {1}.",
    "Nothing is known to change after {1}.": "On ne connaît aucun changement après {1}.",
    "Back to today, {1}.": "Retour à aujourd’hui, {1}.",
    "Today, {1}.": "Aujourd’hui, {1}.",
    "{1}: a date is reached or a term is over.":
      "{1} : une date est atteinte ou une durée est finie.",
    "{1}: before everything that is known to have changed.": "{1} : avant tout changement connu.",
    "{1}: no change on this day; the last one before was on {2}.":
      "{1} : pas de changement ce jour-là ; le dernier avant est du {2}.",
    " (and {1} more)": " (et {1} de plus)",
    "{1}{2}: {3}": "{1}{2} : {3}",
    "As of {1}: {2}": "Au {1} : {2}",
    "There is no change to choose.": "Il n’y a pas de changement à choisir.",
    "{1}: {2}, {3}": "{1} : {2}, {3}",
    "{1}: {2} {3} {4}": "{1} : {2} {3} {4}",
    "{1}: no longer {2}": "{1} : n’est plus {2}",
    "The next view: {1} more after it.": "La vue suivante : encore {1} après elle.",
    "The view before: {1} more before it.": "La vue d’avant : encore {1} avant elle.",
    "no row is chosen": "aucune ligne n’est choisie",
    "the shipped data cannot be edited; `accord init DIR` writes it out as files":
      "les données fournies ne se modifient pas ; `accord init DIR` les écrit en fichiers",
    "nothing is new": "rien n’est nouveau",
    "this is today": "c’est aujourd’hui",
    "nothing was looked for; {1} does": "rien n’a été cherché ; {1} le fait",
    "the screen is too small": "l’écran est trop petit",
    "{1} is not sorted by a column; {2} chooses one":
      "{1} : pas de tri selon une colonne ; {2} en choisit une",
    "there is no view before this one": "il n’y a pas de vue avant celle-ci",
    "no decision was recorded in this session":
      "aucune décision n’a été notée pendant cette session",
    "there is no view after this one": "il n’y a pas de vue après celle-ci",
    "there is nothing to copy here": "il n’y a rien à copier ici",
    "the dashboard was opened with --read-only": "le tableau de bord a été ouvert avec --read-only",
    "there is no filter": "il n’y a pas de filtre",
    "{1}: {2}.": "{1} : {2}.",
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
