extension French {
  /// Texts of the help page, and of the keys where a line is typed.
  static let dashboardHelp: [String: String] = [
    "{1} finds": "{1} cherche",
    "Where a line is typed, and in lists": "Là où l’on tape une ligne, et dans les listes",
    "Signs": "Signes",
    "not now: {1}": "pas maintenant : {1}",
    "Not now: {1}.": "Pas maintenant : {1}.",
    "The word anywhere in a row, in any case.":
      "Le mot n’importe où dans une ligne, en majuscules ou non.",
    "The phrase, as it stands.": "La suite de mots, telle quelle.",
    "The word in one field; tab completes names and values.":
      "Le mot dans un champ ; tab complète noms et valeurs.",
    "The whole of the field.": "Le champ tout entier.",
    "Whatever does not match.": "Tout ce qui ne répond pas.",
    "Certified at that level, or at least at it.": "Certifié à ce niveau, ou au moins à celui-là.",
    "Days, numbers and dates compared.": "Jours, nombres et dates comparés.",
    "Dates may be a day, a month or a year.": "Une date peut être un jour, un mois ou une année.",
    "What is not stated.": "Ce qui n’est pas dit.",
    "Roughly: with a slip, or by first letters.":
      "À peu près : avec une faute, ou par les initiales.",
    "The mouse selects text, as in a shell; {1} gives it back to Accord.":
      "La souris choisit du texte, comme dans un shell ; {1} la rend à Accord.",
    """
    A click focuses and chooses, one on the chosen row opens it; titles of columns sort, \
    tabs and keys on the screen do what they say; the wheel scrolls what is under the \
    pointer.
    """:
      """
    Un clic active et choisit, un clic sur la ligne choisie l’ouvre ; les titres des \
    colonnes trient, les onglets et les touches à l’écran font ce qu’ils disent ; la \
    molette fait défiler ce qui est sous le pointeur.
    """,
    "To select text, press {1}; in most terminals Shift with the mouse does the same.":
      """
    Pour choisir du texte, appuyer sur {1} ; dans la plupart des terminaux, Maj avec la \
    souris fait de même.
    """,
    "usable, certified, approved": "usable, certified, approved : oui",
    "conditional, piloting, guidance only": "conditional, piloting, guidance only : en partie",
    "pending, in process": "pending, in process : en attente",
    "blocked, prohibited, withdrawn, ended": "blocked, prohibited, withdrawn, terminé : non",
    "unknown: the sources do not say": "unknown : les sources ne le disent pas",
    "Take the line as it stands, or the chosen item of a list.":
      "Prendre la ligne telle quelle, ou l’élément choisi d’une liste.",
    "Give up and go back to what was there before.":
      "Abandonner et revenir à ce qu’il y avait avant.",
    "Delete the character before the cursor.": "Effacer le caractère avant le curseur.",
    "Delete the character at the cursor.": "Effacer le caractère sous le curseur.",
    "Delete back to the beginning of the word.": "Effacer jusqu’au début du mot.",
    "Delete all before the cursor.": "Effacer tout ce qui précède le curseur.",
    "Go one character to the left.": "Aller d’un caractère à gauche.",
    "Go one character to the right.": "Aller d’un caractère à droite.",
    "Go to the beginning of the line.": "Aller au début de la ligne.",
    "Go to the end of the line.": "Aller à la fin de la ligne.",
    "Show the line entered before this one; in a list, go up.":
      "Montrer la ligne entrée avant celle-ci ; dans une liste, monter.",
    "Show the line entered after this one; in a list, go down.":
      "Montrer la ligne entrée après celle-ci ; dans une liste, descendre.",
    "Complete the word, and go on to the next candidate.":
      "Compléter le mot, et passer au candidat suivant.",
    "Go back to the candidate before.": "Revenir au candidat d’avant.",
  ]
}
