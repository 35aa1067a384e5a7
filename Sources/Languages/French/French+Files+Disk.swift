extension French {
  /// Texts of directories, files and folders of exports.
  static let filesOnDisk: [String: String] = [
    "none of its decisions is shown": "aucune de ses décisions n’est montrée",
    "cannot list": "impossible de lister",
    "cannot read": "impossible de lire",
    "cannot write": "impossible d’écrire",
    "{1}: {2} — {3}": "{1} : {2} — {3}",
    "{1}: there is no such file or directory": "{1} : ce fichier ou répertoire n’existe pas",
    "{1}: a symbolic link to nothing": "{1} : un lien symbolique vers rien",
    "{1}: its symbolic links lead round in a circle":
      "{1} : ses liens symboliques tournent en rond",
    "{1}: permission denied": "{1} : permission refusée",
    "cannot write: the file is write-protected":
      "impossible d’écrire : le fichier est protégé en écriture",
    "{1}: it is {2}, not a regular file": "{1} : c’est {2}, non un fichier ordinaire",
    "{1}: a part of the path is not a directory":
      "{1} : une partie du chemin n’est pas un répertoire",
    "cannot read: it has {1} bytes, and {2} are the most that is read":
      "impossible de lire : il a {1} octets, et on en lit {2} au plus",
    "cannot read: it was being written to at every attempt":
      "impossible de lire : il était en cours d’écriture à chaque essai",
    "cannot read: its name is not UTF-8 text":
      "impossible de lire : son nom n’est pas du texte UTF-8",
    "not written: there is such a file already": "rien n’est écrit : ce fichier existe déjà",
    "not written: the file was changed by someone else meanwhile":
      "rien n’est écrit : quelqu’un d’autre a changé le fichier entre-temps",
    "cannot write: no space left on the device, or the quota is used up":
      "impossible d’écrire : plus de place sur le disque, ou quota épuisé",
    "cannot write: the file would be larger than the limit allows":
      "impossible d’écrire : le fichier dépasserait la taille permise",
    "cannot write: the file system is read-only":
      "impossible d’écrire : le système de fichiers est en lecture seule",
    "{1}: too many open files": "{1} : trop de fichiers ouverts",
    "{1}: {2} (errno {3})": "{1} : {2} (errno {3})",
    "check the path, or create it first": "vérifiez le chemin, ou créez-le d’abord",
    "create what it points to, or remove the link": "créez ce qu’il désigne, ou retirez le lien",
    "point the link to a real file: ln -sfn FILE {1}":
      "faites pointer le lien vers un vrai fichier : ln -sfn FICHIER {1}",
    "give yourself access (ls -ld shows who has it), or choose another place":
      "donnez-vous l’accès (ls -ld montre qui l’a), ou choisissez un autre endroit",
    "allow it with chmod u+w, or choose another name":
      "permettez-le avec chmod u+w, ou choisissez un autre nom",
    "move it away, or give it a name without a data ending":
      "déplacez-le, ou donnez-lui un nom sans terminaison de données",
    "check each part of the path with ls -ld": "vérifiez chaque partie du chemin avec ls -ld",
    "split it into several files": "répartissez-le en plusieurs fichiers",
    "it is read again when the writing ends; better write beside it and rename":
      "il sera relu quand l’écriture sera finie ; mieux vaut écrire à côté puis renommer",
    "rename it with letters of UTF-8": "renommez-le avec des lettres UTF-8",
    "choose another name, or say that it is to be replaced":
      "choisissez un autre nom, ou dites qu’il faut le remplacer",
    "look at the new content, then do it again": "regardez le nouveau contenu, puis recommencez",
    "free some space (df, quota), then do it again; the old content is untouched":
      "libérez de la place (df, quota), puis recommencez ; l’ancien contenu est intact",
    "raise the limit (ulimit -f), then do it again; the old content is untouched":
      "relevez la limite (ulimit -f), puis recommencez ; l’ancien contenu est intact",
    "choose a place that can be written to": "choisissez un endroit où l’on peut écrire",
    "close other programs, or raise the limit (ulimit -n)":
      "fermez d’autres programmes, ou relevez la limite (ulimit -n)",
    "cannot list: the disk that was mounted there is gone":
      "impossible de lister : le disque qui y était monté n’est plus là",
    "cannot read: there is not enough memory for the {1} bytes that it takes":
      "impossible de lire : il n’y a pas assez de mémoire pour les {1} octets qu’il faut",
    "mount it again, or start anew if the directory is to be empty":
      "remontez-le, ou relancez le programme si le répertoire doit être vide",
    "close other programs, or raise the limit (ulimit -v)":
      "fermez d’autres programmes, ou relevez la limite (ulimit -v)",
    "check the disk and the path, then do it again":
      "vérifiez le disque et le chemin, puis recommencez",
    "a regular file": "un fichier ordinaire",
    "a directory": "un répertoire",
    "a symbolic link": "un lien symbolique",
    "a named pipe": "un tube nommé",
    "a socket": "une socket",
    "a character device": "un périphérique à caractères",
    "a block device": "un périphérique à blocs",
    "of a kind unknown to this program": "d’un genre inconnu de ce programme",
    "live": "en direct",
    "looking every 2 s, as asked for": "examen toutes les 2 s, comme demandé",
    "looking every 2 s: the {1} file system does not report all changes":
      "examen toutes les 2 s : le système de fichiers {1} ne signale pas tous les changements",
    """
    looking every 2 s: no inotify instance is left — close other programs, or raise \
    fs.inotify.max_user_instances (sysctl)
    """:
      """
    examen toutes les 2 s : plus d’instance inotify — fermez d’autres programmes, ou \
    relevez fs.inotify.max_user_instances (sysctl)
    """,
    """
    looking every 2 s: no inotify watch is left — close other programs, or raise \
    fs.inotify.max_user_watches (sysctl)
    """:
      """
    examen toutes les 2 s : plus de surveillance inotify — fermez d’autres programmes, \
    ou relevez fs.inotify.max_user_watches (sysctl)
    """,
    "looking every 2 s: {1} cannot be watched, because permission is denied":
      "examen toutes les 2 s : {1} ne peut pas être surveillé, la permission est refusée",
    "looking every 2 s: the kernel does not report changes here (errno {1})":
      "examen toutes les 2 s : le noyau ne signale pas les changements ici (errno {1})",
    "does not say when it was made, so that nothing in it has a date":
      "ne dit pas quand il a été fait, si bien que rien n’y a de date",
    "give it a name with its day, such as data-2025-12-01.json":
      "donnez-lui un nom avec son jour, comme data-2025-12-01.json",
    "the last {1} bytes are no whole export":
      "les {1} derniers octets ne sont pas un export entier",
    "an import was interrupted there; they are left out":
      "un import s’y est interrompu ; ils sont laissés de côté",
    "import the exports again: `accord import fedramp` puts them in their place":
      "importez encore les exports : `accord import fedramp` les met à leur place",
    "the version read before is still shown": "la version lue auparavant reste montrée",
    "nothing of it could be taken": "rien n’a pu en être pris",
    "no body goes by the name '{1}'": "aucun organe ne porte le nom '{1}'",
    "what it did about {1} {2?offering|offerings} counts for no branch":
      "ce qu’il a fait pour {1} {2?offre|offres} ne compte pour aucune branche",
    "add the name to the aliases of its body in {1}":
      "ajoutez le nom aux alias de son organe dans {1}",
    "{1} of {2}": "{1} de {2}",
    "the export has it so, at byte {1}": "l’export le dit ainsi, à l’octet {1}",
    "only FedRAMP can mend it": "seul FedRAMP peut le corriger",
    "{1} times {2}: {3}": "{1} fois {2} : {3}",
    "the export has it so, first in {1}": "l’export le dit ainsi, d’abord dans {1}",
    "the export has it so": "l’export le dit ainsi",
    "`accord check --all` lists each; only FedRAMP can mend them":
      "`accord check --all` les liste tous ; seul FedRAMP peut les corriger",
  ]
}
