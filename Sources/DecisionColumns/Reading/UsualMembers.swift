/// The members that the lines of a file have, in the order in which they have them, as they are
/// written: a file that a program wrote has the same bytes between the values of each line.
///
///     {"decision":  ,"agreement":  ,"product":  …      what is compared, and skipped, at once
///                 "d1"           "a7"         "P"
struct UsualMembers: ~Copyable {
  /// One member up to its value.
  struct Member {
    fileprivate let bytes: UnsafeMutablePointer<UInt8>
    let count: Int
    /// `nil` when it is not read.
    let field: DecisionField?

    @inline(__always)
    func stands(at place: UnsafePointer<UInt8>) -> Bool {
      TextKey.equal(UnsafePointer(bytes), place, count)
    }
  }

  private let members: UnsafeMutablePointer<Member>
  private(set) var count = 0
  /// Lines are learned from as long as they may have something new.
  private var lessonsLeft = 1000

  private static let most = 40
  /// In bytes. Behind what is at hand in a block there is room for so many.
  private static let longest = 48

  init() { members = .allocate(capacity: Self.most) }

  deinit {
    for index in 0..<count { members[index].bytes.deallocate() }
    members.deallocate()
  }

  @inline(__always) subscript(index: Int) -> Member { members[index] }

  /// Adds members of a line that are not known yet behind those that stand before them there.
  mutating func learn(
    _ met: [(start: Int, value: Int, field: DecisionField?)], _ bytes: UnsafePointer<UInt8>
  ) {
    guard lessonsLeft > 0 else { return }
    lessonsLeft -= 1
    var next = 0
    for one in met where one.value - one.start <= Self.longest {
      let length = one.value - one.start
      let known = (0..<count).first {
        members[$0].count == length && members[$0].stands(at: bytes + one.start)
      }
      if let known {
        next = max(next, known + 1)
      } else if count < Self.most {
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: length)
        copy.update(from: bytes + one.start, count: length)
        for index in stride(from: count, to: next, by: -1) { members[index] = members[index - 1] }
        members[next] = Member(bytes: copy, count: length, field: one.field)
        count += 1
        next += 1
      }
    }
  }
}
