import FedRAMPExports
import Glibc

extension ExportPaths {
  /// The files in the order in which their exports were made, as far as their first bytes tell it,
  /// otherwise by name. A history takes exports in any order, and oldest first most quickly.
  public static func inOrder(_ files: [Entry]) -> [Entry] {
    files.map { (day(of: $0.path) ?? "", $0) }
      .sorted { ($0.0, $0.1.name) < ($1.0, $1.1.name) }.map(\.1)
  }

  private static func day(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let head = [UInt8](unsafeUninitializedCapacity: 1024) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
    for name in ["last_change", "export_timestamp"] {
      guard let end = head.range(of: Array(name.utf8))?.upperBound else { continue }
      // Behind the name: a quotation mark, a colon, and the day in quotation marks.
      let digits = head[end...].drop { !(0x30...0x39).contains($0) }
      let text = String(decoding: digits.prefix(24), as: UTF8.self)
      if let time = ExportTime(text) { return time.text }
    }
    return nil
  }
}

extension [UInt8] {
  fileprivate func range(of needle: [UInt8]) -> Range<Int>? {
    guard needle.count <= count else { return nil }
    return (0...(count - needle.count)).lazy
      .filter { self[$0..<$0 + needle.count].elementsEqual(needle) }
      .first.map { $0..<$0 + needle.count }
  }
}
