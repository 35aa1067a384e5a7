import Foundation

/// A new directory, removed with the last reference, and the ways in which editors and tools change
/// the files in it. Names may contain slashes; directories on the way are made.
public final class TemporaryDirectory: Sendable {
  public let path: String

  public init() throws {
    var template = Array("\(NSTemporaryDirectory())/accord-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError("make a temporary directory") }
    let made = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // Resolved, because programs print the path they are in without links.
    path = URL(fileURLWithPath: made).resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public func path(of name: String) -> String { "\(path)/\(name)" }

  /// Makes a file, or empties it and writes into it, as simple editors do.
  public func write(_ text: String, to name: String) throws {
    try makeDirectory(holding: name)
    try write(text, to: name, flags: O_WRONLY | O_CREAT | O_TRUNC)
  }

  /// Writes a new file beside the old one and renames it over that, as careful editors do.
  public func replaceByRename(_ name: String, with text: String) throws {
    let new = name + ".new"
    try write(text, to: new)
    try checked("rename \(new)") { rename(path(of: new), path(of: name)) }
  }

  public func append(_ text: String, to name: String) throws {
    try write(text, to: name, flags: O_WRONLY | O_APPEND)
  }

  /// Empties a file that exists and writes into it in pieces, so that a reader can find it half
  /// written. The file stays the same inode.
  public func rewriteInPlace(_ name: String, with pieces: [String]) throws {
    try write("", to: name, flags: O_WRONLY | O_TRUNC)
    for piece in pieces { try append(piece, to: name) }
  }

  public func makeNamedPipe(_ name: String) throws {
    try checked("mkfifo \(name)") { mkfifo(path(of: name), 0o600) }
  }

  public func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path(of: name))
  }

  public func makeExecutable(_ name: String) throws {
    try checked("make \(name) executable") { chmod(path(of: name), 0o700) }
  }

  public func move(_ name: String, to other: String) throws {
    try checked("rename \(name)") { rename(path(of: name), path(of: other)) }
  }

  public func read(_ name: String) throws -> String {
    try String(contentsOfFile: path(of: name), encoding: .utf8)
  }

  public func makeDirectory(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path(of: name), withIntermediateDirectories: true)
  }

  private func makeDirectory(holding name: String) throws {
    if let slash = name.lastIndex(of: "/") { try makeDirectory(String(name[..<slash])) }
  }

  private func write(_ text: String, to name: String, flags: Int32) throws {
    let file = OwnedDescriptor(
      owning: try checked("open \(path(of: name))") {
        open(path(of: name), flags | O_CLOEXEC, 0o644)
      })
    var rest = Array(text.utf8)
    while !rest.isEmpty {
      guard let count = file.write(rest) else { throw SystemError("write \(path(of: name))") }
      rest.removeFirst(count)
    }
  }
}
