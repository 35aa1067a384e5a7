extension French {
  /// What is wrong in settings, themes and scripts.
  static let dashboardFiles: [String: String] = [
    "`{1}` is no size": "`{1}` n’est pas une taille",
    "a size is columns x rows": "une taille est colonnes x lignes",
    "write for instance size 120x40": "écrire par exemple size 120x40",
    "there is no command `{1}`": "il n’y a pas de commande `{1}`",
    "a line begins with the id of a command, or with keys, type, size or wait":
      "une ligne commence par l’id d’une commande, ou par keys, type, size ou wait",
    "`accord config --default` lists the commands":
      "`accord config --default` donne la liste des commandes",
    "`{1}` follows `{2}`": "`{1}` suit `{2}`",
    "{1} stands alone": "{1} va seul",
    "put one step on a line": "mettre un pas par ligne",
    "{1} cannot be called here": "{1} ne peut être appelé ici",
    "bring the dashboard to where it can be called before this line":
      "mener avant cette ligne le tableau de bord là où on peut l’appeler",
    "these are no settings": "ce ne sont pas des réglages",
    "the file is a mapping of keys": "le fichier est une suite de clés",
    "write one key a line, such as `theme: dark`; `accord config --default` shows all":
      """
    écrire une clé par ligne, comme `theme: dark` ; `accord config --default` les montre \
    toutes
    """,
    "unknown key `{1}`": "clé inconnue `{1}`",
    "there is no such setting": "il n’y a pas de tel réglage",
    "`{1}` has no value": "`{1}` n’a pas de valeur",
    "`{1}` is no single value": "`{1}` n’est pas une valeur simple",
    "one word or number is expected": "un mot ou un nombre est attendu",
    "write it as `{1}: …`, or take the line out": "l’écrire `{1}: …`, ou ôter la ligne",
    "`{1}` is no value of `{2}`": "`{1}` n’est pas une valeur de `{2}`",
    "only certain words are understood here": "seuls certains mots sont compris ici",
    "unknown command `{1}`": "commande inconnue `{1}`",
    "no command has that name": "aucune commande n’a ce nom",
    "`accord config --default` lists all commands with their keys":
      "`accord config --default` donne toutes les commandes avec leurs touches",
    "`{1}` is no mapping": "`{1}` n’est pas une suite de clés",
    "each has a line of its own": "chacun a sa propre ligne",
    "write `{1}` below it, indented": "écrire `{1}` dessous, en retrait",
    "`{1}` is taken": "`{1}` est prise",
    "line {1} gives it to {2}": "la ligne {1} la donne à {2}",
    "choose another key for one of the two": "choisir une autre touche pour l’une des deux",
    "`{1}` no longer calls {2}": "`{1}` n’appelle plus {2}",
    "that is the key it comes with": "c’est sa touche d’origine",
    "give it another: `{1}: …`, or [] for none":
      "lui en donner une autre : `{1}: …`, ou [] pour aucune",
    "there is no theme `{1}`": "il n’y a pas de thème `{1}`",
    "none of those found has that name": "aucun de ceux qu’on a trouvés n’a ce nom",
    "`{1}` is no delay": "`{1}` n’est pas un délai",
    "`escape-delay` is a number of milliseconds": "`escape-delay` est un nombre de millisecondes",
    "write auto, or a whole number from 0 to {1}": "écrire auto, ou un nombre entier de 0 à {1}",
    "did you mean `{1}`?": "vouliez-vous dire `{1}` ?",
    "use one of {1}": "prendre un de {1}",
    "a colour (standard, red, bright-red, 0 to 255, \"#rrggbb\")":
      "une couleur (standard, red, bright-red, de 0 à 255, \"#rrggbb\")",
    "unknown word `{1}` in a style": "mot inconnu `{1}` dans un style",
    "use {1}, `on`, or {2}": "prendre {1}, `on`, ou {2}",
    "this is no theme": "ce n’est pas un thème",
    "a theme is a mapping of keys": "un thème est une suite de clés",
    "write `inherits: dark` and a mapping `roles:`":
      "écrire `inherits: dark` et une suite `roles:`",
    "a theme has no such key": "un thème n’a pas de telle clé",
    "`{1}` is no text": "`{1}` n’est pas un texte",
    "it is one word or one line": "c’est un mot ou une ligne",
    "write it as `{1}: …`": "l’écrire `{1}: …`",
    "unknown colour `{1}`": "couleur inconnue `{1}`",
    "`{1}` is one colour": "`{1}` est une couleur",
    "`roles` is no mapping": "`roles` n’est pas une suite de clés",
    "each role has a line of its own": "chaque rôle a sa propre ligne",
    "write `good: green bold` below it, indented": "écrire `good: green bold` dessous, en retrait",
    "unknown role `{1}`": "rôle inconnu `{1}`",
    "nothing on the screen has that role": "rien à l’écran n’a ce rôle",
    "the style of `{1}` is no text": "le style de `{1}` n’est pas un texte",
    "a style is one line": "un style est une ligne",
    "write it as `red on standard bold`": "l’écrire `red on standard bold`",
    "it is part of no style": "ce n’est partie d’aucun style",
    "{1} inherits from itself": "{1} hérite de lui-même",
    "the chain is {1}": "la chaîne est {1}",
    "take one `inherits` out of it": "en ôter un `inherits`",
    "there is no theme {1}": "il n’y a pas de thème {1}",
    "a theme can inherit only from those that are found":
      "un thème ne peut hériter que de ceux qu’on a trouvés",
  ]
}
