extension French {
  /// Texts of reading YAML.
  static let filesYAML: [String: String] = [
    "the text is in UTF-16": "le texte est en UTF-16",
    "data files are read as UTF-8": "les fichiers de données se lisent en UTF-8",
    "save it again with the encoding UTF-8": "enregistrez-le de nouveau en UTF-8",
    "the byte {1} is no UTF-8 here": "l’octet {1} n’est pas de l’UTF-8 ici",
    "save the file again with the encoding UTF-8": "enregistrez de nouveau le fichier en UTF-8",
    "a NUL byte": "un octet nul",
    "text holds none: the file may be cut off or binary":
      "un texte n’en contient pas : le fichier est peut-être tronqué ou binaire",
    "remove the byte, or restore the file": "retirez l’octet, ou restaurez le fichier",
    "an invisible control character (byte {1})": "un caractère de contrôle invisible (octet {1})",
    "a Unicode line separator": "un séparateur de lignes Unicode",
    "editors do not count it as a line": "les éditeurs ne le comptent pas comme une ligne",
    "replace it by an ordinary line break": "remplacez-le par un saut de ligne ordinaire",
    "this is no YAML": "ceci n’est pas du YAML",
    "the text before it does not allow what stands here":
      "le texte d’avant ne permet pas ce qui est ici",
    "compare the indentation and the quotes with the lines around it":
      "comparez le retrait et les guillemets avec les lignes voisines",
    "a tab stands where text or spaces are expected":
      "une tabulation là où il faut du texte ou des espaces",
    "YAML indents with spaces only": "YAML ne met en retrait qu’avec des espaces",
    "replace the tab by spaces": "remplacez la tabulation par des espaces",
    "lists and mappings are nested too deeply": "listes et dictionnaires sont trop imbriqués",
    "hundreds of them are opened here": "il s’en ouvre des centaines ici",
    "flatten the data": "aplatissez les données",
    "a quote is opened and never closed": "un guillemet est ouvert et jamais fermé",
    "the text behind it runs to the end of the document":
      "le texte qui suit va jusqu’à la fin du document",
    "close the quote; inside single quotes write a quote twice ('')":
      "fermez le guillemet ; entre apostrophes, doublez l’apostrophe ('')",
    "a line starts with '%'": "une ligne commence par '%'",
    "YAML takes it for a directive": "YAML la prend pour une directive",
    "put the text in quotes, or remove the line":
      "mettez le texte entre guillemets, ou retirez la ligne",
    "a '{1}' is opened and never closed": "un '{1}' est ouvert et jamais fermé",
    "the text ends before a '{1}'": "le texte finit avant un '{1}'",
    "add it, or put text that starts with '{1}' in quotes":
      "ajoutez-le, ou mettez entre guillemets le texte qui commence par '{1}'",
    "a ',' or '{1}' is missing before this": "il manque ',' ou '{1}' avant ceci",
    "the '{1}' at line {2}, column {3} is still open":
      "le '{1}' de la ligne {2}, colonne {3} est encore ouvert",
    "add it, or put text that contains '{1}' in quotes":
      "ajoutez-le, ou mettez entre guillemets le texte qui contient '{1}'",
    "text starts with {1}": "du texte commence par {1}",
    "YAML keeps that character for itself": "YAML se réserve ce caractère",
    "put the text in quotes": "mettez le texte entre guillemets",
    "a ':' where no value can start": "un ':' là où aucune valeur ne peut commencer",
    "unquoted text contains ': ', or the line is indented further than its neighbours":
      "un texte sans guillemets contient ': ', ou la ligne est plus en retrait que ses voisines",
    "put the text in quotes, or line the key up with the ones above":
      "mettez le texte entre guillemets, ou alignez la clé sur celles d’avant",
    "a key is expected here": "il faut ici une clé",
    """
    the line stands neither below its parent nor beside its neighbours, or text \
    follows a closing quote
    """:
      """
    la ligne n’est ni sous son parent ni à côté de ses voisines, ou du texte suit un \
    guillemet fermant
    """,
    "line it up with the keys above, or put the whole text in quotes":
      "alignez-la sur les clés d’avant, ou mettez tout le texte entre guillemets",
    "a '-' is expected here": "il faut ici un '-'",
    "the line is indented like an item of the list above":
      "la ligne est en retrait comme un élément de la liste d’avant",
    "start it with '- ', or line it up with the keys around the list":
      "commencez-la par '- ', ou alignez-la sur les clés autour de la liste",
    "a ':' is missing": "il manque un ':'",
    "a line here holds text and no key": "une ligne ici contient du texte et pas de clé",
    "write 'key: value', or indent the line so that it goes on with the text above":
      "écrivez 'clé: valeur', ou mettez la ligne en retrait pour qu’elle continue le texte d’avant",
    "a '-' where no list can start": "un '-' là où aucune liste ne peut commencer",
    "a list starts on a line of its own": "une liste commence sur sa propre ligne",
    "move it to the next line, or put text that starts with '- ' in quotes":
      "passez-le à la ligne suivante, ou mettez entre guillemets le texte qui commence par '- '",
    "a '?' where no key can start": "un '?' là où aucune clé ne peut commencer",
    "YAML takes '? ' for the mark of a key": "YAML prend '? ' pour la marque d’une clé",
    "a value is expected here": "il faut ici une valeur",
    "what stands here closes or separates values": "ce qui est ici ferme ou sépare des valeurs",
    "write a value, or put the text in quotes":
      "écrivez une valeur, ou mettez le texte entre guillemets",
    "something follows the end of the document": "quelque chose suit la fin du document",
    "the first value of the file is complete before this line":
      "la première valeur du fichier est complète avant cette ligne",
    "line it up with the keys above, or remove it":
      "alignez-la sur les clés d’avant, ou retirez-la",
    "an unknown escape in double quotes": "un échappement inconnu entre guillemets doubles",
    "a '\\' in double quotes starts an escape":
      "un '\\' entre guillemets doubles commence un échappement",
    "use single quotes, or write '\\\\'": "employez des apostrophes, ou écrivez '\\\\'",
    "an escape without its digits": "un échappement sans ses chiffres",
    "\\x takes two hexadecimal digits, \\u four, \\U eight":
      "\\x prend deux chiffres hexadécimaux, \\u quatre, \\U huit",
    "complete it, or use single quotes": "complétez-le, ou employez des apostrophes",
    "an escape that names no character": "un échappement qui ne nomme aucun caractère",
    "there is no such Unicode scalar": "ce code Unicode n’existe pas",
    "write the character itself": "écrivez le caractère lui-même",
    "text stands on the line of a '|' or '>'": "du texte est sur la ligne d’un '|' ou '>'",
    "block text starts on the next line": "le texte d’un bloc commence à la ligne suivante",
    "move it there, or put text that starts with '|' or '>' in quotes":
      "passez-le là, ou mettez entre guillemets le texte qui commence par '|' ou '>'",
    "a block text asks for the indentation 0": "un bloc de texte demande le retrait 0",
    "it has to be indented by 1 to 9": "son retrait doit être de 1 à 9",
    "leave the digit out": "omettez le chiffre",
    "a ':' inside unquoted text": "un ':' dans un texte sans guillemets",
    "between brackets a ':' separates a key from its value":
      "entre crochets, ':' sépare une clé de sa valeur",
    "'---' or '...' inside a value": "'---' ou '...' dans une valeur",
    "at the start of a line they separate documents":
      "au début d’une ligne, ils séparent des documents",
    "indent the line, or close the quote before it":
      "mettez la ligne en retrait, ou fermez le guillemet d’avant",
    "there is not enough memory to read on": "il n’y a pas assez de mémoire pour continuer à lire",
    "the system refused more of it": "le système en a refusé davantage",
    "close other programs, or split the file": "fermez d’autres programmes, ou divisez le fichier",
    "an alias ('*')": "un alias ('*')",
    "data files repeat what they mean, so that each line stands for itself":
      "les fichiers de données répètent ce qu’ils veulent dire, pour que chaque ligne se suffise",
    "write the value out, or put text that starts with '*' in quotes":
      "écrivez la valeur en entier, ou mettez entre guillemets le texte qui commence par '*'",
    "an anchor ('&')": "une ancre ('&')",
    "data files have no aliases that could refer to it":
      "les fichiers de données n’ont pas d’alias qui y renverraient",
    "remove it, or put text that starts with '&' in quotes":
      "retirez-la, ou mettez entre guillemets le texte qui commence par '&'",
    "a tag ('!')": "une étiquette ('!')",
    "the schema says what type a value has": "c’est le schéma qui dit le type d’une valeur",
    "remove it, or put text that starts with '!' in quotes":
      "retirez-la, ou mettez entre guillemets le texte qui commence par '!'",
    "a %TAG directive": "une directive %TAG",
    "data files have no tags": "les fichiers de données n’ont pas d’étiquettes",
    "remove the line": "retirez la ligne",
    "a second document": "un second document",
    "a data file holds one, and '---' starts another":
      "un fichier de données en contient un, et '---' en commence un autre",
    "move it into a file of its own, or remove the '---'":
      "mettez-le dans son propre fichier, ou retirez le '---'",
    "a list or mapping stands as a key": "une liste ou un dictionnaire sert de clé",
    "keys are words": "les clés sont des mots",
    "write a key, or put text that starts with '[' or '{' in quotes":
      "écrivez une clé, ou mettez entre guillemets le texte qui commence par '[' ou '{'",
    "a merge key ('<<')": "une clé de fusion ('<<')",
    "data files repeat what they mean, so that each record stands for itself":
      """
    les fichiers de données répètent ce qu’ils veulent dire, pour que chaque \
    enregistrement se suffise
    """,
    "write the keys out": "écrivez les clés en entier",
    "the key {1} stands twice": "la clé {1} y est deux fois",
    "it was given at line {1}, column {2}, and that one counts":
      "elle a été donnée ligne {1}, colonne {2}, et c’est celle-là qui compte",
    "remove one of the two": "retirez l’une des deux",
    "the text holds too many values": "le texte contient trop de valeurs",
    "at most {1} are read": "on en lit {1} au plus",
    "split it into smaller files": "divisez-le en fichiers plus petits",
    "at most {1} levels are read": "on lit {1} niveaux au plus",
    "the text is too large": "le texte est trop grand",
    "it has {1} bytes, and at most {2} are read": "il a {1} octets, et on en lit {2} au plus",
  ]
}
