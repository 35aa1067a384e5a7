extension French {
  /// What the settings file says of its keys.
  static let dashboardSettings: [String: String] = [
    """
    The language of the program's own words: en or fr; auto takes the one that the \
    environment asks for (LC_ALL, LC_MESSAGES, LANG).
    """:
      """
    La langue des textes du programme : en ou fr ; auto prend celle que demande \
    l’environnement (LC_ALL, LC_MESSAGES, LANG).
    """,
    "Whether the mouse is the dashboard's; without, it selects text as in a shell. yes or no.":
      """
    Si la souris est au tableau de bord ; sinon, elle choisit du texte comme dans un \
    shell. yes ou no.
    """,
    "Whether only ASCII characters are drawn. yes or no.":
      "Si seuls des signes ASCII sont dessinés. yes ou no.",
    """
    Whether the screen is written for a screen reader: one pane at a time, a sentence a \
    line, changes told at the end. It holds from the next start. yes or no.
    """:
      """
    Si l’écran est écrit pour un lecteur d’écran : un volet à la fois, une phrase par \
    ligne, les changements dits à la fin. Cela vaut au prochain lancement. yes ou no.
    """,
    """
    The FedRAMP level that verdicts ask for: data leaves it to the data (accord.yaml); \
    else li-saas, low, moderate or high.
    """:
      """
    Le niveau FedRAMP que les verdicts demandent : data le laisse aux données \
    (accord.yaml) ; sinon li-saas, low, moderate ou high.
    """,
    "The branch that is shown at the start: all, executive, legislative or judicial.":
      "La branche montrée au début : all, executive, legislative ou judicial.",
    "Whether the pane, branch, order and columns of the last time come back. yes or no.":
      """
    Si le volet, la branche, l’ordre et les colonnes de la dernière fois reviennent. yes \
    ou no.
    """,
    "Whether a bell rings when a verdict or an approval changes. yes or no.":
      "Si une cloche sonne quand un verdict ou une approbation change. yes ou no.",
    "Whether the terminal is asked for a desktop notification when one changes. yes or no.":
      """
    Si le terminal est prié d’envoyer une notification de bureau quand l’un d’eux change. \
    yes ou no.
    """,
    "Whether the title of the terminal's window says what waits. yes or no.":
      "Si le titre de la fenêtre du terminal dit ce qui attend. yes ou no.",
    """
    How changes of files are noticed: auto (as the system tells), poll (by looking every \
    two seconds) or off.
    """:
      """
    Comment les changements de fichiers sont vus : auto (ce que dit le système), poll (un \
    regard toutes les deux secondes) ou off.
    """,
    "How text is copied: auto, terminal (OSC 52) or program (wl-copy, xclip or xsel).":
      "Comment le texte est copié : auto, terminal (OSC 52) ou program (wl-copy, xclip ou xsel).",
    "Whether the terminal is asked to show large frames at once: auto, on or off.":
      "Si le terminal est prié de montrer d’un coup les grandes images : auto, on ou off.",
    """
    How the dashboard looks: auto (dark or light, as the terminal's ground is), or the \
    name of a theme; `accord themes` lists them. Themes of your own lie in \
    themes/NAME.yaml beside this file.
    """:
      """
    L’aspect du tableau de bord : auto (sombre ou clair, selon le fond du terminal), ou \
    le nom d’un thème ; `accord themes` en donne la liste. Vos propres thèmes sont dans \
    themes/NAME.yaml à côté de ce fichier.
    """,
    """
    Milliseconds after an Escape until it counts as the key, because other keys begin \
    with one: auto (25, and 100 over a network), or 0 to 1000.
    """:
      """
    Millisecondes après un Échap avant qu’il compte comme touche, car d’autres touches \
    commencent ainsi : auto (25, et 100 par un réseau), ou de 0 à 1000.
    """,
    "Filters to choose from by name, each as `name: filter`, such as `ending: ends<30d`.":
      "Filtres à choisir par leur nom, chacun écrit `nom: filtre`, comme `ending: ends<30d`.",
    """
    The keys of each command, in place of those that it comes with: one, a list, or [] \
    for none. A key is written as x, ctrl-x, alt-x, shift-tab, f1, enter, page-up; keys \
    to be pressed one after the other with spaces between them.
    """:
      """
    Les touches de chaque commande, à la place de celles d’origine : une, une liste, ou \
    [] pour aucune. Une touche s’écrit x, ctrl-x, alt-x, shift-tab, f1, enter, page-up ; \
    des touches à presser l’une après l’autre, avec des espaces entre elles.
    """,
    "Settings of Accord. Every line says what holds without it; keep those that you change.":
      """
    Réglages d’Accord. Chaque ligne dit ce qui vaut sans elle ; gardez celles que vous \
    changez.
    """,
    "The dashboard takes changes of this file in while it runs, and tells mistakes under p.":
      """
    Le tableau de bord prend en compte les changements de ce fichier pendant qu’il \
    tourne, et dit les fautes sous p.
    """,
  ]
}
