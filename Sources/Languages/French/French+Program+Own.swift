extension French {
  /// The user's own commands.
  static let programOwn: [String: String] = [
    """
    Commands of your own, each as `name: {title: …, keys: …, run: …}`. `run` is a program with \
    its arguments; {url} and every field of the chosen row, such as {agreement} or {product}, \
    stand for what the row says. No shell is asked: what a field says stays one argument.
    """: """
    Vos propres commandes, chacune comme `nom: {title: …, keys: …, run: …}`. `run` est un \
    programme avec ses arguments ; {url} et chaque champ de la ligne choisie, comme {agreement} \
    ou {product}, y sont remplacés par ce que dit la ligne. Aucun interpréteur n’est appelé : ce \
    que dit un champ reste un seul argument.
    """,
    "Your own commands": "Vos propres commandes",
    "the row has no {{1}}": "la ligne n’a pas de {{1}}",
    "`{1}` is no mapping": "`{1}` n’est pas une table de clés",
    "a command has `run`, and mostly `title` and `keys`":
      "une commande a `run`, et le plus souvent `title` et `keys`",
    "write `{1}`": "écrivez `{1}`",
    "unknown key `{1}`": "clé inconnue `{1}`",
    "a command has no such key": "une commande n’a pas cette clé",
    "`{1}` runs nothing": "`{1}` ne lance rien",
    "it has no `run`": "elle n’a pas de `run`",
    "write `run:` with a program and its arguments":
      "écrivez `run:` avec un programme et ses arguments",
    "`run` cannot be read": "`run` ne peut être lu",
    "or write it as a list, one argument each": "ou écrivez-le comme une liste, un argument chacun",
    "there is no field {{1}}": "il n’y a pas de champ {{1}}",
    "what stands in braces is a field of the chosen row":
      "ce qui est entre accolades est un champ de la ligne choisie",
    "`{1}` is taken": "`{1}` est prise",
    "line {1} has it for another command": "la ligne {1} la donne à une autre commande",
    "choose another key for one of the two": "choisissez une autre touche pour l’une des deux",
    "`{1}` no longer calls {2}": "`{1}` n’appelle plus {2}",
    "a command of your own comes first": "une de vos commandes passe avant",
  ]
}
