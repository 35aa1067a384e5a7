/// A literal that stands where a phrase is made. A type of its own, so that no literal becomes a
/// phrase without saying so: what searches the sources for phrases finds them all.
public struct PhraseLiteral: ExpressibleByStringInterpolation, Sendable {
  let phrase: Phrase

  public init(stringLiteral text: String) {
    phrase = Phrase(key: text, english: text, arguments: [])
  }

  public init(stringInterpolation parts: Interpolation) {
    phrase = Phrase(key: parts.key, english: parts.english, arguments: parts.arguments)
  }

  public struct Interpolation: StringInterpolationProtocol {
    var key = ""
    var english = ""
    var arguments: [Phrase.Argument] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      key.reserveCapacity(literalCapacity + 3 * interpolationCount)
      english.reserveCapacity(literalCapacity + 8 * interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ text: String) {
      key += text
      english += text
    }

    public mutating func appendInterpolation(_ text: some StringProtocol) {
      append(Phrase.Argument(text: String(text)))
    }

    public mutating func appendInterpolation(_ number: Int) {
      append(Phrase.Argument(text: String(number), number: number))
    }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(Phrase.Argument(text: value.description))
    }

    /// A phrase inside of the phrase.
    public mutating func appendInterpolation(_ part: Phrase) {
      append(Phrase.Argument(text: part.english, part: part))
    }

    /// A number with its thousands apart.
    public mutating func appendInterpolation(_ number: GroupedNumber) {
      append(Phrase.Argument(text: number.text(in: .english), part: number))
    }

    /// The word for one, or that for any other number of things.
    public mutating func appendInterpolation(_ number: Int, one: String, many: String) {
      let form = number == 1 ? one : many
      arguments.append(Phrase.Argument(text: form, number: number))
      key += "{\(arguments.count)?\(one)|\(many)}"
      english += form
    }

    /// How keys name the first arguments; to put the numbers into texts each time takes longer than
    /// all the rest.
    private static let places = (0..<16).map { "{\($0)}" }

    private mutating func append(_ argument: Phrase.Argument) {
      arguments.append(argument)
      key +=
        Self.places.indices.contains(arguments.count)
        ? Self.places[arguments.count] : "{\(arguments.count)}"
      english += argument.text
    }
  }
}
