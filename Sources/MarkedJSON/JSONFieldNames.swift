/// The fields of an object that a reader wants, ready to be recognised by their bytes, so that no
/// text is made for the many keys of a large document.
public struct JSONFieldNames<Field: Sendable>: Sendable {
  @usableFromInline let fields: [Field]
  @usableFromInline let table: JSONNameTable

  public init(_ fields: [Field], name: (Field) -> String) {
    self.fields = fields
    table = JSONNameTable(fields.map(name))
  }
}

extension JSONFieldNames where Field: CaseIterable & RawRepresentable, Field.RawValue == String {
  public init() { self.init(Array(Field.allCases)) { $0.rawValue } }
}

/// Names, found by their bytes. Not generic, so that it is compiled once and well.
@usableFromInline
struct JSONNameTable: Sendable {
  /// All names, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each name begins in `bytes`; one more for the end.
  private var starts: [Int] = [0]
  /// The indices of the names, shortest first.
  private var indices: [Int] = []
  /// Where the indices of each length begin; one more for the end. One flat list for all lengths,
  /// because a list in a list would be retained for every key.
  private var firstOfLength: [Int] = [0]

  init(_ names: [String]) {
    for name in names {
      bytes += name.utf8
      starts.append(bytes.count)
    }
    for length in 0...(names.map(\.utf8.count).max() ?? 0) {
      indices += names.indices.filter { names[$0].utf8.count == length }
      firstOfLength.append(indices.count)
    }
  }

  func index(of key: UnsafeRawBufferPointer) -> Int? {
    guard key.count + 1 < firstOfLength.count else { return nil }
    for slot in firstOfLength[key.count]..<firstOfLength[key.count + 1]
    where isEqual(key, from: starts[indices[slot]]) {
      return indices[slot]
    }
    return nil
  }

  @inline(__always)
  private func isEqual(_ key: UnsafeRawBufferPointer, from start: Int) -> Bool {
    for position in 0..<key.count where bytes[start + position] != key[position] { return false }
    return true
  }
}
