import Glibc

/// A place whose change may change what a path leads to: a name in a (real) directory.
public struct LinkedPlace: Hashable, Sendable {
  /// The directory that the link, or what it leads to, is in.
  public let directory: String
  /// Its name in that directory.
  public let name: String

  /// Makes a place of a directory and a name in it.
  public init(directory: String, name: String) {
    self.directory = directory
    self.name = name
  }

  init(path: String) {
    directory = PathTrail.parent(of: path)
    name = path.split(separator: "/").last.map(String.init) ?? ""
  }

  var path: String { PathTrail.join(directory, name) }
}

/// The way from the root to what a path leads to, through every symbolic link. `realpath` gives
/// only the end; a watch and a writer need the links on the way, and how far the way goes when
/// something is missing.
struct PathTrail: Equatable {
  enum End: Equatable {
    /// The real path of what is there.
    case present(String, FileType)
    /// Nothing is there from this place on; `isLast` when nothing more was to come after it.
    case missing(LinkedPlace, isLast: Bool)
    case loop
    case failed(errno: Int32)
  }

  /// The real directories on the way from which it goes on without a link, the root first.
  private(set) var directories: [String] = []
  /// The symbolic links on the way.
  private(set) var links: [LinkedPlace] = []
  private(set) var end: End = .present("/", .directory)

  // As many as Linux itself follows before it says ELOOP.
  private static let mostLinks = 40

  init(_ path: String) {
    var current = "/"
    var kind = FileType.directory
    var remaining = Self.components(Self.absolute(path)).reversed() as [Substring]
    while let name = remaining.popLast() {
      if name == ".." {
        current = Self.parent(of: current)
        kind = .directory
        continue
      }
      let place = LinkedPlace(directory: current, name: String(name))
      switch Self.kind(of: place.path) {
      case .failure(let problem) where problem.code == ENOENT:
        end = .missing(place, isLast: remaining.isEmpty)
        return
      case .failure(let problem):
        end = .failed(errno: problem.code)
        return
      case .success(.symbolicLink):
        links.append(place)
        guard links.count <= Self.mostLinks, let target = Self.target(of: place.path) else {
          end = .loop
          return
        }
        if target.hasPrefix("/") {
          current = "/"
          kind = .directory
        }
        remaining.append(contentsOf: Self.components(target).reversed())
      case .success(let found):
        kind = found
        if !directories.contains(current) { directories.append(current) }
        guard kind == .directory || remaining.isEmpty else {
          end = .missing(place, isLast: false)
          return
        }
        current = place.path
      }
    }
    end = .present(current, kind)
  }

  static func join(_ directory: String, _ name: String) -> String {
    directory.hasSuffix("/") ? directory + name : directory + "/" + name
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let working = getcwd(nil, 0) else { return "/" + path }
    defer { free(working) }
    return join(String(cString: working), path)
  }

  private static func components(_ path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." }
  }

  private struct Failure: Error { let code: Int32 }

  private static func kind(of path: String) -> Result<FileType, Failure> {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .failure(Failure(code: errno)) }
    return .success(FileType(mode: status.st_mode))
  }

  private static func target(of link: String) -> String? {
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      count = buffer.withMemoryRebound(to: CChar.self) {
        guard let start = $0.baseAddress else { return 0 }
        return max(0, readlink(link, start, $0.count))
      }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
