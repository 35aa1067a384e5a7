/// The fields of an object that a reader wants, ready to be recognised by their bytes, so that no
/// text is made for the many keys of a large document.
public struct JSONFieldNames<Field: CaseIterable & RawRepresentable & Sendable>: Sendable
where Field.RawValue == String {
  private struct Name: Sendable {
    let bytes: [UInt8]
    let field: Field
  }

  /// The names by their length in bytes.
  private let namesOfLength: [[Name]]

  public init() {
    var names: [[Name]] = []
    for field in Field.allCases {
      let bytes = Array(field.rawValue.utf8)
      while names.count <= bytes.count { names.append([]) }
      names[bytes.count].append(Name(bytes: bytes, field: field))
    }
    namesOfLength = names
  }

  func field(named key: UnsafeRawBufferPointer) -> Field? {
    guard key.count < namesOfLength.count else { return nil }
    for name in namesOfLength[key.count] where name.bytes.elementsEqual(key) {
      return name.field
    }
    return nil
  }
}
