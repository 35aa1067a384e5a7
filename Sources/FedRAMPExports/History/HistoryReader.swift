import Agreements
import MarkedJSON

extension OfferingHistory {
  /// A history as it was read.
  public struct Reading: Sendable {
    public var history: OfferingHistory
    /// How many of the bytes are whole exports. What stands behind is the rest of a recording that
    /// was interrupted: it is left out, and has to be cut off before more is added.
    public var recordedLength: Int
    /// The last line that lists each offering, by its id; counted from 1.
    public var lines: [String: Int] = [:]
  }

  /// Reads a history from its JSON Lines.
  ///
  /// - Throws: when a line before the last whole export is none of a history.
  public static func read(_ bytes: [UInt8], file: String) throws(ExportError) -> Reading {
    do {
      return try bytes.span.bytes.withUnsafeBytes { (buffer) throws(JSONError) -> Reading in
        try read(buffer)
      }
    } catch {
      throw ExportError(file: file, error)
    }
  }

  private static func read(_ bytes: UnsafeRawBufferPointer) throws(JSONError) -> Reading {
    var reading = Reading(history: OfferingHistory(), recordedLength: 0)
    var block: [HistoryEntry] = []
    var pool = TextPool()
    var unread: JSONError?
    var (start, lines) = (0, 0)
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      defer {
        start = end + 1
        lines += 1
      }
      guard end > start else { continue }
      do throws(JSONError) {
        let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        let entry = try HistoryLine.read(line, &pool)
        if case .listed(let offering, _) = entry { reading.lines[offering.id] = lines + 1 }
        block.append(entry)
      } catch {
        unread = unread ?? error.moved(by: start, lines: lines)
        continue
      }
      guard case .export = block.last else { continue }
      // A line that cannot be read is forgiven only where no whole export follows it.
      if let unread { throw unread }
      reading.history.apply(block)
      reading.recordedLength = end + 1
      block = []
    }
    return reading
  }
}

extension JSONError {
  fileprivate func moved(by bytes: Int, lines: Int) -> JSONError {
    JSONError(
      offset: offset + bytes, line: line + lines, column: column, what: what, help: help)
  }
}
