import Agreements
import Glibc

/// The data files of a data directory at one moment, without their content.
public struct DirectoryListing: Hashable, Sendable {
  /// By path relative to the directory: `vendors.yaml`, `agreements/claude.yaml`.
  public private(set) var files: [String: FileStamp] = [:]
  /// By path relative to the directory; under "" stands what is wrong with the directory itself.
  public private(set) var problems: [String: FileProblem] = [:]
  /// Where the symbolic links among the files lead, and lead through: a change there is a change
  /// of the data.
  public private(set) var linkedPlaces: Set<LinkedPlace> = []
  /// Folders that are there but could not be listed ("" is the directory itself): of their files
  /// nothing is known, which is not the same as that they are gone.
  public private(set) var unlistedFolders: Set<String> = []
  /// Folders that are not looked into, with the names that they nearly have: `agrements` would
  /// leave out every agreement without a word.
  public private(set) var misspelledFolders: [String: String] = [:]

  /// The disk that the directory is on; `nil` when it cannot be listed.
  private(set) var device: UInt64?

  private let folders: [String]

  /// Lists a data directory. Never fails as a whole: what cannot be listed is a problem.
  ///
  /// - Parameters:
  ///   - directory: the path of the directory.
  ///   - folders: those whose files count, besides the files of the directory itself.
  public init(of directory: String, folders: [String] = DataFileNames.folders) {
    self.folders = folders
    guard list(folder: "", at: directory, isRequired: true) else { return }
    for folder in folders {
      list(folder: folder, at: PathTrail.join(directory, folder), isRequired: false)
    }
  }

  /// Whether a path that is not among the files may still be there.
  func mayHold(_ path: String) -> Bool {
    if problems[path] != nil || unlistedFolders.contains("") { return true }
    guard let slash = path.lastIndex(of: "/") else { return false }
    return unlistedFolders.contains(String(path[..<slash]))
  }

  @discardableResult
  private mutating func list(folder: String, at path: String, isRequired: Bool) -> Bool {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0, let stream = fdopendir(descriptor) else {
      let code = errno
      if descriptor >= 0 { close(descriptor) }
      if code != ENOENT || isRequired { refuse(folder: folder, at: path, errno: code) }
      return false
    }
    defer { closedir(stream) }
    if folder.isEmpty {
      var status = stat()
      device = fstat(descriptor, &status) == 0 ? UInt64(status.st_dev) : nil
    }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { refuse(folder: folder, at: path, errno: errno) }
        return true
      }
      add(entry, in: folder, at: path, descriptor)
    }
  }

  private mutating func lookForMistake(in name: UnsafeRawBufferPointer, _ descriptor: Int32) {
    guard name.first != UInt8(ascii: "."), let name = String(validating: name, as: UTF8.self),
      !folders.contains(name), let meant = Spelling.nearest(to: name, in: folders)
    else { return }
    var status = stat()
    guard fstatat(descriptor, name, &status, 0) == 0, status.st_mode & S_IFMT == S_IFDIR
    else { return }
    misspelledFolders[name] = meant
  }

  private mutating func refuse(folder: String, at path: String, errno code: Int32) {
    unlistedFolders.insert(folder)
    problems[folder] = FileProblem(path: path, operation: .list, errno: code)
  }

  private mutating func add(
    _ entry: UnsafeMutablePointer<dirent>, in folder: String, at folderPath: String,
    _ descriptor: Int32
  ) {
    let type = Int(entry.pointee.d_type)
    let isMaybeLink = type == DT_LNK || type == DT_UNKNOWN
    withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      let name = UnsafeRawBufferPointer(rebasing: bytes.prefix { $0 != 0 })
      if folder.isEmpty, type != DT_REG { lookForMistake(in: name, descriptor) }
      guard DataFileNames.isData(name) else { return }
      guard let text = String(validating: name, as: UTF8.self) else {
        let shown = String(decoding: name, as: UTF8.self)
        report(.nameNotText, of: shown, in: folder, at: folderPath)
        return
      }
      add(text, in: folder, at: folderPath, descriptor, isMaybeLink: isMaybeLink)
    }
  }

  private mutating func add(
    _ name: String, in folder: String, at folderPath: String, _ descriptor: Int32,
    isMaybeLink: Bool
  ) {
    if isMaybeLink { follow(PathTrail.join(folderPath, name)) }
    var status = stat()
    guard fstatat(descriptor, name, &status, 0) == 0 else {
      let code = errno
      if code == ENOENT {
        // Without a link there, it went away since the directory was read: it is not in the list.
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
          FileType(mode: status.st_mode) == .symbolicLink
        else { return }
        report(.linkToNothing, of: name, in: folder, at: folderPath)
      } else {
        report(FileProblem.Reason(errno: code), of: name, in: folder, at: folderPath)
      }
      return
    }
    let kind = FileType(mode: status.st_mode)
    if kind == .regular {
      files[Self.relative(name, in: folder)] = FileStamp(status)
    } else {
      report(.notRegular(kind), of: name, in: folder, at: folderPath)
    }
  }

  private mutating func follow(_ path: String) {
    let trail = PathTrail(path)
    guard !trail.links.isEmpty else { return }
    linkedPlaces.formUnion(trail.links)
    switch trail.end {
    case .present(let file, _): linkedPlaces.insert(LinkedPlace(path: file))
    case .missing(let place, _): linkedPlaces.insert(place)
    case .loop, .failed: break
    }
  }

  private mutating func report(
    _ reason: FileProblem.Reason, of name: String, in folder: String, at folderPath: String
  ) {
    problems[Self.relative(name, in: folder)] = FileProblem(
      path: PathTrail.join(folderPath, name), operation: .read, reason: reason)
  }

  private static func relative(_ name: String, in folder: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }
}
