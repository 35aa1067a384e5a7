/// Answers of `git cat-file --batch`: for each name that was asked for an object, or that there is
/// none.
enum GitObjects {
  static func parse(_ bytes: [UInt8]) -> [[UInt8]?] {
    var objects: [[UInt8]?] = []
    var position = 0
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
      let head = String(decoding: bytes[position..<end], as: UTF8.self)
      position = min(bytes.count, end + 1)
      // `HASH TYPE SIZE`; else `NAME missing` or `NAME ambiguous`, and names may hold spaces.
      let words = head.split(separator: " ")
      guard words.count == 3, ["blob", "tree", "commit", "tag"].contains(words[1]),
        let size = Int(words[2]), size <= bytes.count - position
      else {
        objects.append(nil)
        continue
      }
      objects.append(words[1] == "commit" ? nil : Array(bytes[position..<(position + size)]))
      position += size + 1
    }
    return objects
  }

  /// The files of a tree object, by name, with the hashes of their contents.
  static func files(inTree bytes: [UInt8], hashBytes: Int) -> [String: String] {
    var files: [String: String] = [:]
    var position = 0
    while let space = bytes[position...].firstIndex(of: 0x20),
      let end = bytes[space...].firstIndex(of: 0), end + hashBytes < bytes.count
    {
      // Regular files only: a link's content is a path, which is not followed through history.
      let isRegular = bytes[position..<space].starts(with: Array("100".utf8))
      if isRegular, let name = String(validating: bytes[(space + 1)..<end], as: UTF8.self) {
        files[name] = bytes[(end + 1)...(end + hashBytes)].map(Self.hexadecimal).joined()
      }
      position = end + 1 + hashBytes
    }
    return files
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }
}
