extension French {
  /// Texts of recording decisions.
  static let filesRecording: [String: String] = [
    "there is no agreement '{1}'": "il n’y a pas d’accord '{1}'",
    "decisions are about an agreement of the data": "une décision porte sur un accord des données",
    "`accord list agreements` shows their ids":
      "`accord list agreements` montre leurs identifiants",
    "this is recorded already": "c’est déjà enregistré",
    "{1} says the same of that day": "{1} dit la même chose de ce jour",
    "nothing needs to be done": "il n’y a rien à faire",
    "nobody is named who decided": "il n’est pas dit qui a décidé",
    "a decision is a branch's or a body's": "une décision est celle d’une branche ou d’un organe",
    "name the branch: executive, legislative or judicial":
      "nommez la branche : executive, legislative ou judicial",
    "there is no body '{1}'": "il n’y a pas d’organe '{1}'",
    "no record in bodies.yaml has that id":
      "aucun enregistrement de bodies.yaml n’a cet identifiant",
    "add it there first; `accord list bodies` shows those that there are":
      "ajoutez-le d’abord là ; `accord list bodies` montre ceux qui existent",
    "{1} is not of the {2} branch": "{1} n’est pas de la branche {2}",
    "bodies.yaml has it in the {1} branch": "bodies.yaml le met dans la branche {1}",
    "correct one of them": "corrigez l’un des deux",
    "'{1}' is no source": "'{1}' n’est pas une source",
    "it is neither the id of a source in sources.yaml nor an address of the web":
      "ce n’est ni l’identifiant d’une source de sources.yaml ni une adresse web",
    "write an address that starts with 'https://'":
      "écrivez une adresse qui commence par 'https://'",
    "{1} is new to sources.yaml, where every source has one":
      "{1} est nouveau dans sources.yaml, où chaque source en a un",
    "the source has no publisher": "la source n’a pas d’éditeur",
    "say who published it": "dites qui l’a publiée",
    "the source has no title": "la source n’a pas de titre",
    "copy its title as published": "copiez son titre tel que publié",
    "{1} is empty": "{1} : rien n’y est écrit",
    "what is not known is left out": "ce qu’on ne sait pas s’omet",
    "write something, or leave it out": "écrivez quelque chose, ou omettez-le",
    "{1} holds an invisible control character": "{1} contient un caractère de contrôle invisible",
    "it could change what a terminal shows": "il pourrait changer ce qu’un terminal montre",
    "remove it": "retirez-le",
    "{1} ({2} bytes)": "{1} ({2} octets)",
    "{1} was changed since and keeps the source that was added to it.":
      "{1} a changé depuis et garde la source qui y a été ajoutée.",
    "{1} cannot be taken back": "{1} ne peut pas être annulé",
    "{1}, which it was written into, is gone": "{1}, où c’était écrit, n’existe plus",
    "there is nothing to do": "il n’y a rien à faire",
    "{1} is not taken back": "{1} n’est pas annulé",
    "something followed it: {1} was left as version {2} and is now {3}":
      "il y a eu une suite : {1} avait été laissé en version {2} et est maintenant {3}",
    "decisions are never rewritten: record what holds now, or edit the file by hand":
      """
    une décision ne se réécrit jamais : enregistrez ce qui vaut maintenant, ou \
    modifiez le fichier à la main
    """,
    "the decision is no longer in it, so that nothing needs to be done":
      "la décision n’y est plus, il n’y a donc rien à faire",
    "{1} is not as it was left": "{1} n’est plus comme il a été laissé",
    "what was written is not in it": "ce qui a été écrit n’y est pas",
    "edit the file by hand": "modifiez le fichier à la main",
    "gone": "disparu",
    "missing": "absent",
    "{1} was changed by somebody else meanwhile":
      "{1} a été changé par quelqu’un d’autre entre-temps",
    "what was shown was made for version {1}, now it is {2}: {3}":
      "ce qui a été montré valait pour la version {1}, maintenant c’est {2} : {3}",
    "nothing was written; look at it, then record again":
      "rien n’a été écrit ; regardez-le, puis enregistrez de nouveau",
    "another decision about the same is there": "il y a une autre décision sur le même sujet",
    "{1}:{2}: the list is written in another way than one entry below the other":
      "{1}:{2} : la liste n’est pas écrite une entrée sous l’autre",
    "putting an entry into it would mean to write it anew":
      "y mettre une entrée obligerait à la réécrire",
    "write each entry as '- key: value', one below the other":
      "écrivez chaque entrée comme '- clé: valeur', l’une sous l’autre",
    "nothing can be put into a file that cannot be read":
      "on ne peut rien mettre dans un fichier illisible",
    "the data would have a mistake that it does not have now":
      "les données auraient une erreur qu’elles n’ont pas",
    "nothing was written": "rien n’a été écrit",
    "the decision would not be read back as it was stated":
      "la décision ne se relirait pas comme elle a été donnée",
    "its text cannot be written into a file": "son texte ne peut pas s’écrire dans un fichier",
    "write the note in plain words": "écrivez la note en mots simples",
    "the agreement": "l’accord",
    "the branch": "la branche",
    "the body": "l’organe",
    "the status": "le statut",
    "the date": "la date",
    "the source": "la source",
    "the publisher": "l’éditeur",
    "the title": "le titre",
    "the certainty": "la certitude",
    "the note": "la note",
    "the product": "le produit",
    "{1} — {2} — {3}": "{1} — {2} — {3}",
    "the folder is not read": "le dossier n’est pas lu",
    "no folder of data has that name": "aucun dossier de données ne porte ce nom",
    "what was read of it before is still shown": "ce qui en a été lu auparavant reste montré",
  ]
}
