import Glibc

/// Where exports are to be read from, as a user names it: files, and directories of them.
public enum ExportPaths {
  /// A file, and whether it was named itself. What merely stands in a directory that was named may
  /// be something else.
  public struct Entry: Hashable, Sendable {
    /// The path as given.
    public var path: String
    /// Whether it was named itself, and not found in a folder.
    public var isNamed: Bool

    /// Its last part.
    public var name: String {
      path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }
  }

  /// The files of some paths: a directory stands for the JSON files in it and in its `fedramp`
  /// folder, in the order of their names, which is that of their days where they are named for them.
  public static func files(of paths: [String]) throws(FileProblem) -> [Entry] {
    var entries: [Entry] = []
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0 else {
        throw FileProblem(path: path, operation: .read, errno: errno)
      }
      if FileType(mode: status.st_mode) == .directory {
        entries += try files(in: path)
      } else {
        entries.append(Entry(path: path, isNamed: true))
      }
    }
    return entries
  }

  private static func files(in directory: String) throws(FileProblem) -> [Entry] {
    let listing = DirectoryListing(of: directory)
    if let problem = listing.problems[""] { throw problem }
    let names = listing.files.keys.filter { name in
      let isHere = !name.contains("/") || name.hasPrefix("\(FedRAMPFolder.name)/")
      return isHere && (name.hasSuffix(".json") || name.hasSuffix(".jsonl"))
    }
    return names.sorted().map { Entry(path: PathTrail.join(directory, $0), isNamed: false) }
  }
}
