/// The values of one record, by field: where their bytes are.
struct FieldSlots: ~Copyable {
  struct Slot {
    var start: UnsafePointer<UInt8>
    var count: Int
    /// Where the value stands in the file's bytes, for finding its line and column; the value
    /// itself may have been copied elsewhere to undo quoting.
    var place: UnsafePointer<UInt8>

    @inline(__always) var text: UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(start: start, count: count)
    }
  }

  /// One for each field, and one for values that belong to none.
  private let slots: UnsafeMutablePointer<Slot>
  private let fieldCount = DecisionField.allCases.count
  private let none: UnsafeMutablePointer<UInt8>
  /// Where the record begins.
  var record: UnsafePointer<UInt8>

  init() {
    none = .allocate(capacity: 1)
    none.initialize(to: 0)
    record = UnsafePointer(none)
    slots = .allocate(capacity: fieldCount + 1)
    slots.initialize(repeating: Slot(start: none, count: 0, place: none), count: fieldCount + 1)
  }

  deinit {
    slots.deallocate()
    none.deallocate()
  }

  @inline(__always) subscript(field: DecisionField) -> Slot {
    get { slots[field.index] }
    nonmutating set { slots[field.index] = newValue }
  }

  @inline(__always) subscript(index: Int) -> Slot {
    get { slots[index] }
    nonmutating set { slots[index] = newValue }
  }

  /// The index of a field; of none, where what is written is not looked at.
  static func index(of field: DecisionField?) -> Int {
    field?.index ?? DecisionField.allCases.count
  }

  /// Forgets the values of the record before.
  mutating func begin(at record: UnsafePointer<UInt8>) {
    self.record = record
    let empty = Slot(start: none, count: 0, place: record)
    for index in 0..<fieldCount { slots[index] = empty }
  }
}
