/// A literal that stands where a phrase is made. A type of its own, so that no literal becomes a
/// phrase without saying so: what searches the sources for phrases finds them all.
public struct PhraseLiteral: ExpressibleByStringInterpolation, Sendable {
  let phrase: Phrase

  public init(stringLiteral text: String) { phrase = Phrase(opening: text) }

  public init(stringInterpolation parts: Interpolation) {
    phrase = Phrase(opening: parts.opening, parts: parts.parts)
  }

  public struct Interpolation: StringInterpolationProtocol {
    private(set) var opening = ""
    private(set) var parts: [Phrase.Part] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ text: String) {
      guard let last = parts.indices.last else {
        opening = opening.isEmpty ? text : opening + text
        return
      }
      let before = parts[last].literal
      parts[last].literal = before.isEmpty ? text : before + text
    }

    public mutating func appendInterpolation(_ text: some StringProtocol) {
      append(.text(String(text)))
    }

    public mutating func appendInterpolation(_ number: Int) { append(.number(number)) }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(.text(value.description))
    }

    /// A phrase inside of the phrase.
    public mutating func appendInterpolation(_ part: Phrase) { append(.other(part)) }

    /// A number with its thousands apart.
    public mutating func appendInterpolation(_ number: GroupedNumber) { append(.other(number)) }

    /// The word for one, or that for any other number of things.
    public mutating func appendInterpolation(_ number: Int, one: String, many: String) {
      append(.form(number, one: one, many: many))
    }

    private mutating func append(_ argument: Phrase.Argument) {
      parts.append(Phrase.Part(argument: argument))
    }
  }
}
