import Glibc

/// Values of one size, one after the other in memory, that are only ever added to.
///
/// Copies share their memory. A copy sees the values that were there when it was made; values added
/// later lie behind its end, where it does not look. Only one copy may go on adding where it stands
/// (the one whose end is the end of what is written); any other takes the values along to new
/// memory first. So a reader on one thread can keep its columns while a writer on another adds rows.
struct PackedColumn<Element: BitwiseCopyable & Sendable>: Sendable {
  private var memory: PackedMemory<Element>
  private(set) var count: Int

  /// - Parameter capacity: so many values find room; memory is taken from the system only where
  ///   something is written.
  init(capacity: Int) {
    memory = PackedMemory(capacity: capacity)
    count = 0
  }

  init(repeating value: Element, count: Int) {
    self.init(capacity: count)
    memory.base.initialize(repeating: value, count: count)
    self.count = count
    memory.written = count
  }

  /// Values of which all bytes are zero.
  init(zeros count: Int) {
    self.init(capacity: count)
    memory.clear()
    self.count = count
    memory.written = count
  }

  /// To be read, up to `count`. Valid while this column lives.
  var base: UnsafePointer<Element> { UnsafePointer(memory.base) }

  subscript(position: Int) -> Element {
    precondition(position >= 0 && position < count, "a row that is not there")
    return memory.base[position]
  }

  /// How many values find room without moving.
  var capacity: Int { memory.capacity }

  @inline(__always)
  mutating func append(_ value: Element) { extend(by: 1).pointee = value }

  /// Makes room for values at the end and counts them; the caller writes every one of them.
  /// - Returns: the place of the first new value, until the next change.
  mutating func extend(by added: Int) -> UnsafeMutablePointer<Element> {
    reserve(added)
    let place = memory.base + count
    count += added
    memory.written = count
    return place
  }

  /// Makes room for values that are still to come, so that adding them moves nothing.
  mutating func makeRoom(for added: Int) {
    if count + added > capacity { move(toCapacity: count + added + added / 8) }
  }

  /// Forgets all values; the memory is used again where nobody else looks at it.
  mutating func removeAll() {
    if !isKnownUniquelyReferenced(&memory) { memory = PackedMemory(capacity: capacity) }
    count = 0
    memory.written = 0
  }

  /// Moves to memory of its own, so that values can be changed that others may be looking at.
  mutating func detach() { move(toCapacity: capacity) }

  /// Moves to memory of its own where it is shared.
  mutating func makeUnique() { if !isKnownUniquelyReferenced(&memory) { detach() } }

  /// For changing values where they are: only those that nobody else has seen yet.
  var place: UnsafeMutablePointer<Element> { memory.base }

  @inline(__always)
  private mutating func reserve(_ added: Int) {
    let isAtEnd = memory.written == count
    if isAtEnd, count + added <= capacity { return }
    let needed = count + added
    move(toCapacity: needed <= capacity ? capacity : needed + needed / 2)
  }

  private mutating func move(toCapacity capacity: Int) {
    let larger = PackedMemory<Element>(capacity: capacity)
    larger.base.update(from: memory.base, count: count)
    larger.written = count
    memory = larger
  }
}

/// The memory of a column. Large ones ask for huge pages: where every first touch of a page costs a
/// microsecond, that is most of the time of loading.
private final class PackedMemory<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  // Written behind the ends of all columns that share it, by the one thread that adds; read before
  // those ends by others, which got their columns from that thread through a lock.
  let base: UnsafeMutablePointer<Element>
  let capacity: Int
  /// How many values have been written by anybody. Only the adding thread asks.
  var written = 0

  /// How much was mapped for it; `nil` when it was allocated.
  private let mapping: (start: UnsafeMutableRawPointer, size: Int)?

  init(capacity: Int) {
    self.capacity = max(1, capacity)
    let size = self.capacity * MemoryLayout<Element>.stride
    let raw: UnsafeMutableRawPointer
    if size >= Self.hugePage, let mapped = Self.map(size + Self.hugePage) {
      raw = mapped.alignedUp(toMultipleOf: Self.hugePage)
      madvise(raw, size, MADV_HUGEPAGE)
      mapping = (mapped, size + Self.hugePage)
    } else {
      raw = .allocate(byteCount: size + Self.margin, alignment: 64)
      mapping = nil
    }
    base = raw.bindMemory(to: Element.self, capacity: self.capacity)
  }

  /// Makes all bytes zero, before anything was written: mapped ones are.
  func clear() {
    if mapping == nil { memset(base, 0, capacity * MemoryLayout<Element>.stride) }
  }

  deinit {
    if let mapping {
      munmap(mapping.start, mapping.size)
    } else {
      UnsafeMutableRawPointer(base).deallocate()
    }
  }

  /// Loops that take many bytes at a time may run over the end by so many: there is memory of ours.
  /// Behind what is mapped there always is.
  private static var margin: Int { 128 }

  private static var hugePage: Int { 2 << 20 }

  /// Mapped, so that it goes back to the system as soon as it is not needed.
  private static func map(_ size: Int) -> UnsafeMutableRawPointer? {
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    let place = mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0)
    return place == MAP_FAILED ? nil : place
  }
}
