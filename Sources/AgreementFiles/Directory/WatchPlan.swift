import Glibc

/// A directory to watch, and for what.
struct WatchedDirectory: Hashable {
  /// A real path, without symbolic links.
  let path: String
  /// Whether every data file in it counts.
  var holdsData = false
  /// The names that count besides.
  var names: Set<String> = []
  /// Whether it is only on the way. Those that cannot be watched are passed over: nobody but the
  /// administrator moves a directory whose content others may not even list.
  var isRequired: Bool { holdsData || !names.isEmpty }

  var mask: UInt32 {
    // A directory that is only on the way reports its own removal and nothing else, so that a
    // busy one such as /tmp never wakes the program.
    var mask = IN_DELETE_SELF | IN_MOVE_SELF
    if isRequired {
      mask |= IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
      mask |= IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB
    }
    return UInt32(bitPattern: mask) | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)
  }

  func counts(_ name: String) -> Bool {
    names.contains(name) || (holdsData && DataFileNames.isData(name))
  }
}

/// Which directories to watch so that no change of a data directory goes unseen: itself, its
/// folders, every directory above them (which may be moved away), those where symbolic links lie
/// and lead to, and where a part is missing, the place where it would appear.
struct WatchPlan: Equatable {
  private(set) var directories: [String: WatchedDirectory] = [:]
  /// The real paths of the directories that hold data: a change of theirs is a change of the plan.
  private(set) var dataDirectories: Set<String> = []
  /// What stands in the way of watching.
  private(set) var failure: Int32?

  init(
    for directory: String, linkedPlaces: Set<LinkedPlace>,
    folders: [String] = DataFileNames.folders
  ) {
    let root = add(dataDirectory: directory)
    if let root {
      for folder in folders {
        directories[root]?.names.insert(folder)
        _ = add(dataDirectory: PathTrail.join(root, folder))
      }
    }
    for place in linkedPlaces { add(place) }
  }

  /// Whether a change of a place may change which directories are to be watched.
  func dependsOn(_ path: String) -> Bool { structure.contains(path) }

  private var structure: Set<String> = []

  /// - Returns: its real path, when it is there.
  private mutating func add(dataDirectory path: String) -> String? {
    let trail = PathTrail(path)
    for directory in trail.directories { include(directory) }
    for link in trail.links { addStructure(link) }
    switch trail.end {
    case .present(let real, .directory):
      include(real)
      directories[real]?.holdsData = true
      dataDirectories.insert(real)
      structure.insert(real)
      return real
    case .present(let obstacle, _): addStructure(LinkedPlace(path: obstacle))
    case .missing(let place, _): addStructure(place)
    case .loop: break
    case .failed(let code): failure = failure ?? code
    }
    return nil
  }

  private mutating func add(_ place: LinkedPlace) {
    include(place.directory)
    directories[place.directory]?.names.insert(place.name)
  }

  private mutating func addStructure(_ place: LinkedPlace) {
    add(place)
    structure.insert(place.path)
  }

  private mutating func include(_ path: String) {
    if directories[path] == nil { directories[path] = WatchedDirectory(path: path) }
  }
}
