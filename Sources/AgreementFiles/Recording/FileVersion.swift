import Languages

/// One state of a file's content, named so that two of them can be told apart.
public struct FileVersion: Hashable, Sendable, CustomStringConvertible {
  /// In bytes.
  public let size: Int
  /// FNV-1a in 64 bits: the same in every run.
  public let fingerprint: UInt64

  /// The version that has this content.
  public init(_ bytes: [UInt8]) {
    size = bytes.count
    fingerprint = bytes.reduce(14_695_981_039_346_656_037) { hash, byte in
      (hash ^ UInt64(byte)) &* 1_099_511_628_211
    }
  }

  /// A version that was noted earlier.
  public init(size: Int, fingerprint: UInt64) {
    self.size = size
    self.fingerprint = fingerprint
  }

  /// `1f2e3d4c (5230 bytes)`.
  public var description: String { phrase.text }

  var phrase: Phrase {
    let digits = String(fingerprint, radix: 16)
    let full = String(repeating: "0", count: 16 - digits.count) + digits
    return Phrase("\(full.prefix(8)) (\(size) bytes)")
  }
}
