/// Where the bytes of a bulk file come from. It is read, never mapped into memory: a mapped file
/// that another program cuts short kills the reader.
public protocol ByteSource: Sendable {
  /// In bytes.
  var size: Int { get }

  /// Reads bytes from a place on.
  /// - Returns: how many were read; 0 at the end.
  /// - Throws: what the operating system says.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int
}

/// Bytes that are in memory.
public struct MemorySource: ByteSource {
  private let bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public var size: Int { bytes.count }

  public func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    let count = min(buffer.count, max(0, bytes.count - offset))
    guard count > 0 else { return 0 }
    buffer.copyBytes(from: bytes[offset..<(offset + count)])
    return count
  }
}
