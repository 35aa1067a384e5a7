import FuzzTargets
import Glibc

/// The cases of a target that are kept in the project, a file each.
enum Corpus {
  struct Case {
    var name: String
    var bytes: [UInt8]
  }

  struct Unreadable: Error { var path: String }

  static func cases(of target: FuzzTarget) throws -> [Case] {
    let folder = "\(directory)/\(target.rawValue)"
    guard let stream = opendir(folder) else { throw Unreadable(path: folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return try names.sorted().map { name in
      Case(name: name, bytes: try bytes(ofFile: "\(folder)/\(name)"))
    }
  }

  private static var directory: String {
    let file = #filePath
    return file[..<(file.lastIndex(of: "/") ?? file.endIndex)] + "/Cases"
  }

  private static func bytes(ofFile path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Unreadable(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }
}
