import Agreements
import CByteScan

/// Passes over the lines of other branches than the one that is asked for, without taking them
/// apart: a line is passed over when another branch's word stands in it and the wanted one does not.
/// Where bytes may mean something else than what they are (in quotation marks, after a backslash),
/// and where no branch is named, the line is read like any other, so that mistakes are still told.
struct LineFilter: ~Copyable {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  private let words: UnsafeMutableBufferPointer<byte_scan_word>
  private let special: UInt8
  /// Where the wanted word comes next.
  private var hit: Int?

  /// - Parameter special: the byte that makes others mean something else.
  init(branch: Branch, special: UInt8) {
    self.special = special
    // The wanted word comes first.
    let names = [branch.rawValue] + Branch.allCases.filter { $0 != branch }.map(\.rawValue)
    memory = .allocate(capacity: names.reduce(0) { $0 + $1.utf8.count })
    words = .allocate(capacity: names.count)
    _ = memory.initialize(from: names.flatMap { Array($0.utf8) })
    var start = 0
    for (index, name) in names.enumerated() {
      let bytes = memory.baseAddress.map { UnsafePointer($0 + start) }
      words.initializeElement(
        at: index, to: byte_scan_word(bytes: bytes, length: name.utf8.count))
      start += name.utf8.count
    }
  }

  deinit {
    memory.deallocate()
    words.deallocate()
  }

  /// Other bytes are at hand.
  mutating func forget() { hit = nil }

  /// - Parameters:
  ///   - limit: lines that begin here or later are left alone.
  ///   - end: behind the last line feed.
  ///   - line: is counted on.
  /// - Returns: where the next line begins that has to be read.
  mutating func skip(
    _ bytes: UnsafePointer<UInt8>, from place: Int, before limit: Int, end: Int,
    line: inout UInt32
  ) -> Int {
    guard place < limit, place < end else { return place }
    var hit =
      hit
      ?? byte_scan_find(
        ByteScan.kind, bytes, place, end, words[0].bytes, words[0].length)
    var lines = 0
    let next = byte_scan_skip(
      ByteScan.kind, bytes, place, limit, end, special, words[0], words.baseAddress.map { $0 + 1 },
      words.count - 1, &hit, &lines)
    self.hit = hit
    line += UInt32(lines)
    return next
  }
}
