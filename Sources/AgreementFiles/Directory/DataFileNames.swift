/// Which names in a data directory are data. Everything else (hidden files, backups and swap files
/// of editors, temporary files of writers, notes) is passed over in silence.
public enum DataFileNames {
  /// The folders of a data directory whose files are data; deeper folders are not looked into.
  public static let folders = ["agreements", "approvals", "offerings", "fedramp"]

  private static let endings = [".yaml", ".yml", ".json", ".jsonl", ".csv"].map { Array($0.utf8) }

  /// Whether a file of that name is data. `.a.yaml`, `a.yaml~`, `.a.yaml.swp`, `a.yaml.tmp` and
  /// `#a.yaml#` are not.
  public static func isData(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { isData(UnsafeRawBufferPointer($0)) }
  }

  static func isData(_ name: UnsafeRawBufferPointer) -> Bool {
    guard let first = name.first, first != UInt8(ascii: ".") else { return false }
    return endings.contains { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
  }
}
