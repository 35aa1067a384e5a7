/// How editors are told the line at which they are to open a file.
enum EditorPlace {
  /// - Parameter program: the editor, with or without the path to it.
  static func arguments(of program: String, file: String, line: Int) -> [String] {
    switch program.split(separator: "/").last.map(String.init) ?? program {
    case "code", "code-insiders", "codium", "vscodium", "cursor": ["--goto", "\(file):\(line)"]
    case "subl", "zed", "zeditor": ["\(file):\(line)"]
    case "kate", "kwrite": ["--line", String(line), file]
    // vi and its kin, emacs, nano, micro, helix, gedit and most others.
    default: ["+\(line)", file]
    }
  }
}
