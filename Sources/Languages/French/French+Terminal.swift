extension French {
  /// Why a terminal or a key cannot be used.
  static let terminal: [String: String] = [
    "Standard input is no terminal, so no key would ever arrive. Start without a pipe or `<`.":
      """
    L’entrée standard n’est pas un terminal : aucune touche n’arriverait. Lancer sans \
    tube ni `<`.
    """,
    "Standard output is no terminal, so there is nothing to draw on. Start without a pipe or `>`.":
      """
    La sortie standard n’est pas un terminal : il n’y a rien où dessiner. Lancer sans \
    tube ni `>`.
    """,
    """
    The terminal cannot place text, because TERM is "{1}". Set TERM to what it really is, \
    such as xterm-256color, or ask for text output.
    """:
      """
    Le terminal ne sait pas placer du texte, car TERM vaut « {1} ». Donner à TERM sa \
    vraie valeur, comme xterm-256color, ou demander une sortie en texte.
    """,
    """
    The terminal's type is not known, because terminfo describes none of {1}. Install the \
    package ncurses-base or set TERM to a type that `toe` lists.
    """:
      """
    Le type du terminal est inconnu, car terminfo ne décrit aucun de {1}. Installer le \
    paquet ncurses-base ou donner à TERM un type que `toe` connaît.
    """,
    "The system refused {1} with error {2}. Close programs that hold many files, and retry.":
      """
    Le système a refusé {1} avec l’erreur {2}. Fermer les programmes qui tiennent \
    beaucoup de fichiers, et réessayer.
    """,
    "no key": "pas de touche",
    "the text is empty": "le texte est vide",
    "write a key such as ctrl-f, or keys such as g g":
      "écrire une touche comme ctrl-f, ou des touches comme g g",
    "unknown key {1}": "touche inconnue {1}",
    "it is neither one character nor a key's name":
      "ce n’est ni un caractère ni le nom d’une touche",
    "write for instance x, ctrl-x, alt-x, f1, enter or page-up; put spaces between keys":
      """
    écrire par exemple x, ctrl-x, alt-x, f1, enter ou page-up ; mettre des espaces entre \
    les touches
    """,
    "{1} cannot be a key of its own": "{1} ne peut être une touche à part",
    "terminals send the same for it as for {1}":
      "les terminaux envoient pour elle la même chose que pour {1}",
    "write {1}": "écrire {1}",
    "{1} cannot be a key": "{1} ne peut être une touche",
    "terminals send nothing for it": "les terminaux n’envoient rien pour elle",
    "use ctrl with a letter, space, \\, ], ^ or _":
      "utiliser ctrl avec une lettre, space, \\, ], ^ ou _",
  ]
}
