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
  ]
}
