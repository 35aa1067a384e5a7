extension French {
  /// Titles and help of the commands.
  static let dashboardCommands: [String: String] = [
    "Moving": "Se déplacer",
    "Panes": "Volets",
    "Branches": "Branches",
    "Finding": "Chercher",
    "Time": "Temps",
    "Tables": "Tableaux",
    "Records": "Fiches",
    "Program": "Programme",
    "Up": "Haut",
    "Go to the row above, or scroll up by a line.":
      "Aller à la ligne du dessus, ou faire défiler d’une ligne vers le haut.",
    "Down": "Bas",
    "Go to the row below, or scroll down by a line.":
      "Aller à la ligne du dessous, ou faire défiler d’une ligne vers le bas.",
    "Page up": "Page du dessus",
    "Go up by as many rows as are in sight.": "Monter d’autant de lignes qu’on en voit.",
    "Page down": "Page du dessous",
    "Go down by as many rows as are in sight.": "Descendre d’autant de lignes qu’on en voit.",
    "Half a page up": "Demi-page, haut",
    "Go up by half as many rows as are in sight.": "Monter de la moitié des lignes qu’on voit.",
    "Half a page down": "Demi-page, bas",
    "Go down by half as many rows as are in sight.":
      "Descendre de la moitié des lignes qu’on voit.",
    "First": "Début",
    "Go to the first row.": "Aller à la première ligne.",
    "Last": "Fin",
    "Go to the last row.": "Aller à la dernière ligne.",
    "Next pane": "Volet suivant",
    "Focus the next pane.": "Passer au volet suivant.",
    "Previous pane": "Volet précédent",
    "Focus the pane before.": "Passer au volet précédent.",
    "Left": "Gauche",
    "Focus the pane to the left or above; in the access matrix, a column.":
      "Passer au volet de gauche ou du dessus ; dans la table des accès, à une colonne.",
    "Right": "Droite",
    "Focus the pane to the right or below; in the access matrix, a column.":
      "Passer au volet de droite ou du dessous ; dans la table des accès, à une colonne.",
    "Focus the vendors and their agreements.": "Passer aux fournisseurs et à leurs accords.",
    "FedRAMP": "FedRAMP",
    "Focus the certifications.": "Passer aux certifications.",
    "Focus what bodies have decided.": "Passer à ce que les organes ont décidé.",
    "Focus what changed and when.": "Passer à ce qui a changé, et quand.",
    "Zoom": "Agrandir",
    "Show the focused pane alone, or all panes again.":
      "Montrer le volet actif seul, ou de nouveau tous les volets.",
    "Next branch": "Branche suivante",
    "Show the next branch of government only.": "Ne montrer que la branche suivante de l’État.",
    "branch": "branche",
    "All branches": "Toutes",
    "Show all branches.": "Montrer toutes les branches.",
    "Show what concerns the executive branch.": "Montrer ce qui concerne la branche exécutive.",
    "Show what concerns the legislative branch.": "Montrer ce qui concerne la branche législative.",
    "Show what concerns the judicial branch.": "Montrer ce qui concerne la branche judiciaire.",
    "Filter": "Filtrer",
    "Show only the rows that match what is typed.":
      "Ne montrer que les lignes qui répondent à ce qu’on tape.",
    "filter": "filtrer",
    "Clear": "Effacer",
    "Take the filter away.": "Ôter le filtre.",
    "Saved filters": "Filtres gardés",
    "Set a filter that was saved, or save the one that is set.":
      "Reprendre un filtre gardé, ou garder celui qui est mis.",
    "Find": "Chercher",
    "Find text in the page, and mark it.": "Chercher un texte dans la page, et le marquer.",
    "find": "chercher",
    "Find next": "Suivant",
    "Go to the next line with the text that was looked for.":
      "Aller à la prochaine ligne où se trouve le texte cherché.",
    "Find previous": "Précédent",
    "Go to the line before with the text that was looked for.":
      "Aller à la ligne précédente où se trouve le texte cherché.",
    "As of": "À la date du",
    "Show everything as it was on a day.": "Montrer tout tel que c’était un certain jour.",
    "Change before": "Changement d’avant",
    "Go back in time to the day of the change before.":
      "Reculer dans le temps jusqu’au jour du changement précédent.",
    "Next change": "Changement suivant",
    "Go forward in time to the day of the next change.":
      "Avancer dans le temps jusqu’au jour du changement suivant.",
    "Today": "Aujourd’hui",
    "Go back to today.": "Revenir à aujourd’hui.",
    "The change": "Le changement",
    "Show the chosen change itself: from, to, why, and who says so.":
      "Montrer le changement choisi : avant, après, pourquoi, et qui le dit.",
    "Over time": "Dans le temps",
    "Draw what was pending over time, and the term of each agreement.":
      "Dessiner ce qui était en attente au fil du temps, et la durée de chaque accord.",
    "Details": "Détails",
    "Show everything about the chosen row; of a change, the record as it was then.":
      "Montrer tout sur la ligne choisie ; d’un changement, la fiche telle qu’elle était alors.",
    "details": "détails",
    "Close": "Fermer",
    "Go back.": "Revenir.",
    "back": "retour",
    "Access": "Accès",
    "Show who may use what: agreements down, branches and bodies across.":
      """
    Montrer qui peut utiliser quoi : les accords en lignes, les branches et organes en \
    colonnes.
    """,
    "access": "accès",
    "Open source": "Ouvrir la source",
    "Open the chosen source in a browser.": "Ouvrir la source choisie dans un navigateur.",
    "Edit": "Modifier",
    "Open the record's file at its line in your editor.":
      "Ouvrir le fichier de la fiche à sa ligne dans votre éditeur.",
    "Record": "Noter",
    "Record a decision of a branch or a body in the data files.":
      "Noter une décision d’une branche ou d’un organe dans les fichiers de données.",
    "Take back": "Reprendre",
    "Take back the last decision recorded in this session, if nothing followed it.":
      "Reprendre la dernière décision notée pendant cette session, si rien ne l’a suivie.",
    "Mark seen": "Marquer vu",
    "Take the mark of a new change off the chosen row.":
      "Ôter de la ligne choisie la marque d’un changement nouveau.",
    "Mark all seen": "Tout marquer vu",
    "Take the marks off all new changes.": "Ôter les marques de tous les changements nouveaux.",
    "Problems": "Problèmes",
    "Show what is wrong in the data files, and how to mend it.":
      "Montrer ce qui ne va pas dans les fichiers de données, et comment le réparer.",
    "Help": "Aide",
    "Show every key.": "Montrer toutes les touches.",
    "help": "aide",
    "Commands": "Commandes",
    "Find a command by its name or its key.": "Trouver une commande par son nom ou sa touche.",
    "commands": "commandes",
    "Pause": "Suspendre",
    "Hold back updates from the data files, or let them in again.":
      "Retenir les nouveautés des fichiers de données, ou les laisser entrer de nouveau.",
    "Mouse": "Souris",
    "Leave the mouse to the terminal to select text, or take it back.":
      "Laisser la souris au terminal pour choisir du texte, ou la reprendre.",
    "Repaint": "Redessiner",
    "Draw the whole screen anew.": "Dessiner de nouveau tout l’écran.",
    "Suspend": "Arrière-plan",
    "Go to the background; `fg` brings the dashboard back.":
      "Passer en arrière-plan ; `fg` ramène le tableau de bord.",
    "Quit": "Quitter",
    "Leave the dashboard, or go back from a view over it.":
      "Quitter le tableau de bord, ou revenir d’une vue qui le couvre.",
    "quit": "quitter",
    "Sort": "Trier",
    "Choose the column that the focused pane is sorted by.":
      "Choisir la colonne selon laquelle le volet actif est trié.",
    "sort": "trier",
    "Reverse": "Inverser",
    "Reverse the order of the focused pane.": "Inverser l’ordre du volet actif.",
    "Sort to the right": "Trier à droite",
    "Sort the focused pane by the column to the right.":
      "Trier le volet actif selon la colonne de droite.",
    "Sort to the left": "Trier à gauche",
    "Sort the focused pane by the column to the left.":
      "Trier le volet actif selon la colonne de gauche.",
    "Columns": "Colonnes",
    "Choose which columns the focused pane shows, their order and width.":
      "Choisir les colonnes du volet actif, leur ordre et leur largeur.",
    "Tag": "Cocher",
    "Tag the chosen row, or take its tag off; copying and exporting take tagged rows.":
      """
    Cocher la ligne choisie, ou ôter sa coche ; copier et exporter prennent les lignes \
    cochées.
    """,
    "Next tag": "Coche suivante",
    "Go to the next tagged row of the focused pane.":
      "Aller à la prochaine ligne cochée du volet actif.",
    "Tag before": "Coche d’avant",
    "Go to the tagged row before.": "Aller à la ligne cochée d’avant.",
    "Clear tags": "Tout décocher",
    "Take the tags off all rows of the focused pane.":
      "Ôter les coches de toutes les lignes du volet actif.",
    "Undo view": "Vue d’avant",
    "Go back to the view before: branch, filter, order, day and pane.":
      "Revenir à la vue d’avant : branche, filtre, ordre, jour et volet.",
    "Redo view": "Vue suivante",
    "Go forward again to the view that was left by going back.":
      "Retourner à la vue qu’on a quittée en revenant en arrière.",
    "Copy": "Copier",
    "Choose what to copy: the row, one of its fields, its link or its place.":
      "Choisir quoi copier : la ligne, un de ses champs, son lien ou son emplacement.",
    "Copy row": "Copier la ligne",
    "Copy the chosen row, or the chosen line of a view, at once.":
      "Copier tout de suite la ligne choisie du volet ou de la vue.",
    "Export": "Exporter",
    "Write the focused pane to a file (csv, json, jsonl, md), or the screen (svg, txt, ans).":
      "Écrire le volet actif dans un fichier (csv, json, jsonl, md), ou l’écran (svg, txt, ans).",
    "Pager": "Pagineur",
    "Read the view, or all rows of the focused pane, in your pager.":
      "Lire la vue, ou toutes les lignes du volet actif, dans votre pagineur.",
    "Themes": "Thèmes",
    "Look through the themes and choose one for this run.":
      "Parcourir les thèmes et en choisir un pour cette fois.",
  ]
}
