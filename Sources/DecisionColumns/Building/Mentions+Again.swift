/// What lines of a file mention, beside what they mentioned before.
extension Mentions {
  /// Whether what was met first in some lines of a file is met first there again, and the same is said
  /// of it; and nothing is that later lines were the first to mention.
  /// - Parameter other: what the lines mention now.
  func areMet(
    again other: Mentions, in lines: Range<Int>, of file: UInt32
  ) -> Bool {
    guard other.lateLevels.isEmpty, other.misnamedBodies.isEmpty, other.misnamedVendors.isEmpty
    else { return false }
    func areMet(
      _ texts: KeyPath<Mentions, TextInterner>, _ isSame: (Int, Int) -> Bool = { _, _ in true }
    ) -> Bool {
      let (here, there) = (self[keyPath: texts], other[keyPath: texts])
      var count = 0
      for number in 1..<there.count {
        let mine = Int(there.withText(number) { here.number(of: $0) })
        let (old, new) = (here.places[mine], there.places[number])
        // What nobody has mentioned is new, and no more; of what was mentioned before the lines, what
        // they say does not count.
        if mine == 0 || old.isBefore(line: lines.lowerBound, of: file) { continue }
        guard old.file == file, Int(old.line) == Int(new.line) + lines.lowerBound,
          old.column == new.column, isSame(mine, number)
        else { return false }
        count += 1
      }
      return count
        == here.places.count { place in
          place.file == file && place.line > 0 && lines.contains(Int(place.line) - 1)
        }
    }
    return areMet(\.agreements) && areMet(\.products) && areMet(\.sourceLists)
      && areMet(\.vendors) { vendorNames[$0] == other.vendorNames[$1] }
      && areMet(\.bodies) { mine, number in
        bodyFacts[mine] == other.bodyFacts[number]
          && bodyNames.withText(mine) { Array($0) }
            == other.bodyNames.withText(number) { Array($0) }
      }
  }
}

extension TextInterner.Place {
  /// Whether it comes before a line, counted from 0, of a file.
  fileprivate func isBefore(line first: Int, of other: UInt32) -> Bool {
    line == 0 || file < other || file == other && Int(line) <= first
  }
}
