import Terminal

/// Hands out numbers for pairs of colours, of which a terminal has only so many.
struct ColorPairs {
  /// Tells the terminal what a number stands for; colours are palette entries, -1 the terminal's
  /// own. False when it does not take the pair.
  typealias Define = (_ pair: Int32, _ foreground: Int32, _ background: Int32) -> Bool

  private struct Colors: Hashable {
    let foreground: Color
    let background: Color
  }

  private let limit: Int
  private let hasDefaultColors: Bool
  private let define: Define
  private var numbers: [Colors: Int32] = [:]

  /// - Parameters:
  ///   - limit: how many pairs there are, number 0 included; 0 without colours.
  ///   - hasDefaultColors: whether -1 is understood.
  init(limit: Int, hasDefaultColors: Bool, define: @escaping Define) {
    // ncurses keeps a table of all pairs, and few screens show a hundred.
    self.limit = min(limit, 32000)
    self.hasDefaultColors = hasDefaultColors
    self.define = define
  }

  /// The number of the pair, or of the most alike when all numbers are taken. 0 is the terminal's
  /// own pair.
  mutating func number(foreground: Color, background: Color) -> Int32 {
    guard limit > 1, foreground != .standard || background != .standard else { return 0 }
    let colors = Colors(foreground: foreground, background: background)
    if let number = numbers[colors] { return number }
    let next = Int32(numbers.count + 1)
    guard next < limit,
      define(next, code(foreground, default: 7), code(background, default: 0))
    else { return mostAlike(colors) }
    numbers[colors] = next
    return next
  }

  private func code(_ color: Color, default substitute: Int32) -> Int32 {
    switch color {
    case .standard: hasDefaultColors ? -1 : substitute
    case .indexed(let index): Int32(index)
    }
  }

  /// An equal background before an equal foreground: areas are seen before letters. By number
  /// among equals, so that the same screen always looks the same.
  private func mostAlike(_ wanted: Colors) -> Int32 {
    let ranked = numbers.map { colors, number in
      (
        likeness: (colors.background == wanted.background ? 2 : 0)
          + (colors.foreground == wanted.foreground ? 1 : 0),
        number: number
      )
    }
    let best = ranked.max { ($0.likeness, $1.number) < ($1.likeness, $0.number) }
    guard let best, best.likeness > 0 else { return 0 }
    return best.number
  }
}
