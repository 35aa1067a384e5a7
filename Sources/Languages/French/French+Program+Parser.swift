extension French {
  /// What the argument parser says, by itself.
  static let programParser: [String: String] = [
    "OVERVIEW: ": "APERÇU : ",
    "\nUSAGE: ": "\nUSAGE : ",
    "\nARGUMENTS:\n": "\nARGUMENTS :\n",
    "\nOPTIONS:\n": "\nOPTIONS :\n",
    "\nSCRIPTS:\n": "\nSCRIPTS :\n",
    "\nSUBCOMMANDS:\n": "\nSOUS-COMMANDES :\n",
    " (default) ": " (défaut)  ",
    "<subcommand>": "<sous-commande>",
    "\n  See '{1}' for detailed help.": "\n  « {1} » donne une aide détaillée.",
    "(values:": "(choix :",
    "(default:": "(défaut :",
    "; default:": ", défaut :",
    """
    ;
                              default:
    """: """
    ,
                              défaut :
    """,
    "Show help information.": "Afficher l’aide.",
    "Show the version.": "Afficher la version.",
    "Show subcommand help information.": "Afficher l’aide d’une sous-commande.",
    "Error: ": "Erreur : ",
    "\nHelp:  ": "\nAide :  ",
    "\nUsage: ": "\nUsage : ",
    "\n  See '{1}' for more information.": "\n  « {1} » en dit plus.",
    "Missing expected argument '{1}'": "Il manque l’argument « {1} »",
    "Missing one of: ": "Il manque l’un de : ",
    "Missing value for '{1}'": "Il manque une valeur pour « {1} »",
    "\n   or: ": "\n   ou : ",
    "Unknown option '{1}'": "Option inconnue : « {1} »",
    "Did you mean '{1}'?": "Vouliez-vous dire « {1} » ?",
    "Unexpected argument '{1}'": "Argument inattendu : « {1} »",
    "{1} unexpected arguments: ": "{1} arguments inattendus : ",
    "The value '{1}' is invalid for '{2}': ": "La valeur « {1} » ne convient pas à « {2} » : ",
    "The value '{1}' is invalid for '{2}'": "La valeur « {1} » ne convient pas à « {2} »",
    "Please provide one of '": "Les valeurs possibles sont '",
    "Please provide one of the following:": "Les valeurs possibles sont :",
    "' and '": "' et '",
    "' or '": "' ou '",
    "The option '{1}' does not take any value, but '{2}' was specified.":
      "L’option « {1} » ne prend pas de valeur, mais « {2} » lui est donné.",
    "Value to be set with flag '{1}' had already been set with flag '{2}'":
      "L’option « {1} » dit autre chose que « {2} », qui vient avant",
    "Invalid option: ": "Option invalide : ",
    "Can't generate completion scripts for '{1}'.": "Il n’y a pas de complétion pour « {1} ».",
    "Can't autodetect a supported shell.": "L’interpréteur de commandes n’est pas reconnu.",
    "Please use --generate-completion-script=<shell> with one of:":
      "Dites --generate-completion-script=<shell> avec l’un de :",
    ". Did you mean 'accord {1}'?": ". Vouliez-vous dire « accord {1} » ?",
  ]
}
