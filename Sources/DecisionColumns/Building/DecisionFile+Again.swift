import Synchronization

/// A file that was read before and is another now.
extension DecisionFile {
  /// What became of a file.
  package enum Change: Sendable {
    /// It is the same.
    case nothing
    /// Other rows stand in the place of some.
    case rows
    /// Something was added to it, which has not been read yet.
    case growth
  }

  /// Reads the parts again that are different, where all others are the same and the file has as many
  /// rows and lines as before.
  ///
  /// - Returns: `nil` when all of it has to be read anew; nothing is changed then.
  /// - Throws: what reading the source throws.
  package mutating func readAgain(
    _ source: some ByteSource, into writer: inout ColumnsWriter
  ) throws -> Change? {
    guard endsWithLine, isUnbroken, let last = parts.last, try hasSameHeader(source) else {
      return nil
    }
    let shift = source.size - last.range.upperBound
    // What lies behind a change that makes the file longer or shorter stands elsewhere.
    let same = compare(parts.indices, source, shiftedBy: 0, upToChange: shift != 0, writer)
    guard let first = same.firstIndex(of: false) else {
      return shift == 0 ? Change.nothing : shift > 0 ? .growth : nil
    }
    let rest = first + 1..<parts.count
    let after =
      shift == 0
      ? same[rest] : compare(rest, source, shiftedBy: shift, upToChange: false, writer)[...]
    let sameAtEnd = after.reversed().prefix { $0 }.count
    let changed = parts[first..<parts.count - sameAtEnd]
    return try readAgain(changed, source, shiftedBy: shift, into: &writer) ? .rows : nil
  }

  /// More than this is read as well from the beginning.
  private static var mostBytes: Int { 8 << 20 }

  private func hasSameHeader(_ source: any ByteSource) throws -> Bool {
    guard let header else { return true }
    var bytes = [UInt8](repeating: 0, count: header.end)
    let count = try bytes.withUnsafeMutableBytes { try source.read(into: $0, at: 0) }
    return count == header.end && bytes.withUnsafeBytes { Digest($0) } == header.digest
  }

  private var isUnbroken: Bool {
    zip(parts, parts.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound }
  }

  /// - Parameter upToChange: whether parts behind the first that is another are left out.
  private func compare(
    _ some: Range<Int>, _ source: any ByteSource, shiftedBy shift: Int, upToChange: Bool,
    _ writer: ColumnsWriter
  ) -> [Bool] {
    let found = Mutex(Array(repeating: false, count: some.count))
    let isChanged = Atomic<Bool>(false)
    writer.parallel(some.count) { index in
      if upToChange, isChanged.load(ordering: .relaxed) { return }
      let isSame = parts[some.lowerBound + index].isSame(in: source, shiftedBy: shift)
      if !isSame { isChanged.store(true, ordering: .relaxed) }
      found.withLock { $0[index] = isSame }
    }
    return found.withLock(\.self)
  }

  private func part(
    _ source: any ByteSource, _ range: Range<Int>
  ) throws -> (part: DecisionPart, mentions: Mentions) {
    func read<Format: RecordFormat & ~Copyable>(
      _ format: consuming Format
    ) throws -> (part: DecisionPart, mentions: Mentions) {
      var reader = RecordReader(format, partSize: range.count, branch: nil)
      try reader.read(source, in: range, isExact: true) { _ in false }
      return (reader.builder.part, reader.builder.mentions)
    }
    return switch format {
    case .csv: try read(CSVFormat(header: header ?? CSVHeader([])))
    case .jsonl: try read(JSONLinesFormat())
    }
  }

  private mutating func readAgain(
    _ changed: ArraySlice<FilePart>, _ source: any ByteSource, shiftedBy shift: Int,
    into writer: inout ColumnsWriter
  ) throws -> Bool {
    guard let first = changed.first, let last = changed.last,
      !changed.contains(where: { $0.hasProblems || $0.tellsLevels }),
      changed.allSatisfy({ $0.lines.isEmpty == $0.range.isEmpty }),
      zip(changed, changed.dropFirst()).allSatisfy({ $0.rows.upperBound == $1.rows.lowerBound })
    else { return false }
    let range = first.range.lowerBound..<last.range.upperBound + shift
    guard !range.isEmpty, range.count <= Self.mostBytes else { return false }
    let lines = first.lines.lowerBound..<last.lines.upperBound
    let rows = first.rows.lowerBound..<last.rows.upperBound
    var read = try part(source, range)
    let lateLevels = writer.mentions.lateLevelCount
    guard read.part.begin == range.lowerBound, read.part.end == range.upperBound,
      read.part.endsWithLine, read.part.problems.count == 0, read.part.lines == lines.count,
      writer.replace(
        rows, with: read.part, &read.mentions, lines: lines, of: path)
    else { return false }
    end += shift
    var parts = self.parts
    for index in changed.endIndex..<parts.count {
      let old = parts[index].range
      parts[index].range = old.lowerBound + shift..<old.upperBound + shift
    }
    parts.replaceSubrange(
      changed.indices,
      with: [
        FilePart(
          range: range, stretches: read.part.stretches, rows: rows, lines: lines,
          hasProblems: false, tellsLevels: writer.mentions.lateLevelCount != lateLevels)
      ])
    self.parts = parts
    return true
  }
}
